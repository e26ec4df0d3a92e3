-- Figures that took long to count, kept until the next night (N-10): one row for each question and
-- for each set of scopes it was asked with.
create schema insights;

create table insights.answer (
    key text primary key check (key <> ''),
    kind text not null check (kind <> ''),
    question jsonb not null,
    scopes bigint[] not null,
    -- Null: to be counted by night.
    figures jsonb,
    counted_at timestamptz not null,
    asked_at timestamptz not null
);

create index answer_scopes on insights.answer (scopes);
