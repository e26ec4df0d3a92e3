-- The search finds every kind of record. What is searched here is written anew by the database itself whenever the
-- text changes, whoever changes it: kernel.Folding in the words of PostgreSQL, a test holds one against the other.
create function access.folded(written text) returns text
    language plpgsql immutable strict parallel safe set search_path = pg_catalog as
$$
declare
    twins constant text := 'acehkmoptxybi';
    look_alikes constant text := 'асенкмортхуві';
    plain text := lower(normalize(replace(written, '№', ' '), nfkd) collate pg_unicode_fast);
    word text;
    said text;
    folded text := '';
begin
    plain := regexp_replace(plain, '[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff''’ʼ]', '', 'g');
    plain := regexp_replace(plain collate pg_unicode_fast, '[^[:alnum:]]+', ' ', 'g');
    foreach word in array string_to_array(plain, ' ') loop
        if word ~ '[\u0430-\u04ff]' and word ~ '[a-z]' then
            said := translate(word, twins, look_alikes);
            word := case when said ~ '[a-z]' then translate(word, look_alikes, twins) else said end;
        end if;
        said := translate(word, 'абвгдезиклмнопрстуфхыэіғқңөұүһәўъь', 'abvgdeziklmnoprstufhieigknouuhau');
        said := replace(replace(replace(replace(said, 'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh');
        said := replace(replace(replace(said, 'щ', 'sh'), 'ю', 'iu'), 'я', 'ia');
        if word !~ '[\u0430-\u04ff]' then
            said := replace(replace(replace(translate(said, 'yjw', 'iiv'), 'shch', 'sh'), 'sch', 'sh'), 'kh', 'h');
            said := replace(replace(said, 'x', 'ks'), 'ii', 'i');
            said := regexp_replace(said, '^ie', 'e');
        end if;
        said := replace(said, 'ii', 'i');
        if said <> '' then
            folded := folded || case
                when folded = '' or (folded ~ '[0-9]$' and said ~ '^[0-9]') then said
                else ' ' || said
            end;
        end if;
    end loop;
    return regexp_replace(folded, '(?<![0-9])8([0-9]{10})(?![0-9])', '7\1', 'g');
end
$$;
comment on function access.folded(text) is 'A text the one way it is searched for';

alter table access.app_user
    add column search_text text not null
        generated always as (access.folded(surname) || ' ' || access.folded(given_name) || ' ' || access.folded(patronymic)) stored;
create index app_user_search on access.app_user using gin (search_text gin_trgm_ops);

alter table files.attachment
    add column search_text text not null generated always as (access.folded(name)) stored;

alter table clients.site
    add column search_text text not null
        generated always as (access.folded(name) || ' ' || access.folded(address)) stored;
create index site_search on clients.site using gin (search_text gin_trgm_ops) where removed_at is null;

alter table clients.contract
    add column search_text text not null generated always as (access.folded(number)) stored;
create index contract_search on clients.contract using gin (search_text gin_trgm_ops) where removed_at is null;

alter table clients.specification
    add column search_text text not null
        generated always as (access.folded(number) || ' ' || access.folded(subject)) stored;
create index specification_search on clients.specification using gin (search_text gin_trgm_ops) where removed_at is null;

alter table work.talk
    add column search_text text not null generated always as (access.folded(subject)) stored;

alter table work.task
    add column search_text text not null generated always as (access.folded(text)) stored;

-- Of the large ones the index is parted in sixteen: a word that most of them hold is looked for in the first parts alone.
do $$
declare
    kept text;
begin
    foreach kept in array array['files.attachment', 'work.talk', 'work.task'] loop
        for rest in 0..15 loop
            execute format('create index %s_search_%s on %s using gin (search_text gin_trgm_ops)
                where removed_at is null and id %% 16 = %s', split_part(kept, '.', 2), rest, kept, rest);
        end loop;
        execute format('create statistics %s_sixteenth on (id %% 16) from %s', kept, kept);
    end loop;
end
$$;
