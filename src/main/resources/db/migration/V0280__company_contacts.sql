-- C-01: a company is reached in more ways than by its first phone and mail.
create table clients.company_contact (
    id bigint generated always as identity primary key,
    key uuid not null unique,
    company_id bigint not null references clients.company,
    kind text not null check (kind in ('WORK', 'MOBILE', 'MAIL', 'TELEGRAM', 'WHATSAPP', 'MAX', 'VIBER', 'OTHER')),
    contact text not null check (contact <> ''),
    note text not null default '',
    search_text text not null default '',
    made_at timestamptz not null,
    removed_at timestamptz,
    removed_by bigint references access.app_user,
    version int not null default 0,
    check ((removed_at is null) = (removed_by is null))
);
comment on table clients.company_contact is 'C-01: phones, mails and messengers of a company beside the first ones, which stand in its own row';
comment on column clients.company_contact.search_text is 'The contact, folded (kernel.Folding); empty where an erased person was taken out of it';
create index company_contact_company on clients.company_contact (company_id);
create index company_contact_removed_by on clients.company_contact (removed_by);

alter table clients.company add reached_otherwise boolean not null default false;
comment on column clients.company.reached_otherwise is 'Its further contacts stand at the end of search_text, behind a bar; kept by triggers';

-- Wherever a contact is written, also where a merger moves it, its companies are found by it, and whatever writes the
-- text of a company, an old picture of it too, leaves the contacts of now in it.
create function clients.join_search() returns trigger language plpgsql as
$$
declare
    contacts text;
begin
    select string_agg(nullif(t.search_text, ''), ' ' order by t.id) into contacts
    from clients.company_contact t
    where t.company_id = new.id and t.removed_at is null;
    new.reached_otherwise := contacts is not null;
    new.search_text := rtrim(split_part(new.search_text, '|', 1)) || coalesce(' | ' || contacts, '');
    return new;
end
$$;
create trigger join_search before update on clients.company
    for each row when (old.reached_otherwise or new.reached_otherwise)
    execute function clients.join_search();

create function clients.tell_contacts() returns trigger language plpgsql as
$$
begin
    update clients.company set reached_otherwise = true where id in (new.company_id, old.company_id);
    return null;
end
$$;
create trigger tell_contacts after insert or update on clients.company_contact
    for each row execute function clients.tell_contacts();
