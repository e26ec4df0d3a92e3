-- N-04: what one meeting and one call cost on the average, in the currency of the company; 0: nobody said it.
alter table access.settings
    add column meeting_cost int not null default 0 check (meeting_cost >= 0),
    add column call_cost int not null default 0 check (call_cost >= 0);
