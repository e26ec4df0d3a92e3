-- What was done to access and data is found over all records; other events are in no index of it.
alter table journal.event add column audit text
    check (audit in ('ACCESS', 'SETTINGS', 'EXPORT', 'IMPORT', 'ERASURE'));
comment on column journal.event.audit is 'Under what whoever looks after data and access finds the event; null: they do not';

update journal.event set audit = case
    when code in ('ListExported', 'PersonExported') then 'EXPORT'
    when code = 'PersonErased' then 'ERASURE'
    when subject_kind = 'IMPORT' then 'IMPORT'
    when subject_kind in ('USER', 'BRANCH') or code = 'RightsChanged' then 'ACCESS'
    else 'SETTINGS' end
where (subject_kind in ('SETTINGS', 'BRANCH', 'USER', 'IMPORT') or code in ('PersonExported', 'PersonErased'))
    and code not in ('ViewSaved', 'ViewChanged', 'ViewRemoved', 'ViewRestored', 'UsualViewChosen');
update journal.event set audit = 'SETTINGS' where code in ('YearPlanSet', 'YearPlanWithdrawn', 'GroupMoved');

create index event_audit on journal.event (id desc) where audit is not null;

insert into access.role_right (role, verb, extent)
select role, 'AUDIT', 'ANY' from unnest(array['DIRECTOR', 'ADMIN']) as role;
