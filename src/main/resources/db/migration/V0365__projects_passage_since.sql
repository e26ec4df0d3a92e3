-- Whoever takes a passage back finds the project as old in its stage as it was.
alter table projects.passage add since date;
comment on column projects.passage.since is 'Since when it stood in the stage that it left; null where nobody noted it';
