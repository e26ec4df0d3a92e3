-- What the list of people shows of each stands in the rows it reads anyway: how somebody is reached, and what the
-- company is called. Older programs would not write it.
alter table clients.person add column contacts jsonb not null default '[]';
comment on column clients.person.contacts is 'The contacts that stand (clients.person_contact), for lists';
update clients.person set contacts = listed.contacts
from (
    select person_id, jsonb_agg(jsonb_build_object('id', id, 'version', version, 'kind', kind, 'typed', typed,
        'canonical', canonical, 'extension', extension) order by id) as contacts
    from clients.person_contact
    where removed_at is null
    group by person_id
) as listed
where listed.person_id = person.id;

alter table clients.employment add column company_name text not null default '';
comment on column clients.employment.company_name is 'That of the company, for lists';
update clients.employment set company_name = company.name
from clients.company
where company.id = employment.company_id;

update public.serves set oldest = '0241';
