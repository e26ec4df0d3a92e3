-- What a day says of a concern is kept with it, so that a day asks no facts; whoever worked on the
-- project since then is not told it again before the next night.
delete from projects.concern;

alter table projects.concern
    add column faded int not null check (faded >= 0),
    add column acted_on date not null,
    add column looked_at timestamptz not null;
