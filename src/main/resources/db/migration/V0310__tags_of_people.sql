-- People carry tags as clients do (C-03): names out of the same tags, in the row that every list reads anyway.
alter table clients.person add column tags text[] not null default '{}';
create index person_tags on clients.person using gin (tags) where tags <> '{}';
comment on column clients.person.tags is 'Names of clients.tag, in the order of the alphabet';
