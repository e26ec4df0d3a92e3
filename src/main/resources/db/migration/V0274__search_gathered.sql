-- How much may wait before it is put into the indexes of parts of words, the connections of the program say
-- (256 KB, application.yaml): an import lets all of a batch wait and puts it in its places at once, which takes
-- a third less of what these indexes cost it. Only their owner may tell them to.
do $$
begin
    for rest in 0..15 loop
        execute format('alter index clients.company_search_%s reset (gin_pending_list_limit)', rest);
        execute format('alter index clients.employment_search_%s reset (gin_pending_list_limit)', rest);
        execute format('alter index projects.project_search_%s reset (gin_pending_list_limit)', rest);
    end loop;
end
$$;

create function clients.settle_search() returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    for rest in 0..15 loop
        perform gin_clean_pending_list(format('clients.company_search_%s', rest)::regclass);
        perform gin_clean_pending_list(format('clients.employment_search_%s', rest)::regclass);
    end loop;
end
$$;

create function projects.settle_search() returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
begin
    for rest in 0..15 loop
        perform gin_clean_pending_list(format('projects.project_search_%s', rest)::regclass);
    end loop;
end
$$;
