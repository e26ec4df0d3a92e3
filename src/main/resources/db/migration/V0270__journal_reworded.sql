-- Whoever is erased goes out of the history too: words of events, by this function alone, with proof of what they told.
create table journal.reworded (
    id bigint generated always as identity primary key,
    event_id bigint not null,
    event_at timestamptz not null,
    at timestamptz not null,
    salt text not null,
    digest text not null
);
comment on column journal.reworded.digest is 'SHA-256 of the salt and what the event told before, as PostgreSQL writes it';
create index reworded_event on journal.reworded (event_id);

create function journal.reword(reworded_id bigint, reworded_event_at timestamptz, told jsonb, now_at timestamptz) returns void
    language sql security definer set search_path = pg_catalog as
$$
    insert into journal.reworded (event_id, event_at, at, salt, digest)
    select id, at, now_at, salt, encode(sha256(convert_to(salt || details::text, 'UTF8')), 'hex')
    from journal.event, cast(gen_random_uuid() as text) as salt
    where id = reworded_id and at = reworded_event_at;
    update journal.event set details = told where id = reworded_id and at = reworded_event_at;
$$;
