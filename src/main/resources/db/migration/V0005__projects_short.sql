-- The built-in method SHORT, version 1.
with method as (
    insert into projects.method (code) values ('SHORT') returning id
), version as (
    insert into projects.method_version (method_id, number, name_ru, name_en, published_at)
    select id, 1, 'Короткая продажа', 'Short sale', timestamptz '2026-11-21 00:00+00' from method returning id
), stage as (
    insert into projects.stage (method_version_id, position, code, name_ru, name_en, goal_ru, goal_en, norm_days)
    select version.id, s.* from version, (values
        (1::smallint, 'NEED', 'Потребность', 'Need', 'Понять, кому и что нужно', 'Learn who needs what', 14),
        (2::smallint, 'PROPOSAL', 'Предложение', 'Proposal', 'Получить ответ того, кто решает', 'Get the answer of who decides', 21),
        (3::smallint, 'DEAL', 'Договор и отгрузка', 'Deal and shipment', 'Договориться и отгрузить', 'Agree and ship', 30)
    ) as s returning id, code
)
insert into projects.criterion (stage_id, position, code, kind, parameters, strictness, text_ru, text_en)
select stage.id, c.position, c.code, c.kind, c.parameters::jsonb, c.strictness, c.text_ru, c.text_en
from stage join (values
    ('NEED', 1::smallint, 'S1a', 'PERSON_NAMED', '{}', 'REQUIRED', 'Назван человек у клиента', 'A person at the client is named'),
    ('NEED', 2::smallint, 'S1b', 'FIELD_FILLED', '{"field": "need"}', 'REQUIRED', 'Потребность записана одной строкой', 'The need is written in one line'),
    ('NEED', 3::smallint, 'S1c', 'FIELD_FILLED', '{"field": "planned_close"}', 'REMINDED', 'Известно, к какому сроку нужно', 'It is known by when it is needed'),
    ('PROPOSAL', 1::smallint, 'S2a', 'PROPOSAL_SENT', '{}', 'REQUIRED', 'Предложение с объёмом и ценой отправлено', 'A proposal with volume and price is sent'),
    ('PROPOSAL', 2::smallint, 'S2b', 'PROPOSAL_ANSWERED', '{"by": "DECISION_MAKER"}', 'REQUIRED', 'На предложение согласился тот, кто решает', 'Who decides has agreed to the proposal'),
    ('DEAL', 1::smallint, 'S3a', 'COMMITMENT_MADE', '{}', 'REQUIRED', 'Договор подписан или счёт оплачен', 'The contract is signed or the invoice is paid'),
    ('DEAL', 2::smallint, 'S3b', 'SHIPPED', '{}', 'REQUIRED', 'Товар отгружен', 'The goods are shipped')
) as c (stage, position, code, kind, parameters, strictness, text_ru, text_en) on c.stage = stage.code;
