-- Taking a client out of a pool is taken back into the same pool.
alter table clients.member
    add column pool_id bigint references access.branch,
    add check (pool_id is null or role = 'RESPONSIBLE');
comment on column clients.member.pool_id is 'In which pool the client stood until this one began to lead it; null: none, or given with many';
create index member_pool on clients.member (pool_id) where pool_id is not null;
