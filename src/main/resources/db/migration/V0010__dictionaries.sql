-- Dictionaries edited in the product: a word in both languages, in an order, retired but never deleted.
create table access.dictionary_entry (
    id bigint generated always as identity primary key,
    key uuid not null unique default gen_random_uuid(),
    dictionary text not null,
    code text not null check (code <> ''),
    ru text not null check (ru <> ''),
    en text not null check (en <> ''),
    position int not null,
    retired boolean not null default false,
    version int not null default 0,
    unique (dictionary, code)
);
comment on column access.dictionary_entry.dictionary is 'Which dictionary (access.Dictionary)';
comment on column access.dictionary_entry.code is 'What records hold; never changes, whatever the word is called later';
create unique index dictionary_entry_ru on access.dictionary_entry (dictionary, lower(ru));
create unique index dictionary_entry_en on access.dictionary_entry (dictionary, lower(en));

insert into access.dictionary_entry (dictionary, code, ru, en, position)
select dictionary, ru, ru, en, row_number() over (partition by dictionary)
from (values
    ('INDUSTRY', 'Машиностроение', 'Engineering'),
    ('INDUSTRY', 'Металлургия', 'Metallurgy'),
    ('INDUSTRY', 'Нефть и газ', 'Oil and gas'),
    ('INDUSTRY', 'Химия', 'Chemicals'),
    ('INDUSTRY', 'Энергетика', 'Power'),
    ('INDUSTRY', 'Добыча угля', 'Coal mining'),
    ('INDUSTRY', 'Добыча руды', 'Ore mining'),
    ('INDUSTRY', 'Добыча щебня', 'Quarrying'),
    ('INDUSTRY', 'Железные дороги', 'Railways'),
    ('INDUSTRY', 'Судоремонт', 'Ship repair'),
    ('INDUSTRY', 'Сельхозмашины', 'Agricultural machinery'),
    ('INDUSTRY', 'Сельское хозяйство', 'Agriculture'),
    ('INDUSTRY', 'Пищевая', 'Food'),
    ('INDUSTRY', 'Лесозаготовка', 'Logging'),
    ('INDUSTRY', 'Бумага и картон', 'Pulp and paper'),
    ('INDUSTRY', 'Стройматериалы', 'Building materials'),
    ('INDUSTRY', 'Строительство', 'Construction'),
    ('INDUSTRY', 'Грузовые перевозки', 'Freight transport'),
    ('INDUSTRY', 'Автобусные перевозки', 'Bus transport'),
    ('INDUSTRY', 'Торговля', 'Trade'),
    ('INDUSTRY', 'Коммунальное хозяйство', 'Municipal services'),
    ('SOURCE', 'Нашли сами', 'Found by us'),
    ('SOURCE', 'Холодный звонок', 'Cold call'),
    ('SOURCE', 'Рекомендация', 'Recommendation'),
    ('SOURCE', 'Выставка', 'Exhibition'),
    ('SOURCE', 'Сайт', 'Website'),
    ('SOURCE', 'Обратились сами', 'They approached us'),
    ('SOURCE', 'Тендер', 'Tender'),
    ('SOURCE', 'Партнёр', 'Partner'),
    ('SITE_KIND', 'Завод', 'Plant'),
    ('SITE_KIND', 'Филиал', 'Branch'),
    ('SITE_KIND', 'Цех', 'Shop'),
    ('SITE_KIND', 'Склад', 'Warehouse')
) as seed (dictionary, ru, en);

-- What was typed so far becomes words; the same one in other letters is the same word.
insert into access.dictionary_entry (dictionary, code, ru, en, position)
select dictionary, min(typed), min(typed), min(typed), 1000 + row_number() over (partition by dictionary order by min(typed))
from (
    select 'INDUSTRY' as dictionary, industry as typed from clients.company where industry <> ''
    union
    select 'SOURCE', source from clients.company where source <> ''
) as typed
where not exists (
    select from access.dictionary_entry as entry
    where entry.dictionary = typed.dictionary and lower(typed.typed) in (lower(entry.ru), lower(entry.en)))
group by dictionary, lower(typed);

update clients.company set industry = entry.code
from access.dictionary_entry as entry
where entry.dictionary = 'INDUSTRY' and lower(industry) in (lower(entry.ru), lower(entry.en)) and industry <> entry.code;
update clients.company set source = entry.code
from access.dictionary_entry as entry
where entry.dictionary = 'SOURCE' and lower(source) in (lower(entry.ru), lower(entry.en)) and source <> entry.code;
comment on column clients.company.industry is 'The code of a word of the dictionary INDUSTRY; words are never deleted, codes never changed';
comment on column clients.company.source is 'The code of a word of the dictionary SOURCE';

insert into access.role_right (role, verb, extent)
select role, 'EDIT_DICTIONARIES', 'ANY' from unnest(array['HEAD', 'DIRECTOR', 'ADMIN']) as role;
