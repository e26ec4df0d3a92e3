-- Rows come much faster without indexes; what was here is remembered and made again at the end.
create table public.bench_index as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index as i join pg_class as c on c.oid = i.indrelid join pg_namespace as n on n.oid = c.relnamespace
where n.nspname in ('clients', 'projects') and not exists (select from pg_constraint where conindid = i.indexrelid);
do $$
declare
    one record;
begin
    for one in select name from public.bench_index loop
        execute 'drop index ' || one.name;
    end loop;
end
$$;
