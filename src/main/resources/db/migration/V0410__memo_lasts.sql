-- How long a talk of another system lasted, where its file says so.
alter table work.memo add column lasts int check (lasts between 1 and 1440);
comment on column work.memo.lasts is 'Minutes; null: nobody said';
