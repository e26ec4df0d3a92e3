-- P-17: up to which sum, and within how many days, the system proposes a short sale. One row of settings.
create table projects.method_limits (
    one boolean primary key default true check (one),
    short_amount numeric(18, 2) not null check (short_amount >= 0),
    short_days int not null check (short_days >= 0),
    version int not null default 0
);
comment on column projects.method_limits.short_amount is 'In the currency of our company';
insert into projects.method_limits (short_amount, short_days) values (500000, 45);
