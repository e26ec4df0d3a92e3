-- The same person twice, also at different clients: found in the background, ranked, settled or merged (C-09).

-- What a person is recognised by; a number made of it (merging.PersonTraits), so that no name or contact is written twice.
create table clients.person_trait (
    person_id bigint not null references clients.person,
    kind text not null check (kind in ('MAIL', 'PHONE', 'NAME', 'EMPLOYER', 'DOMAIN')),
    value bigint not null,
    primary key (value, person_id)
);
create index person_trait_person on clients.person_trait (person_id);

-- Made or changed since it was last compared with the others; a job empties it.
create table clients.person_uncompared (
    person_id bigint primary key references clients.person
);
insert into clients.person_uncompared
select id from clients.person where erased_at is null and merged_into is null;

-- Two that may be one. Settled: somebody said that they are two.
create table clients.person_likeness (
    id bigint generated always as identity primary key,
    first_id bigint not null references clients.person,
    second_id bigint not null references clients.person,
    score smallint not null check (score between 1 and 100),
    reasons text[] not null,
    found_at timestamptz not null,
    settled_at timestamptz,
    settled_by bigint references access.app_user,
    unique (first_id, second_id),
    check (first_id < second_id),
    check ((settled_at is null) = (settled_by is null))
);
create index person_likeness_second on clients.person_likeness (second_id);
create index person_likeness_settled_by on clients.person_likeness (settled_by);

-- The ordered reach of the queue: whoever sees both, the likest first.
create table clients.person_likeness_reach (
    scope bigint not null,
    score smallint not null,
    likeness_id bigint not null references clients.person_likeness on delete cascade,
    primary key (scope, score, likeness_id)
);
create index person_likeness_reach_likeness on clients.person_likeness_reach (likeness_id);
