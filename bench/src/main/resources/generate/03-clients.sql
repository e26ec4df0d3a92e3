-- Who leads company i: the places of a shuffled row are given to the sellers one after another; the rest is pool.
create table bench.client as
select i as no, (select coalesce(max(id), 0) from clients.company) + i as id, place,
    s.id as seller_id, coalesce(s.branch_id, b.id) as branch_id, coalesce(place < s.start + s.active, false) as active
from (select i::bigint, i::bigint * 611953 % ${size} as place from generate_series(1, ${size}) as i) as c
    left join (select s.*, taken from bench.seller as s, generate_series(s.start, s.start + s.active + s.others - 1) as taken) as s on s.taken = c.place
    join bench.branch as b on b.no = 1 + bench.n(i, 21, 30);
create unique index on bench.client (place);
analyze bench.client;

insert into clients.company (id, key, branch_id, responsible_id, name, inn, kpp, industry, employees, phone, email, name_key, sort_key, search_text, created_at, created_by)
overriding system value
select id, md5('company ${seed} ' || no)::uuid, branch_id, seller_id, form || ' «' || words || '»', inn, substr(inn, 1, 4) || '01001',
    (array['Машиностроение', 'Металлургия', 'Пищевая', 'Химия', 'Стройматериалы', 'Энергетика', 'Транспорт', 'Агро'])[1 + bench.n(no, 31, 8)],
    (10 * exp(bench.u(no, 32) * 6))::int, phone, email,
    bench.fold(words), replace(lower(words), 'ё', 'е'), bench.fold(form || ' «' || words || '» ' || inn || ' ' || substr(phone, 2) || ' ' || email),
    timestamptz '2026-11-01 09:00+03' - make_interval(days => (case when branch_id = (select id from bench.branch where no = 30) then 2000 else 0 end + bench.n(no, 33, 2000))::int), coalesce(seller_id, (select id from bench.person where no = 1))
from (
    select c.*, (array['ООО', 'ООО', 'ООО', 'АО', 'ПАО', 'ООО'])[1 + bench.n(c.no, 22, 6)] as form,
        f.word || ' ' || s.word as words,
        bench.inn((100000000 + (c.no * 7368787 + ${seed}) % 800000011)::text) as inn,
        '+79' || lpad(bench.n(c.no, 25, 1000000000)::text, 9, '0') as phone,
        'info@c' || c.no || '.example' as email
    from bench.client as c
        join bench.first_word as f on f.rank = bench.zipf(c.no, 23, 4000)
        join bench.second_word as s on s.rank = bench.zipf(c.no, 24, 60)
) as c
order by id;

-- The responsible; in every second active client and every tenth other one a colleague, in every fifth active one somebody of any branch.
insert into clients.member (company_id, user_id, role, since)
select id, seller_id, 'RESPONSIBLE', timestamptz '2024-01-01 09:00+03' + make_interval(days => bench.n(no, 41, 700)::int)
from bench.client where seller_id is not null
union all
select c.id, p.id, 'MEMBER', timestamptz '2025-01-01 09:00+03' + make_interval(days => bench.n(c.no, 42, 600)::int)
from bench.client as c
    join bench.person as s on s.id = c.seller_id
    join bench.person as p on p.no = case
        when c.active and bench.u(c.no, 43) < 0.5 or not c.active and bench.u(c.no, 43) < 0.1 then (s.no - 1) / 10 * 10 + 4 + bench.n(c.no, 44, 7)
        when c.active and bench.u(c.no, 43) < 0.7 then 1 + bench.n(c.no, 45, 300) end
where p.id <> c.seller_id and p.no not in (select no from bench.seller where active + others in (40, 60 + least(2000, ${size} / 100)) and branch_id = (select id from bench.branch where no = 7))
order by 1;

-- Some of the pool was led by somebody once.
insert into clients.member (company_id, user_id, role, since, until)
select c.id, p.id, 'RESPONSIBLE', timestamptz '2021-01-01 09:00+03', timestamptz '2021-01-01 09:00+03' + make_interval(days => 30 + bench.n(c.no, 46, 900)::int)
from bench.client as c
    join bench.branch as b on b.id = c.branch_id
    join bench.person as p on p.no = (b.no - 1) * 10 + 2 + bench.n(c.no, 47, 6)
where c.seller_id is null and bench.u(c.no, 48) < 0.3
order by c.id;

-- Two people of each client, each with a phone and a mail address.
create table bench.met as
select (select coalesce(max(id), 0) from clients.person) + p.no as id, p.no, c.id as company_id, c.branch_id, s.word as surname, g.word as given, s.word || ' ' || g.word as name,
    (array['Главный механик', 'Снабженец', 'Директор', 'Главный инженер', 'Технолог', 'Начальник цеха'])[1 + bench.n(p.no, 53, 6)] as position,
    '+79' || lpad(bench.n(p.no, 54, 1000000000)::text, 9, '0') as phone, 'p' || p.no || '@c' || c.no || '.example' as email,
    coalesce(c.seller_id, (select id from bench.person where no = 1)) as created_by
from generate_series(1, 2 * ${size}) as p (no)
    join bench.client as c on c.no = (p.no + 1) / 2
    join bench.surname as s on s.rank = bench.zipf(p.no, 51, 600)
    join bench.given_name as g on g.rank = bench.zipf(p.no, 52, 40);

insert into clients.person (id, key, name, surname, given_name, sort_key, created_at, created_by) overriding system value
select id, md5('person ${seed} ' || no)::uuid, name, surname, given, replace(lower(name), 'ё', 'е'), timestamptz '2026-11-01 09:00+03', created_by
from bench.met order by no;

insert into clients.employment (key, person_id, company_id, company_name, branch_id, position, decides, name, search_text, created_at, created_by)
select md5('employment ${seed} ' || no)::uuid, id, company_id, (select name from clients.company where company.id = company_id), branch_id, position, no % 2 = 1, name, bench.fold(name || ' ' || substr(phone, 2) || ' ' || email), timestamptz '2026-11-01 09:00+03', created_by
from bench.met order by no;

insert into clients.person_contact (key, person_id, kind, typed, canonical, created_at, created_by)
select md5(kind || ' ${seed} ' || no)::uuid, id, kind, typed, typed, timestamptz '2026-11-01 09:00+03', created_by
from (
    select no, id, 'MOBILE' as kind, phone as typed, created_by from bench.met
    union all
    select no, id, 'MAIL', email, created_by from bench.met
) as c
order by no;

update clients.person set contacts = listed.contacts
from (
    select person_id, jsonb_agg(jsonb_build_object('id', id, 'version', version, 'kind', kind, 'typed', typed,
        'canonical', canonical, 'extension', extension) order by id) as contacts
    from clients.person_contact
    where removed_at is null
    group by person_id
) as listed
where listed.person_id = person.id;
