-- What the role of the running program may do, set anew after the migrations: data, no tables.
do
$$
declare
    module name;
    kept text;
begin
    if current_user = '${runtime}' then
        return;
    end if;
    for module in select nspname from pg_namespace where nspowner = quote_ident(current_user)::regrole and nspname <> 'public' loop
        execute format('grant usage on schema %I to %I', module, '${runtime}');
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', module, '${runtime}');
        execute format('grant usage, select on all sequences in schema %I to %I', module, '${runtime}');
        if module = 'journal' then
            execute format('revoke update, delete on all tables in schema %I from %I', module, '${runtime}');
            if to_regclass('journal.reworded') is not null then
                execute format('revoke insert on journal.reworded from %I', '${runtime}');
            end if;
            if to_regprocedure('journal.reword(bigint, timestamptz, text, jsonb, timestamptz)') is not null then
                execute format('grant execute on function journal.reword(bigint, timestamptz, text, jsonb, timestamptz) to %I', '${runtime}');
            end if;
        end if;
    end loop;
    -- A version of a method never changes: passages were judged by it.
    foreach kept in array array['projects.method', 'projects.method_version', 'projects.stage', 'projects.criterion'] loop
        if to_regclass(kept) is not null then
            execute format('revoke update, delete on %s from %I', kept, '${runtime}');
        end if;
    end loop;
end
$$;
