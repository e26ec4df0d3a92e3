-- The number of a contract or invoice that stands on a project alone is found; one that is pointed to is found at its client.
alter table projects.commitment
    add column search_text text not null generated always as (access.folded(number)) stored;
create index commitment_search on projects.commitment using gin (search_text gin_trgm_ops)
    where removed_at is null and contract_id is null;
