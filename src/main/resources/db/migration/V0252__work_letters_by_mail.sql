-- A letter of results that goes out by the company's mail server (A-09); null: somebody sent it by other means.
alter table work.letter
    add mail text check (mail in ('WAITING', 'SENT', 'FAILED')),
    add mail_to text not null default '',
    add mail_at timestamptz,
    add mail_trouble text check (mail_trouble in ('UNREACHABLE', 'UNTRUSTED', 'NOT_LET_IN', 'NO_SUCH_ADDRESS', 'REFUSED'));
comment on column work.letter.mail_to is 'Addresses with a blank between them';
comment on column work.letter.mail_trouble is 'Why it did not go out when it was last tried';
