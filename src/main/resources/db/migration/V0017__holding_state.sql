-- How a client stands, decided by hand (C-05), where it decides on purchases (C-02), and what the register says of it.
alter table clients.company
    add column state text not null default 'POTENTIAL' check (state in ('POTENTIAL', 'ACTIVE', 'SLEEPING', 'FORMER', 'EXCLUDED')),
    add column okved text not null default '' check (okved ~ '^([0-9]{2}(\.[0-9]{1,2}){0,2})?$'),
    add column legal_form text not null default '',
    add column seat text not null default '' check (seat in ('', 'HERE', 'HEAD'));
comment on column clients.company.state is 'The latest row of clients.company_state';
comment on column clients.company.legal_form is 'Empty: as the name says it';
comment on column clients.company.seat is 'Where suppliers are chosen: here or in the head office';

create table clients.company_state (
    id bigint generated always as identity primary key,
    company_id bigint not null references clients.company,
    state text not null check (state in ('POTENTIAL', 'ACTIVE', 'SLEEPING', 'FORMER', 'EXCLUDED')),
    reason text not null default '',
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    check (state <> 'EXCLUDED' or reason <> '')
);
create index company_state_company on clients.company_state (company_id, id);
create index company_state_by on clients.company_state (by_id);
