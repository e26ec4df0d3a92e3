-- All people that a filter finds are changed at once as clients are: chosen, in the background, and back by one act (C-03).
alter table clients.selection add column about text not null default 'CLIENTS' check (about in ('CLIENTS', 'PEOPLE'));
comment on column clients.selection.about is 'Of whom the chosen ones are';

create table clients.selected_person (
    selection_id bigint not null references clients.selection on delete cascade,
    person_id bigint not null references clients.person,
    primary key (selection_id, person_id)
);
create index selected_person_person on clients.selected_person (person_id);

alter table clients.bulk_change drop constraint bulk_change_what_check;
alter table clients.bulk_change
    add column about text not null default 'CLIENTS' check (about in ('CLIENTS', 'PEOPLE')),
    add column basis text,
    add column left_on date,
    add constraint bulk_change_what_check check (
        what = 'TAGS' or about = 'CLIENTS' and what in ('RESPONSIBLE', 'TAKING', 'POOL') or about = 'PEOPLE' and what in ('BASIS', 'LEFT')),
    add constraint bulk_change_basis_check check ((basis is not null) = (what = 'BASIS')),
    add constraint bulk_change_left_check check ((left_on is not null) = (what = 'LEFT'));
comment on column clients.bulk_change.left_on is 'The day from which they work there no more';

create table clients.bulk_person (
    change_id bigint not null references clients.bulk_change,
    person_id bigint not null references clients.person,
    state text not null default 'WAITING' check (state in ('WAITING', 'CHANGED', 'SAME', 'FORBIDDEN', 'GONE', 'SEVERAL', 'KEPT')),
    before jsonb,
    primary key (change_id, person_id),
    check ((before is not null) = (state = 'CHANGED'))
);
comment on table clients.bulk_person is 'Goes when the person is erased';
comment on column clients.bulk_person.before is 'What of the person is not as it was, so that it can be so again';
create index bulk_person_person on clients.bulk_person (person_id);
create index bulk_person_waiting on clients.bulk_person (change_id, person_id) where state = 'WAITING';

-- What was changed before and can still be taken back goes along; what was taken back already is over.
insert into clients.bulk_change (key, by_id, at, list, about, what, basis, left_on, tags_on, tags_off)
select key, by_id, at, list, 'PEOPLE', what, basis, case what when 'LEFT' then at::date end,
       array(select distinct tag.id from clients.person_change_part part, clients.tag where part.change_id = old.id and tag.name = any (part.tags_on)),
       array(select distinct tag.id from clients.person_change_part part, clients.tag where part.change_id = old.id and tag.name = any (part.tags_off))
from clients.person_change old
where undone_at is null;

insert into clients.bulk_person (change_id, person_id, state, before)
select change.id, part.person_id,
       case when part.state <> 'LEFT' then part.state when part.why = 'people.bulk.several' then 'SEVERAL' else 'FORBIDDEN' end,
       case part.state when 'CHANGED' then jsonb_build_object(
           'on', part.tags_on, 'off', part.tags_off, 'basis', part.basis,
           'employment', part.employment_id, 'version', coalesce(part.employment_version, 0)) end
from clients.person_change_part part
join clients.person_change old on old.id = part.change_id and old.undone_at is null
join clients.bulk_change change on change.key = old.key;

drop table clients.person_change_part;
drop table clients.person_change;
