-- U-01: the search box finds a project by the products on it.
update projects.project as p
set search_text = trim(p.search_text || ' ' || left(goods.words, 4000))
from (
    select line.project_id, string_agg(left(product.search_text, 300), ' ' order by line.id) as words
    from projects.line
    join products.product on product.id = line.product_id
    where line.removed_at is null
    group by line.project_id
) as goods
where p.id = goods.project_id;
