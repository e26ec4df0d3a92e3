-- A person stands for itself and works at companies, at several over time and at once (C-03). Whoever sees one of
-- these employments sees the person. This takes away columns that older programs use.
alter table clients.person
    add surname text not null default '',
    add given_name text not null default '',
    add patronymic text not null default '',
    add sort_key text not null default '' collate "C",
    add note text not null default '';
comment on column clients.person.name is 'The whole name as somebody writes it';
comment on column clients.person.surname is 'Empty where the whole name is not a Russian one, or can''t be told apart';
comment on column clients.person.sort_key is 'Surname first, small letters: its place in a list (PersonName.sortKey)';
update clients.person set
    sort_key = replace(lower(name), 'ё', 'е'),
    surname = case when name ~ '^\S+ \S+ \S+(ич|ична|вна)$' then split_part(name, ' ', 1) else '' end,
    given_name = case when name ~ '^\S+ \S+ \S+(ич|ична|вна)$' then split_part(name, ' ', 2) else '' end,
    patronymic = case when name ~ '^\S+ \S+ \S+(ич|ична|вна)$' then split_part(name, ' ', 3) else '' end;
alter table clients.person alter sort_key drop default, add check (sort_key <> '');

create table clients.employment (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    person_id bigint not null references clients.person,
    company_id bigint not null references clients.company,
    branch_id bigint not null references access.branch,
    position text not null default '',
    department text not null default '',
    level text check (level in ('SPECIALIST', 'HEAD', 'DIRECTOR', 'OWNER')),
    decides boolean not null default false,
    since date,
    until date,
    name text not null check (name <> ''),
    search_text text not null,
    created_at timestamptz not null,
    created_by bigint not null references access.app_user,
    version int not null default 0,
    check (until >= since)
);
comment on column clients.employment.branch_id is 'The branch of the company, for the search';
comment on column clients.employment.decides is 'Decides on purchases, as far as we know';
comment on column clients.employment.since is 'Null: always, as far as we know';
comment on column clients.employment.until is 'The day from which the person works there no more; null: still does';
comment on column clients.employment.name is 'The person''s, so that a search reads each row once';
comment on column clients.employment.search_text is 'The person''s name, phones, mails, folded (kernel.Folding)';
insert into clients.employment (key, person_id, company_id, branch_id, position, decides, until, name, search_text, created_at, created_by)
select key, id, company_id, branch_id, position, decides, left_on, name, search_text, created_at, created_by
from clients.person
order by id;
create unique index employment_now on clients.employment (person_id, company_id) where until is null;
create index employment_person on clients.employment (person_id);
create index employment_company on clients.employment (company_id);
create index employment_branch on clients.employment (branch_id);
create index employment_created_by on clients.employment (created_by);
-- One index of trigrams for each sixteenth of the branches: a search within a branch looks through no other (ClientSearch).
do $$
begin
    for rest in 0..15 loop
        execute format('create index employment_search_%s on clients.employment using gin (search_text gin_trgm_ops)
            with (gin_pending_list_limit = 256) where branch_id %% 16 = %s', rest, rest);
    end loop;
end
$$;
create statistics clients.employment_sixteenth on (branch_id % 16) from clients.employment;

-- Ways to reach a person. What was typed always stays; a phone that can be read has its E.164 beside it.
create table clients.person_contact (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    person_id bigint not null references clients.person,
    kind text not null check (kind in ('MOBILE', 'WORK', 'HOME', 'MAIL', 'TELEGRAM', 'WHATSAPP', 'MAX', 'VIBER', 'OTHER')),
    typed text not null check (typed <> ''),
    canonical text,
    extension text not null default '',
    removed_at timestamptz,
    created_at timestamptz not null,
    created_by bigint not null references access.app_user,
    version int not null default 0
);
comment on column clients.person_contact.canonical is 'What the same contact is found by: a phone''s E.164, a mail in small letters; null where it can''t be read';
insert into clients.person_contact (key, person_id, kind, typed, canonical, created_at, created_by)
select gen_random_uuid(), id, case when digits ~ '^[78]9[0-9]{9}$' then 'MOBILE' else 'WORK' end, phone,
    case
        when digits ~ '^[78][0-9]{10}$' and phone !~ '[[:alpha:]#]' then '+7' || right(digits, 10)
        when phone ~ '^\s*\+' and phone !~ '[[:alpha:]#]' and length(digits) between 8 and 15 then '+' || digits
    end,
    created_at, created_by
from (select *, regexp_replace(phone, '\D', '', 'g') as digits from clients.person where phone <> '') as p
order by id;
insert into clients.person_contact (key, person_id, kind, typed, canonical, created_at, created_by)
select gen_random_uuid(), id, 'MAIL', email, lower(email), created_at, created_by
from clients.person where email <> ''
order by id;
create index person_contact_person on clients.person_contact (person_id);
create index person_contact_canonical on clients.person_contact (canonical) where removed_at is null;
create index person_contact_created_by on clients.person_contact (created_by);

drop statistics clients.person_sixteenth;
alter table clients.person
    drop company_id, drop branch_id, drop position, drop decides, drop phone, drop email, drop search_text, drop left_on;

-- The ordered reach of the list of people: led by the scope, in the order of the page.
create table clients.person_reach (
    scope bigint not null,
    sort_key text not null collate "C",
    person_id bigint not null references clients.person,
    primary key (scope, sort_key, person_id)
);
-- What it has to be; PersonReach writes the difference.
create view clients.due_person_reach as
select distinct employment.person_id, reach.scope, person.sort_key
from clients.employment
    join clients.person on person.id = employment.person_id
    join clients.reach on reach.company_id = employment.company_id;
insert into clients.person_reach (scope, sort_key, person_id)
select scope, sort_key, person_id from clients.due_person_reach
order by 1, 2, 3;
create index person_reach_person on clients.person_reach (person_id);

update public.serves set oldest = '0011';
