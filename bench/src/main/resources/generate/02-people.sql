-- 30 branches in three levels (1 head office, 5 regions, 24 branches below them; region 2 has 5 below it = a fifth of all), 10 users each.
-- What stands already in the tables (the first administrator) stays.
create table bench.branch as
select b as no, case when b = 1 then null when b <= 6 then 1 when b <= 26 then 2 + (b - 7) / 5 else 6 end as parent,
    case when b = 1 then 'Головной офис' when b <= 6 then 'Регион ' || b else 'Филиал ' || b end as name,
    (select coalesce(max(id), 0) from access.branch) + b as id
from generate_series(1, 30) as b;
insert into access.branch (id, key, parent_id, name) overriding system value
select b.id, md5('branch ${seed} ' || b.no)::uuid, p.id, b.name from bench.branch as b left join bench.branch as p on p.no = b.parent order by b.no;

create table bench.above as
with recursive up (no, above) as (
    select no, no from bench.branch
    union all
    select up.no, b.parent from up join bench.branch as b on b.no = up.above where b.parent is not null
)
select b.id as branch_id, a.id as above_id from up join bench.branch as b on b.no = up.no join bench.branch as a on a.no = up.above;

-- Of ten in a branch the first is its head, the last a specialist, the one before a telemarketer, the others sell.
create table bench.person as
select u as no, b.id as branch_id, b.no as branch_no, (u - 1) % 10 as seat, (select coalesce(max(id), 0) from access.app_user) + u as id
from generate_series(1, 300) as u join bench.branch as b on b.no = 1 + (u - 1) / 10;
insert into access.app_user (id, key, branch_id, email, surname, given_name, phone, scope, password_hash, created_at) overriding system value
select p.id, md5('user ${seed} ' || p.no)::uuid, p.branch_id, 'user' || p.no || '@bench.example', s.word, g.word, '+7900' || lpad(p.no::text, 7, '0'),
    case when p.branch_no = 7 and p.seat in (1, 2) then 'OWN' else 'DEFAULT' end, (select password_hash from access.app_user where password_hash is not null order by id limit 1), timestamptz '2019-01-01 09:00+03'
from bench.person as p
    join bench.surname as s on s.rank = 1 + bench.n(p.no, 11, 200)
    join bench.given_name as g on g.rank = 1 + bench.n(p.no, 12, 40);
insert into access.user_role (user_id, role)
select id, case when no = 1 then 'DIRECTOR' when seat = 0 then 'HEAD' when seat = 8 then 'TELEMARKETER' when seat = 9 then 'SPECIALIST' when seat = 7 then 'CLIENT_MANAGER' else 'SELLER' end
from bench.person;

-- How many clients a seller has: 20 to 60 active and up to 2,000 others; the first two of branch 7 have 40 + 0 and 60 + 2,000.
-- In branch 8 the second before the last has 10,000: the trial of the move gives them to the one before.
create table bench.seller as
select *, (sum(active + others) over (order by no))::bigint - active - others as start
from (
    select p.no, p.id, p.branch_id,
        case when p.branch_no = 7 and p.seat = 1 then 40 when p.branch_no = 7 and p.seat = 2 then 60 when p.branch_no = 8 and p.seat = 7 then 0 else 20 + bench.n(p.no, 13, 41) end as active,
        case when p.branch_no = 7 and p.seat = 1 then 0 when p.branch_no = 7 and p.seat = 2 then least(2000, ${size} / 100)
            when p.branch_no = 8 and p.seat = 7 then ${size} / 100
             else floor(least(2000, ${size} / 100) * bench.u(p.no, 14) ^ 2)::bigint end as others
    from bench.person as p
    where p.seat between 1 and 7 and (${size} >= 200000 or p.seat <= 2 or p.branch_no = 8 and p.seat = 7)
) as s;
