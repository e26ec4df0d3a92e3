create table exchange.piece (
    import_id bigint not null references exchange.import on delete cascade,
    number int not null,
    bytes bytea not null,
    primary key (import_id, number)
);
comment on table exchange.piece is 'A file that is not yet in, piece by piece';
-- Packing takes longer than writing, and the pieces go when the file is in.
alter table exchange.piece alter column bytes set storage external;
insert into exchange.piece select id, 0, content from exchange.import where content <> '';
alter table exchange.import drop column content;

update exchange.import
set survey = (survey - 'charset' - 'delimiter') || jsonb_build_object('layout',
    jsonb_build_object('charset', survey -> 'charset', 'delimiter', survey -> 'delimiter', 'above', 0));
