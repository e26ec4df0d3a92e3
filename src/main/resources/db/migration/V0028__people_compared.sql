-- C-09: phones and mail of people count too; their companies are compared anew in the background.
insert into clients.uncompared
select distinct employment.company_id
from clients.employment
join clients.person_contact on person_contact.person_id = employment.person_id and person_contact.removed_at is null
where employment.until is null
on conflict do nothing;
