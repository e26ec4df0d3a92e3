-- A fifth of the projects is open and stands with clients that somebody leads; the closed ones with anybody.
-- In branch 30 everything is six years old.
create table bench.project as
select p.no, (select coalesce(max(id), 0) from projects.project) + p.no as id, c.id as company_id, c.branch_id, c.no as company_no,
    coalesce(c.seller_id, (select id from bench.person where no = (b.no - 1) * 10 + 3)) as owner_id,
    case when p.no % 5 <> 0 then (array['WON', 'WON', 'LOST', 'LOST', 'LOST', 'LOST', 'NOT_OURS', 'FROZEN'])[1 + bench.n(p.no, 61, 8)] end as outcome,
    (array[1, 1, 1, 1, 1, 2, 2, 2, 3, 3])[1 + bench.n(p.no, 62, 10)] as position,
    date '2026-11-20' - (case when b.no = 30 then 2200 else 0 end + case when p.no % 5 = 0 then bench.n(p.no, 63, 200) else 200 + bench.n(p.no, 63, 2000) end)::int as opened_on,
    bench.n(p.no, 64, 150)::int as lasted
from (
    select no, case
        when no % 5 = 0 and bench.u(no, 65) < 0.15 then a.start + bench.n(no, 66, a.active)
        when no % 5 = 0 or bench.u(no, 65) < 0.3 then bench.n(no, 67, t.total)
        else bench.n(no, 68, ${size}) end as place
    from generate_series(1, ${size}) as g (no)
        cross join (select sum(active + others)::bigint as total, count(*) as sellers from bench.seller) as t
        join (select row_number() over (order by no) as rank, start, active from bench.seller) as a on a.rank = 1 + bench.n(g.no, 69, t.sellers)
) as p
    join bench.client as c on c.place = p.place
    join bench.branch as b on b.id = c.branch_id;
analyze bench.project;

insert into projects.project (id, key, company_id, branch_id, method_version_id, stage_id, owner_id, title, need, person_id, product, amount, currency, planned_close, opened_on, began, stage_since, outcome, closed_on, search_text, created_at, created_by)
overriding system value
select id, md5('project ${seed} ' || no)::uuid, company_id, branch_id, method_version_id, stage_id, owner_id, title, case when bench.u(no, 75) < 0.8 then 'Нужен запас на год' else '' end, person_id, product, amount, 'RUB',
    case when bench.u(no, 76) < 0.9 then opened_on + (60 + bench.n(no, 77, 300))::int end, opened_on, began, opened_on + lasted, outcome, case when outcome is not null then opened_on + lasted end,
    bench.fold(title || ' ' || product), opened_on + time '10:00' at time zone 'Europe/Moscow', owner_id
from (
    select p.*, v.id as method_version_id, s.id as stage_id, (select code from projects.stage where method_version_id = v.id and position = 1) as began, w.word || ' ' || x.word || ' ' || (1 + bench.n(p.no, 73, 40)) as title, w.word as product,
        round((20000 * exp(bench.u(p.no, 74) * 7))::numeric, -3) as amount,
        case when bench.u(p.no, 78) < 0.9 then (select min(id) - 1 from bench.met) + 2 * p.company_no - 1 end as person_id
    from bench.project as p
        cross join (select v.id from projects.method_version as v join projects.method as m on m.id = v.method_id where m.code = 'SHORT' and v.number = 1) as v
        join projects.stage as s on s.method_version_id = v.id and s.position = case when p.outcome = 'WON' then 3 else p.position end
        join bench.product as w on w.rank = bench.zipf(p.no, 71, 40)
        join bench.purpose as x on x.rank = 1 + bench.n(p.no, 72, 20)
) as p
order by id;

insert into projects.passage (project_id, from_stage_id, to_stage_id, kind, at, by_id)
select p.id, f.id, t.id, case when f.id is null then 'OPENED' else 'PASSED' end, p.created_at + make_interval(days => coalesce(f.position, 0) * 7), p.owner_id
from bench.project as b join projects.project as p on p.id = b.id
    join projects.stage as s on s.id = p.stage_id
    cross join generate_series(0, 3) as step
    left join projects.stage as f on f.method_version_id = p.method_version_id and f.position = step
    left join projects.stage as t on t.method_version_id = p.method_version_id and t.position = step + 1
where step < s.position or p.outcome = 'WON'
order by p.id, step;

insert into projects.closure (project_id, outcome, reason, closed_on, frozen_until, at, by_id)
select p.id, p.outcome, case when p.outcome = 'LOST' then 'Дороже' else '' end, p.closed_on, case when p.outcome = 'FROZEN' then date '2031-01-01' + bench.n(b.no, 79, 700)::int end, p.created_at + interval '150 days', p.owner_id
from bench.project as b join projects.project as p on p.id = b.id where p.outcome is not null
order by p.id;

insert into projects.project_reach (scope, shelf, day, project_id)
select r.scope, case p.outcome when 'WON' then -1 when 'LOST' then -2 when 'NOT_OURS' then -3 when 'FROZEN' then -4 else p.stage_id end,
    case when p.outcome is null then coalesce(p.planned_close, 'infinity') else coalesce(c.frozen_until, p.closed_on) end, p.id
from projects.project as p join bench.project as b on b.id = p.id join clients.reach as r on r.company_id = p.company_id
    left join projects.closure as c on c.project_id = p.id
order by 1, 2, 3, 4;

insert into projects.project_counted (project_id, shelf, currency, amount, since)
select p.id, coalesce(case p.outcome when 'WON' then -1 when 'LOST' then -2 when 'NOT_OURS' then -3 when 'FROZEN' then -4 end, p.stage_id),
    p.currency, coalesce(p.amount, 0), p.stage_since
from projects.project as p join bench.project as b on b.id = p.id;

insert into projects.shelf_total (scope, shelf, currency, projects, amount, since)
select r.scope, c.shelf, c.currency, count(*), sum(c.amount), sum(c.since - date '1970-01-01')
from bench.project as b join projects.project_reach as r on r.project_id = b.id join projects.project_counted as c on c.project_id = b.id
group by r.scope, c.shelf, c.currency;

insert into projects.proposal (key, project_id, sent_on, sent_to, volume, amount, currency, answered_on, answer, answered_by, at, by_id)
select md5('proposal ${seed} ' || p.id)::uuid, p.id, p.opened_on + 5, p.person_id, '100 шт.', coalesce(p.amount, 1), p.currency,
    case when p.outcome = 'WON' or s.position = 3 then p.opened_on + 12 end, case when p.outcome = 'WON' or s.position = 3 then 'ACCEPTED' end,
    case when p.outcome = 'WON' or s.position = 3 then p.person_id end, p.created_at + interval '5 days', p.owner_id
from bench.project as b join projects.project as p on p.id = b.id join projects.stage as s on s.id = p.stage_id
where s.position > 1
order by p.id;

insert into projects.commitment (key, project_id, kind, number, done_on, amount, currency, at, by_id)
select md5('commitment ${seed} ' || p.id)::uuid, p.id, 'CONTRACT', 'Д-' || p.id, p.opened_on + 15, p.amount, p.currency, p.created_at + interval '15 days', p.owner_id
from bench.project as b join projects.project as p on p.id = b.id where p.outcome = 'WON'
order by p.id;

insert into projects.shipment (key, project_id, shipped_on, document, at, by_id)
select md5('shipment ${seed} ' || p.id)::uuid, p.id, p.opened_on + 20, 'УПД ' || p.id, p.created_at + interval '20 days', p.owner_id
from bench.project as b join projects.project as p on p.id = b.id where p.outcome = 'WON'
order by p.id;
