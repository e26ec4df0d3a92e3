-- G5a: a contract that stands at the client counts for a project that points to it, as long as it binds (C-12).
alter table projects.commitment add column contract_id bigint references clients.contract;
alter table projects.commitment add check (contract_id is null or kind = 'CONTRACT');
create index commitment_contract on projects.commitment (contract_id);
comment on column projects.commitment.contract_id is 'Number and day are those of it';
