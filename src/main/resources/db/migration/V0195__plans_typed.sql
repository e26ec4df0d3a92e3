-- L-02: how often anything was typed for a year tells whether what was kept of it still holds.
create index cell_typed on plans.cell (year) include (version);
