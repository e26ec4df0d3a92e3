-- What a unit of another currency is worth in that of the company, from a day on until the next.
create table access.rate (
    id bigint generated always as identity primary key,
    base char(3) not null,
    currency char(3) not null check (currency ~ '^[A-Z]{3}$' and currency <> base),
    since date not null,
    amount numeric(18, 6) not null check (amount > 0),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed boolean not null default false,
    unique (base, currency, since)
);
create index rate_by on access.rate (by_id);
comment on column access.rate.base is 'The currency of the company when the rate was written: it says nothing of another one';
