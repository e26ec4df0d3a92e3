-- What each verb would have written: clients.due_reach says who has to see a client.
insert into clients.reach (company_id, scope, branch_id)
select company_id, scope, branch_id from clients.due_reach
order by 1, 2;

insert into clients.company_reach (scope, sort_key, company_id)
select r.scope, c.sort_key, c.id from clients.reach as r join clients.company as c on c.id = r.company_id
order by 1, 2, 3;

insert into clients.person_reach (scope, sort_key, person_id)
select scope, sort_key, person_id from clients.due_person_reach
order by 1, 2, 3;
