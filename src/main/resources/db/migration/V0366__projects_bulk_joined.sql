-- Whoever came to the team of a client with a change of many projects leaves it with the undo.
alter table projects.bulk_part add joined boolean not null default false;
comment on column projects.bulk_part.joined is 'Whether the new owner stood on no team of its client before';
