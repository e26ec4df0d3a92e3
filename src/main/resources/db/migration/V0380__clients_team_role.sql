-- In what role each of ours works with a client (C-10); nobody has to say it.
alter table clients.member add column team_role text not null default '';
comment on column clients.member.team_role is 'The code of a word of the dictionary TEAM_ROLE; empty: not said';

insert into access.dictionary_entry (dictionary, code, ru, en, position)
select 'TEAM_ROLE', ru, ru, en, place
from (values
    (1, 'Продажи', 'Sales'),
    (2, 'Инженер', 'Engineer'),
    (3, 'Технический специалист', 'Technical specialist'),
    (4, 'Сервис', 'Service'),
    (5, 'Логистика', 'Logistics'),
    (6, 'Документы и заказы', 'Orders and documents'),
    (7, 'Бухгалтерия', 'Accounting'),
    (8, 'Качество', 'Quality'),
    (9, 'Производство', 'Production'),
    (10, 'Руководитель', 'Manager')
) as seed (place, ru, en);
