-- Who sees a client is worked out of the client itself, by one statement that reads it while it is locked:
-- these rows can't point to nothing. Checked one by one, their keys cost an import of clients a fifth of
-- what the database does for it (docs/adr/0013).
alter table clients.reach drop constraint reach_company_id_fkey;
alter table clients.company_reach drop constraint company_reach_company_id_fkey;
