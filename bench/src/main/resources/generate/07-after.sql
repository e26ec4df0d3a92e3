do $$
declare
    one record;
begin
    for one in select definition from public.bench_index order by definition loop
        execute one.definition;
    end loop;
    for one in
        select format('select setval(pg_get_serial_sequence(%L, %L), greatest((select max(id) from %s), 1))', c.oid::regclass, 'id', c.oid::regclass) as statement
        from pg_class as c join pg_namespace as n on n.oid = c.relnamespace join pg_attribute as a on a.attrelid = c.oid and a.attname = 'id' and a.attidentity <> ''
        where n.nspname in ('access', 'clients', 'products', 'projects') and c.relkind = 'r'
    loop
        execute one.statement;
    end loop;
end
$$;
drop table public.bench_index;
