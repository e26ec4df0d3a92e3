-- Files that stand with a record: with a contract (C-12), a tender (P-14), a talk (A-01). The bytes lie in the folder of
-- files under the name of their sum; a row tells whose they are and what they are called.
create schema files;

create table files.attachment (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    holder text not null check (holder ~ '^[a-z]+$'),
    holder_id bigint not null,
    name text not null check (name <> ''),
    bytes bigint not null check (bytes > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    at timestamptz not null,
    by_id bigint not null references access.app_user,
    removed_at timestamptz,
    removed_by bigint references access.app_user
);
create index attachment_holder on files.attachment (holder, holder_id);
create index attachment_content on files.attachment (sha256);
create index attachment_by on files.attachment (by_id);
create index attachment_removed_by on files.attachment (removed_by);
create index attachment_removed on files.attachment (removed_at) where removed_at is not null;
