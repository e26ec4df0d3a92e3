-- Which programs these tables serve: those that know at least the migration of this number. A migration that only adds
-- leaves it; one that takes away what older programs use sets it to its own number.
create table public.serves (
    one boolean primary key default true check (one),
    oldest text not null check (oldest ~ '^[0-9]{4}$')
);
insert into public.serves (oldest) values ('0009');
