-- An import goes on with what its importer sees and may at the moment, not at the start (T-07).
alter table exchange.import drop column acting;
update public.serves set oldest = '0070';
