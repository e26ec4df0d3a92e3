-- Of the wrong tries of one person from one place the one by which the journal was told that more are slowed.
alter table access.failed_sign_in add column told boolean not null default false;
