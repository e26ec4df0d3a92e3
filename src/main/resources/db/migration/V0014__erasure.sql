-- What is left of a person who was erased: that it was, when, by whom, and the digest of what was (C-03).
alter table clients.person add erased_at timestamptz;
create table clients.erasure (
    id bigint generated always as identity primary key,
    person_id bigint not null unique references clients.person,
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    reason text not null check (reason in ('REQUEST', 'WITHDRAWN', 'NO_BASIS', 'MISTAKE')),
    salt text not null,
    digest text not null,
    counts jsonb not null
);
comment on column clients.erasure.digest is 'SHA-256 of the salt and the file of all that was held: whoever keeps that file can prove what went';
comment on column clients.erasure.counts is 'How many of what was erased';
create index erasure_by on clients.erasure (by_id);

create or replace view clients.due_person_reach as
select distinct employment.person_id, reach.scope, person.sort_key
from clients.employment
    join clients.person on person.id = employment.person_id
    join clients.reach on reach.company_id = employment.company_id
where person.erased_at is null;

insert into access.role_right (role, verb, extent)
select role, 'ERASE_PERSON', 'ANY' from unnest(array['DIRECTOR', 'ADMIN']) as role;
