-- On what basis the data of a person is held, and apart from it the consent to advertising (C-03).
create table access.consent_text (
    version int generated always as identity primary key,
    ru text not null check (ru <> ''),
    en text not null check (en <> ''),
    at timestamptz not null,
    by_id bigint references access.app_user
);
comment on table access.consent_text is 'What people agree to; a version is never changed, the newest one is offered';
comment on column access.consent_text.by_id is 'Null: came with the product';
create index consent_text_by on access.consent_text (by_id);
insert into access.consent_text (ru, en, at) values (
    'Согласен получать от вашей компании новости, предложения и приглашения по почте и телефону. Согласие можно отозвать в любой день, письмом или устно.',
    'I agree to receive news, offers and invitations from your company by mail and phone. I may withdraw this consent any day, in writing or by word of mouth.',
    now());

alter table clients.person add basis text check (basis in ('CONTRACT', 'INTEREST', 'CONSENT', 'PUBLIC'));
comment on column clients.person.basis is 'On what basis the data is held; null: nobody has said';

create table clients.consent (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    person_id bigint not null references clients.person,
    text_version int not null references access.consent_text,
    given_on date not null,
    way text not null check (way in ('PAPER', 'MAIL', 'WEBSITE', 'SPOKEN')),
    recorded_at timestamptz not null,
    recorded_by bigint not null references access.app_user,
    withdrawn_on date,
    withdrawn_at timestamptz,
    withdrawn_by bigint references access.app_user,
    check ((withdrawn_on is null) = (withdrawn_at is null)),
    check ((withdrawn_on is null) = (withdrawn_by is null)),
    check (withdrawn_on >= given_on)
);
comment on table clients.consent is 'Consent to advertising; a withdrawn one stays';
create unique index consent_now on clients.consent (person_id) where withdrawn_on is null;
create index consent_person on clients.consent (person_id);
create index consent_text on clients.consent (text_version);
create index consent_recorded_by on clients.consent (recorded_by);
create index consent_withdrawn_by on clients.consent (withdrawn_by);
