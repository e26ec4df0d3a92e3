-- N-01: what a project sells is asked by product group: by its lines, and where it has none by the product that is written in it.
create index product_named on products.product (lower(trim(name)));
create index project_written on projects.project (lower(trim(product))) where product <> '';
create index line_sold on projects.line (product_id) include (project_id) where removed_at is null;

-- A cohort by product group is counted from the index alone, as the others are.
drop index projects.project_cohort;
create index project_cohort on projects.project (opened_on)
    include (id, method_version_id, company_id, owner_id, stage_id, stage_since, began, imported, outcome, closed_on, product);
