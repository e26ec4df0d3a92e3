-- A talk lasts: as long as it is planned for, or as it took (A-01).
alter table work.talk add column lasts int check (lasts between 1 and 1440);
comment on column work.talk.lasts is 'Minutes; null: nobody said';
