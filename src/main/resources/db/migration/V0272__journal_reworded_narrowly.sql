-- Of an event one named text changes, of the kind it was; nobody but the program may ask for it (see afterMigrate).
drop function journal.reword(bigint, timestamptz, jsonb, timestamptz);

create function journal.reword(reworded_id bigint, reworded_event_at timestamptz, component text, told jsonb, now_at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    before jsonb;
    salt text := gen_random_uuid();
begin
    select details into strict before from journal.event where id = reworded_id and at = reworded_event_at for update;
    if jsonb_typeof(told) is distinct from jsonb_typeof(before -> component) or jsonb_typeof(told) not in ('string', 'array') then
        raise exception 'An event has no text % that could be told as %', component, jsonb_typeof(told);
    end if;
    insert into journal.reworded (event_id, event_at, at, salt, digest)
    values (reworded_id, reworded_event_at, now_at, salt, encode(sha256(convert_to(salt || before::text, 'UTF8')), 'hex'));
    update journal.event set details = jsonb_set(before, array[component], told) where id = reworded_id and at = reworded_event_at;
end
$$;
revoke all on function journal.reword(bigint, timestamptz, text, jsonb, timestamptz) from public;
