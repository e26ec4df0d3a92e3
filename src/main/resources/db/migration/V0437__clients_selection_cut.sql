-- Of those that were chosen it also stands why not all that a filter finds are among them. Older programs would not read
-- it, and V0435 took away tables that they use.
alter table clients.selection
    alter column cut type text using case when cut then 'MOST' else 'NONE' end,
    add constraint selection_cut_check check (cut in ('NONE', 'MOST', 'WORDS', 'LOOKED'));
comment on column clients.selection.cut is 'Why not all that were found are among them (clients.Cut)';

update public.serves set oldest = '0437';
