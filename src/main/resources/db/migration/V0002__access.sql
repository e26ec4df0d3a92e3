-- Our people: branches, users, roles, rights, sessions, the company's settings (rules T-01, T-02, T-05, T-07).
create schema access;

create table access.settings (
    id boolean primary key default true check (id),
    company_name text not null check (company_name <> ''),
    language text not null check (language in ('ru', 'en')),
    currency char(3) not null,
    time_zone text not null,
    fiscal_year_month smallint not null default 1 check (fiscal_year_month between 1 and 12),
    closed_scope boolean not null default false,
    rights_version int not null default 0,
    version int not null default 0
);
comment on table access.settings is 'One row, made together with the first administrator';
comment on column access.settings.rights_version is 'Counts the changes of access.role_right';
comment on column access.settings.closed_scope is 'T-02: whoever has the default scope sees only the own clients';

create table access.branch (
    id bigint generated always as identity primary key,
    key uuid not null unique default gen_random_uuid(),
    parent_id bigint references access.branch,
    name text not null check (name <> ''),
    version int not null default 0,
    check (parent_id <> id)
);
create unique index branch_name on access.branch (coalesce(parent_id, 0), lower(name));
create index branch_parent on access.branch (parent_id);

create table access.app_user (
    id bigint generated always as identity primary key,
    key uuid not null unique default gen_random_uuid(),
    branch_id bigint not null references access.branch,
    email text not null check (email = lower(email) and email <> ''),
    surname text not null check (surname <> ''),
    given_name text not null default '',
    patronymic text not null default '',
    phone text not null default '',
    language text check (language in ('ru', 'en')),
    theme text not null default 'AUTO' check (theme in ('AUTO', 'LIGHT', 'DARK')),
    scope text not null default 'DEFAULT' check (scope in ('DEFAULT', 'OWN', 'BRANCH', 'ALL')),
    password_hash text,
    blocked_at timestamptz,
    created_at timestamptz not null,
    version int not null default 0
);
comment on column access.app_user.scope is 'T-02: what the user reads; DEFAULT follows from the roles and the company setting';
create unique index app_user_email on access.app_user (email);
create index app_user_branch on access.app_user (branch_id);

create table access.user_role (
    user_id bigint not null references access.app_user,
    role text not null check (role in ('TELEMARKETER', 'SELLER', 'CLIENT_MANAGER', 'PROJECT_MANAGER', 'SPECIALIST', 'HEAD', 'DIRECTOR', 'ADMIN')),
    acting boolean not null default false,
    primary key (user_id, role)
);
comment on column access.user_role.acting is 'The first administrator as director: only until another director is named';

-- T-07: what a role may do; a verb that is not named for a role is refused.
create table access.role_right (
    role text not null check (role in ('TELEMARKETER', 'SELLER', 'CLIENT_MANAGER', 'PROJECT_MANAGER', 'SPECIALIST', 'HEAD', 'DIRECTOR', 'ADMIN')),
    verb text not null,
    extent text not null check (extent in ('OWN', 'ANY')),
    primary key (role, verb)
);
insert into access.role_right (role, verb, extent)
select role, verb, extent
from (values
    ('MAKE_CLIENTS', 'ANY', array['TELEMARKETER', 'SELLER', 'CLIENT_MANAGER', 'HEAD', 'DIRECTOR']),
    ('EDIT_CLIENTS', 'OWN', array['TELEMARKETER', 'SELLER', 'CLIENT_MANAGER', 'PROJECT_MANAGER']),
    ('EDIT_CLIENTS', 'ANY', array['HEAD', 'DIRECTOR']),
    ('LEAD_PROJECTS', 'OWN', array['SELLER', 'CLIENT_MANAGER', 'PROJECT_MANAGER']),
    ('LEAD_PROJECTS', 'ANY', array['HEAD', 'DIRECTOR']),
    ('PASS_GATES', 'OWN', array['SELLER', 'CLIENT_MANAGER', 'PROJECT_MANAGER']),
    ('PASS_GATES', 'ANY', array['HEAD', 'DIRECTOR']),
    ('WAIVE', 'ANY', array['HEAD', 'DIRECTOR']),
    ('REASSIGN', 'ANY', array['HEAD', 'DIRECTOR']),
    ('IMPORT', 'OWN', array['SELLER', 'CLIENT_MANAGER']),
    ('IMPORT', 'ANY', array['HEAD', 'DIRECTOR', 'ADMIN']),
    ('ADMINISTER', 'ANY', array['ADMIN'])
) as rights (verb, extent, roles), unnest(rights.roles) as role;

create table access.session (
    token_hash bytea primary key check (length(token_hash) = 32),
    user_id bigint not null references access.app_user,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    agent text not null default ''
);
create index session_of_user on access.session (user_id);

-- One-time links for a new password; also how a new user comes in.
create table access.password_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    user_id bigint not null references access.app_user,
    created_by bigint references access.app_user,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index password_link_user on access.password_link (user_id);
create index password_link_created_by on access.password_link (created_by);

-- Wrong passwords, by who was tried and from where: slows guessing without locking anybody out.
create table access.failed_sign_in (
    id bigint generated always as identity primary key,
    email_hash bytea not null,
    place text not null,
    at timestamptz not null
);
comment on column access.failed_sign_in.email_hash is 'Whatever was typed as the e-mail may be a password typed into the wrong field';
comment on column access.failed_sign_in.place is 'The address of the network, or the device that the person has signed in on before';
create index failed_sign_in_place on access.failed_sign_in (place, email_hash, at);
create index failed_sign_in_at on access.failed_sign_in (at);

-- Devices on which a person has signed in: other people's wrong tries from the same address don't slow them.
create table access.device (
    token_hash bytea not null check (length(token_hash) = 32),
    user_id bigint not null references access.app_user,
    seen_at timestamptz not null,
    primary key (token_hash, user_id)
);
create index device_user on access.device (user_id);
create index device_seen on access.device (seen_at);
