-- Forty products in eight groups; a fifth of the projects sells one or two of them by lines, the others by what is written in them.
insert into products.product_group (path, path_key)
select 'Группа ' || no, 'группа ' || no from generate_series(1, 8) as no;

insert into products.product (key, name, group_id, sort_key, search_text, created_at, created_by)
select md5('product ${seed} ' || w.rank)::uuid, w.word, g.id, lower(w.word), lower(w.word), timestamptz '2020-01-01', (select min(id) from access.app_user)
from bench.product as w join products.product_group as g on g.path = 'Группа ' || 1 + w.rank % 8
order by w.rank;

insert into projects.line (key, project_id, product_id, quantity, unit, price, currency, at, by_id)
select md5('line ${seed} ' || p.id || ' ' || one)::uuid, p.id, w.id, 100, 'шт.', round(p.amount / 200, 2), case when p.amount is not null then p.currency end, p.created_at, p.owner_id
from bench.project as b join projects.project as p on p.id = b.id
    cross join generate_series(1, 2) as one
    join bench.product as r on r.rank = bench.zipf(2 * b.no + one, 91, 40)
    join products.product as w on w.name = r.word
where bench.n(b.no, 92, 5) = 0 and (one = 1 or bench.n(b.no, 93, 2) = 0)
order by p.id, one;

update projects.project as p set listed = true where exists (select from projects.line as l where l.project_id = p.id);
