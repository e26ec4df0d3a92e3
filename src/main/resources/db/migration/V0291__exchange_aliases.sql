-- What a person has said of values of files that nobody knew: the next file does not ask again (W-01).
create table exchange.alias (
    user_id bigint not null references access.app_user,
    what text not null check (what <> ''),
    written text not null check (written <> ''),
    target text not null,
    at timestamptz not null,
    primary key (user_id, what, written)
);
comment on column exchange.alias.what is 'Of what the value may be one: USER, INDUSTRY, another choice, or the key of a custom field';
comment on column exchange.alias.written is 'Small letters, one space instead of all signs';
comment on column exchange.alias.target is 'The code of what is meant; empty: nothing of ours';
