-- Each visible sheet of a workbook comes in by itself.
alter table exchange.import
    add column book uuid,
    add column sheet smallint not null default 0;
comment on column exchange.import.book is 'The key under which the workbook was brought in, where this is another sheet of it than the first';
comment on column exchange.import.sheet is 'Of the visible sheets, from 0';
update exchange.import set survey = survey || '{"sheets": []}' where survey is not null;
