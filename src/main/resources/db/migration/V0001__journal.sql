-- The one table of business events; append-only, by months.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create schema journal;

create table journal.event (
    id bigint generated always as identity,
    at timestamptz not null,
    code text not null,
    version smallint not null,
    actor_id bigint,
    subject_kind text not null,
    subject_id bigint not null,
    company_id bigint,
    cause uuid,
    details jsonb not null,
    primary key (id, at)
) partition by range (at);
comment on column journal.event.cause is 'Shared by all events of one bulk change';
create index event_subject on journal.event (subject_kind, subject_id, id desc);
create index event_company on journal.event (company_id, id desc);
create index event_actor on journal.event (actor_id, at);
create table journal.event_rest partition of journal.event default;

-- The runtime role has no DDL: the months ahead are made through this function of the owner's.
create function journal.make_months(first_day date, months int) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    month date;
begin
    for i in 0..months - 1 loop
        month := date_trunc('month', first_day)::date + make_interval(months => i);
        execute format('create table if not exists journal.%I partition of journal.event for values from (%L) to (%L)',
            'event_' || to_char(month, 'YYYY_MM'), month::text || ' 00:00+00', (month + interval '1 month')::date::text || ' 00:00+00');
    end loop;
end
$$;
