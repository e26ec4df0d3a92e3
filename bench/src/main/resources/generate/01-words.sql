-- Numbers that look like chance and are the same every time: u in [0, 1), n in [0, many).
create schema bench;

create function bench.u(id bigint, use int) returns float8 immutable parallel safe
    return (hashint8extended(id, ${seed} * 1000 + use) & 4503599627370495)::float8 / 4503599627370496.0;

create function bench.n(id bigint, use int, many bigint) returns bigint immutable parallel safe
    return floor(bench.u(id, use) * many)::bigint;

-- Rank 1 comes about twice as often as rank 2: a few words stand in a tenth of all names, most in a few.
create function bench.zipf(id bigint, use int, many bigint) returns int immutable parallel safe
    return floor(exp(bench.u(id, use) * ln(many + 1)))::int;

-- First words of company names: real ones, then made of syllables.
create table bench.first_word as
with made as (
    select distinct on (word) i, word
    from (
        select i,
            (array['бар','вер','гал','дон','елн','жур','зор','ирт','кам','лен','мор','нев','ост','пет','рос','сам','тул','урм','фин','хар','цар','чер','шат','юрг','яхр','бел','вол','гор','дуб','кур'])[1 + bench.n(i, 1, 30)]
            || (array['а','о','и','у','е','ан','ин','ов','ор','ел','ур','ил','ас','ет','ом'])[1 + bench.n(i, 2, 15)]
            || (array['бек','вин','гард','дим','зан','кор','лит','мех','нор','пол','рик','сен','тек','фар','чин','лайн','макс','ойл','трой','град'])[1 + bench.n(i, 3, 20)]
            || (array['','','а','ия','ис','он','ер','уч'])[1 + bench.n(i, 4, 8)] as word
        from generate_series(1, 12000) as i
    ) as t
    order by word, i
), words as (
    select ord as i, word from unnest(array['Промышленная','Северный','Уральский','Волга','Сибирь','Технологии','Стальмаш','Машстрой','Восток','Южный','Центральный','Балтика','Энергия','Агро','Хим','Нефтегаз','Транс','Металл','Русский','Новый','Единство','Прогресс','Авангард','Сатурн','Орион','Гарант','Стандарт','Альянс','Вектор','Горизонт','Квант','Лидер','Маяк','Олимп','Полюс','Рубин','Союз','Титан','Феникс','Цветмет','Ёлочный','Якорь','Звезда','Заря','Искра','Кедр','Лотос','Магистраль','Парус','Радуга']) with ordinality as w (word, ord)
    union all
    select 100000 + i, initcap(word) from made
)
select row_number() over (order by i) as rank, word from (select * from words order by i limit 4000) as w;
alter table bench.first_word add primary key (rank);

create table bench.second_word as
select row_number() over () as rank, word from unnest(array['завод','комбинат','компания','снабжение','торговый дом','машиностроение','строймонтаж','сервис','инжиниринг','логистика','агрохолдинг','металлоконструкции','нефтехимия','электроаппарат','подшипник','трубопрокат','кабель','стройматериалы','автотранс','птицефабрика','мясокомбинат','молоко','хлебозавод','лесопромышленный комплекс','бумага','полимер','стекло','цемент','карьер','рудник','обогатительная фабрика','локомотивное депо','вагоноремонт','судоверфь','авиаремонт','приборостроение','станкоинструмент','гидравлика','пневматика','насосы','компрессоры','котельные','теплосети','водоканал','энергосбыт','горэлектросеть','телеком','упаковка','текстиль','обувь','мебель','керамика','кирпич','сантехника','вентиляция','крепёж','фильтры','смазочные материалы','лакокраска','резинотехника']) with ordinality as w (word, ord);
alter table bench.second_word add primary key (rank);

create table bench.product as
select row_number() over () as rank, word from unnest(array['Фильтры','Подшипники','Насосы','Кабель','Масла','Крепёж','Клапаны','Редукторы','Муфты','Сальники','Ремни','Датчики','Шланги','Ножи','Ролики','Манометры','Прокладки','Электроды','Задвижки','Конвейерная лента','Частотные преобразователи','Гидроцилиндры','Смазка','Пневмоцилиндры','Теплообменники','Форсунки','Сита','Щётки','Цепи','Краны','Сварочная проволока','Контакторы','Автоматы защиты','Вентиляторы','Ёмкости','Тормозные колодки','Абразивы','Резцы','Фрезы','Изоляция']) with ordinality as w (word, ord);
alter table bench.product add primary key (rank);

create table bench.purpose as
select row_number() over () as rank, word from unnest(array['для линии','для цеха','на участок','для склада','для печи','для котельной','на ремонт','к остановке','для стана','для пресса','в парк машин','для конвейера','на замену','для новой линии','по годовому плану','для компрессорной','для насосной','в запас','для крана','для упаковки']) with ordinality as w (word, ord);
alter table bench.purpose add primary key (rank);

create table bench.surname as
select row_number() over () as rank, root || ending as word
from unnest(array['Иван','Петр','Смирн','Кузнец','Поп','Васил','Сокол','Михайл','Новик','Федор','Мороз','Волк','Алексе','Лебед','Семен','Егор','Павл','Козл','Степан','Никола','Орл','Андре','Макар','Никит','Захар','Зайц','Солов','Борис','Яковл','Григор','Роман','Воробь','Серге','Кузьм','Фрол','Александр','Дмитри','Корол','Гусь','Кисел','Ильин','Максим','Поляк','Сорок','Виноград','Ковал','Бел','Медвед','Антон','Тарас','Жук','Баран','Филипп','Комар','Давыд','Беля','Герасим','Богдан','Осип','Сидор','Матве','Тит','Марк','Миронь','Крыл','Куликь','Карп','Власе','Мельник','Денис','Гаврил','Тихон','Казак','Афанась','Данил','Савель','Тимофе','Фом','Чернышь','Абрам','Мартын','Ефим','Фед','Щербак','Назар','Калин','Исае','Чернобыль','Быч','Ключ','Гребень','Шуб','Суворь','Рыб','Щук','Ерш','Лось','Котик','Барсук','Пырь']) with ordinality as r (root, ord),
    unnest(array['ов','ев','ин','енко','ский','ук']) with ordinality as e (ending, eord)
order by eord, ord;
alter table bench.surname add primary key (rank);

create table bench.given_name as
select row_number() over () as rank, word from unnest(array['Александр','Сергей','Елена','Ольга','Андрей','Наталья','Дмитрий','Татьяна','Алексей','Ирина','Владимир','Светлана','Николай','Анна','Михаил','Мария','Юрий','Людмила','Игорь','Екатерина','Олег','Галина','Евгений','Юлия','Павел','Надежда','Виктор','Марина','Роман','Вера','Максим','Лариса','Фёдор','Полина','Артём','Ксения','Глеб','Дина','Егор','Алёна']) with ordinality as w (word, ord);
alter table bench.given_name add primary key (rank);

-- The check digit of a company's INN: weights 2 4 10 3 5 9 4 6 8, modulo 11, modulo 10.
create function bench.inn(nine text) returns text immutable parallel safe
    return nine || ((2 * substr(nine, 1, 1)::int + 4 * substr(nine, 2, 1)::int + 10 * substr(nine, 3, 1)::int + 3 * substr(nine, 4, 1)::int
        + 5 * substr(nine, 5, 1)::int + 9 * substr(nine, 6, 1)::int + 4 * substr(nine, 7, 1)::int + 6 * substr(nine, 8, 1)::int + 8 * substr(nine, 9, 1)::int) % 11 % 10)::text;

-- As kernel.Folding writes, for texts in one alphabet.
create function bench.letters(text text) returns text immutable parallel safe
    return translate(replace(replace(replace(replace(replace(replace(replace(translate(lower(text), 'ёй', 'еи'), 'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'sh'), 'ю', 'iu'), 'я', 'ia'),
        'абвгдезиклмнопрстуфхыэъь', 'abvgdeziklmnoprstufhie');
create function bench.fold(text text) returns text immutable parallel safe
    return trim(regexp_replace(replace(replace(replace(replace(replace(translate(bench.letters(text), 'yjw', 'iiv'), 'shch', 'sh'), 'sch', 'sh'), 'kh', 'h'), 'x', 'ks'), 'ii', 'i'), '[^a-z0-9]+', ' ', 'g'));
