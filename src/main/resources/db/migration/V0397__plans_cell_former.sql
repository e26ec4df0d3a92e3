-- What was planned before is taken back in the currency in which it was planned.
alter table plans.cell
    add column former_amount numeric(18, 2) check (former_amount >= 0),
    add column former_currency char(3);
comment on column plans.cell.former_amount is 'Before the last writing; null: nothing was planned';
