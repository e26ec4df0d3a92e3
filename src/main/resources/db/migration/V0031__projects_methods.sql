-- The built-in methods KEY_PROJECT, ACCOMPANYING (X-02) and FULL_CYCLE, version 1 each. The norms of the five stages are
-- those of P-08 in days; the others are to be taken as a beginning.
insert into projects.method (code) values ('KEY_PROJECT'), ('ACCOMPANYING'), ('FULL_CYCLE');

insert into projects.method_version (method_id, number, name_ru, name_en, published_at)
select method.id, 1, v.ru, v.en, timestamptz '2026-11-26 00:00+00'
from (values
    ('KEY_PROJECT', 'Ключевой проект', 'Key project'),
    ('ACCOMPANYING', 'Сопутствующая продажа', 'Accompanying sale'),
    ('FULL_CYCLE', 'Полный цикл', 'Full cycle')
) as v (code, ru, en) join projects.method on method.code = v.code;

insert into projects.stage (method_version_id, position, code, name_ru, name_en, goal_ru, goal_en, norm_days)
select method_version.id, s.position, s.code, s.name_ru, s.name_en, s.goal_ru, s.goal_en, s.days
from (values
    ('KEY_PROJECT', 1::smallint, 'ENTRY', 'Вход', 'Entry', 'Найти внутри человека, которому интересно с нами работать', 'Find somebody inside who is interested in working with us', 46),
    ('KEY_PROJECT', 2::smallint, 'ALLY', 'Поиск союзника', 'Search for an ally', 'Узнать настоящие проблемы и того, кто продвинет решение изнутри', 'Learn the real problems and who will push it from inside', 91),
    ('KEY_PROJECT', 3::smallint, 'CONFIRMATION', 'Подтверждение', 'Confirmation', 'Доказать, что товар и компания отвечают критериям тех, кто решает', 'Prove that product and company meet the criteria of those who decide', 243),
    ('KEY_PROJECT', 4::smallint, 'APPROVAL', 'Одобрение', 'Approval', 'Получить согласие руководства обеих сторон', 'Get the consent of both managements', 61),
    ('KEY_PROJECT', 5::smallint, 'IMPLEMENTATION', 'Внедрение', 'Implementation', 'Клиент уверенно использует товар', 'The client uses the product with confidence', 122),
    ('ACCOMPANYING', 1::smallint, 'ALLY', 'Поиск новых возможностей и новых союзников', 'Search for new possibilities and new allies', 'Найти у клиента новое применение и того, кто его поддержит', 'Find a new use at the client and who will support it', 91),
    ('ACCOMPANYING', 2::smallint, 'CONFIRMATION', 'Подтверждение', 'Confirmation', 'Доказать, что товар и компания отвечают критериям тех, кто решает', 'Prove that product and company meet the criteria of those who decide', 243),
    ('ACCOMPANYING', 3::smallint, 'APPROVAL', 'Одобрение', 'Approval', 'Получить согласие руководства обеих сторон', 'Get the consent of both managements', 61),
    ('ACCOMPANYING', 4::smallint, 'IMPLEMENTATION', 'Внедрение', 'Implementation', 'Клиент уверенно использует товар', 'The client uses the product with confidence', 122),
    ('FULL_CYCLE', 1::smallint, 'RELATIONSHIP', 'Отношения', 'Relationship', 'Начать разговор с человеком клиента', 'Begin to talk with a person of the client', 30),
    ('FULL_CYCLE', 2::smallint, 'DECISION', 'Кто и как решает', 'Who decides and how', 'Узнать, кто решает и каким путём идёт решение', 'Learn who decides and which way a decision goes', 30),
    ('FULL_CYCLE', 3::smallint, 'POTENTIAL', 'Возможные потребности', 'Potential needs', 'Понять, где клиенту можно помочь', 'See where the client can be helped', 30),
    ('FULL_CYCLE', 4::smallint, 'FRAME', 'Рамочное предложение', 'Frame proposal', 'Показать, что мы можем', 'Show what we can do', 21),
    ('FULL_CYCLE', 5::smallint, 'BUDGETING', 'Бюджет клиента', 'Client’s budgeting', 'Попасть в бюджет клиента', 'Get into the client’s budget', 90),
    ('FULL_CYCLE', 6::smallint, 'TOPICAL', 'Актуальность', 'Still topical', 'Убедиться, что задача не отпала', 'Make sure that the task still stands', 30),
    ('FULL_CYCLE', 7::smallint, 'NEEDS', 'Потребности проекта', 'Needs of the project', 'Назвать потребность именно этого проекта', 'Name the need of this very project', 30),
    ('FULL_CYCLE', 8::smallint, 'PROPOSAL', 'Предложение', 'Proposal', 'Предложить решение с объёмом и ценой', 'Propose a solution with volume and price', 21),
    ('FULL_CYCLE', 9::smallint, 'PRESENTATION', 'Презентация', 'Presentation', 'Объяснить решение тем, кто выбирает', 'Explain the solution to those who choose', 30),
    ('FULL_CYCLE', 10::smallint, 'PROOF', 'Доказательство', 'Proof', 'Доказать, что решение работает', 'Prove that the solution works', 60),
    ('FULL_CYCLE', 11::smallint, 'OBJECTIONS', 'Возражения', 'Objections', 'Снять возражения', 'Answer the objections', 30),
    ('FULL_CYCLE', 12::smallint, 'NEGOTIATION', 'Переговоры', 'Negotiation', 'Договориться об условиях', 'Agree on the terms', 30),
    ('FULL_CYCLE', 13::smallint, 'MONEY', 'Деньги', 'Money', 'Дождаться, что деньги выделены', 'See the money allotted', 60),
    ('FULL_CYCLE', 14::smallint, 'TENDER', 'Тендер', 'Tender', 'Выиграть тендер, если он есть', 'Win the tender, if there is one', 45),
    ('FULL_CYCLE', 15::smallint, 'CONTRACT', 'Договор', 'Contract', 'Подписать договор', 'Sign the contract', 30),
    ('FULL_CYCLE', 16::smallint, 'DELIVERY', 'Поставка', 'Delivery', 'Поставить', 'Deliver', 60),
    ('FULL_CYCLE', 17::smallint, 'EFFECT', 'Эффект', 'Effect', 'Показать клиенту, что он получил', 'Show the client what it gained', 90),
    ('FULL_CYCLE', 18::smallint, 'TESTIMONIAL', 'Отзыв', 'Testimonial', 'Получить отзыв', 'Get a testimonial', 30)
) as s (method, position, code, name_ru, name_en, goal_ru, goal_en, days)
join projects.method on method.code = s.method
join projects.method_version on method_version.method_id = method.id;

insert into projects.criterion (stage_id, position, code, kind, parameters, strictness, text_ru, text_en)
select stage.id, c.position, c.code, c.kind, c.parameters::jsonb, c.strictness, c.text_ru, c.text_en
from (values
    ('KEY_PROJECT', 'ENTRY', 1::smallint, 'G1a', 'MEETING_ARRANGED', '{}', 'REQUIRED', 'Назначена встреча с человеком клиента или нас позвали на конкретную работу', 'A meeting with a person of the client is arranged, or we are invited to a definite piece of work'),
    ('KEY_PROJECT', 'ENTRY', 2::smallint, 'G1b', 'PROBLEM_SUPPOSED', '{}', 'REMINDED', 'Есть предположение о проблеме и её последствии у конкретного человека или отдела', 'There is a supposed problem with a consequence, tied to a person or department'),
    ('KEY_PROJECT', 'ALLY', 1::smallint, 'G2a', 'ALLY_FOUND', '{}', 'REQUIRED', 'Есть союзник: человек у клиента, который продвигает нас изнутри', 'There is an ally: a person at the client who pushes it from inside'),
    ('KEY_PROJECT', 'ALLY', 2::smallint, 'G2a-need', 'NEED_EXPLICIT', '{}', 'REQUIRED', 'Потребность подтверждена словами клиента', 'The need is confirmed in the client’s words'),
    ('KEY_PROJECT', 'ALLY', 3::smallint, 'G2b', 'ROLES_KNOWN', '{}', 'REMINDED', 'У каждого известного человека есть роль в решении, назван хотя бы один ЛПР', 'Each known person has a role in the decision, at least one decision maker is named'),
    ('KEY_PROJECT', 'ALLY', 4::smallint, 'G2c', 'CRITERIA_NAMED', '{}', 'REMINDED', 'Известно, по каким критериям выбирает каждый ЛПР', 'It is known by which criteria each decision maker chooses'),
    ('KEY_PROJECT', 'CONFIRMATION', 1::smallint, 'G3a', 'CRITERIA_HIGH_ANSWERED', '{}', 'REQUIRED', 'На каждый важный критерий есть ответ: доказан, снят или перевешен', 'Each criterion of high weight is answered: proven, false or outweighed'),
    ('KEY_PROJECT', 'CONFIRMATION', 2::smallint, 'G3b', 'VOLUME_NAMED', '{}', 'REQUIRED', 'Клиент назвал объём и период', 'The client named a volume with a period'),
    ('KEY_PROJECT', 'CONFIRMATION', 3::smallint, 'G3c', 'MINUTES_KEPT', '{}', 'REMINDED', 'По каждой встрече этапа есть протокол или письмо с итогами', 'Every meeting of the stage has minutes or a summary letter'),
    ('KEY_PROJECT', 'CONFIRMATION', 4::smallint, 'G3d', 'PRICE_DISCUSSED', '{"n": "2"}', 'REMINDED', 'Цену обсудили второй раз', 'The price is discussed the second time'),
    ('KEY_PROJECT', 'CONFIRMATION', 5::smallint, 'G3e', 'CRITERIA_LOWER_ANSWERED', '{}', 'REMINDED', 'На остальные критерии тоже есть ответ', 'The criteria of lower weight are answered likewise'),
    ('KEY_PROJECT', 'APPROVAL', 1::smallint, 'G4a', 'EXECUTIVES_MET', '{}', 'REQUIRED', 'Руководители обеих сторон встретились, подтверждены потребность и объём', 'The executives of both sides met; need and volume are confirmed'),
    ('KEY_PROJECT', 'APPROVAL', 2::smallint, 'G4a-price', 'PRICE_DISCUSSED', '{"n": "3"}', 'REQUIRED', 'Цену обсудили третий раз, между руководителями', 'The price is discussed the third time, between executives'),
    ('KEY_PROJECT', 'APPROVAL', 3::smallint, 'G4b', 'APPROVED_BY_US', '{}', 'REQUIRED', 'Условия согласованы у нас', 'The terms are approved on our side'),
    ('KEY_PROJECT', 'APPROVAL', 4::smallint, 'G4c', 'PLAN_ACCEPTED', '{}', 'REQUIRED', 'Клиент принял план запуска: шаги, ответственные и сроки с обеих сторон', 'The client accepted the plan of the launch: steps, owners and dates on both sides'),
    ('KEY_PROJECT', 'IMPLEMENTATION', 1::smallint, 'G5a', 'COMMITMENT_MADE', '{"kind": "CONTRACT"}', 'REQUIRED', 'Договор подписан', 'The contract is in force'),
    ('KEY_PROJECT', 'IMPLEMENTATION', 2::smallint, 'G5b', 'SHIPPED', '{}', 'REQUIRED', 'Первая поставка сделана', 'The first delivery is made'),
    ('KEY_PROJECT', 'IMPLEMENTATION', 3::smallint, 'G5b-next', 'ORDERED_AGAIN', '{}', 'REQUIRED', 'Есть второй заказ, график или годовой план поставок', 'A second order, a schedule or a year plan exists'),
    ('KEY_PROJECT', 'IMPLEMENTATION', 4::smallint, 'G5c', 'USED_WITH_CONFIDENCE', '{}', 'REQUIRED', 'Пользователь подтвердил, что работает уверенно', 'A user confirmed that it is used with confidence'),
    ('KEY_PROJECT', 'IMPLEMENTATION', 5::smallint, 'G5d', 'PLAN_DONE', '{}', 'REMINDED', 'Шаги плана запуска выполнены или отменены с причиной', 'The steps of the launch are done or cancelled with a reason'),
    ('KEY_PROJECT', 'IMPLEMENTATION', 6::smallint, 'G5e', 'HELPED_AT_FIRST_USE', '{}', 'REMINDED', 'Наш специалист помог при первом применении', 'Our specialist helped at the first use'),
    ('ACCOMPANYING', 'ALLY', 1::smallint, 'G2a', 'ALLY_FOUND', '{}', 'REQUIRED', 'Есть союзник: человек у клиента, который продвигает нас изнутри', 'There is an ally: a person at the client who pushes it from inside'),
    ('ACCOMPANYING', 'ALLY', 2::smallint, 'G2a-need', 'NEED_EXPLICIT', '{}', 'REQUIRED', 'Потребность подтверждена словами клиента', 'The need is confirmed in the client’s words'),
    ('ACCOMPANYING', 'ALLY', 3::smallint, 'G2b', 'ROLES_KNOWN', '{}', 'REMINDED', 'У каждого известного человека есть роль в решении, назван хотя бы один ЛПР', 'Each known person has a role in the decision, at least one decision maker is named'),
    ('ACCOMPANYING', 'ALLY', 4::smallint, 'G2c', 'CRITERIA_NAMED', '{}', 'REMINDED', 'Известно, по каким критериям выбирает каждый ЛПР', 'It is known by which criteria each decision maker chooses'),
    ('ACCOMPANYING', 'CONFIRMATION', 1::smallint, 'G3a', 'CRITERIA_HIGH_ANSWERED', '{"or": "SAME_ALLY_WIDER_USE"}', 'REQUIRED', 'На каждый важный критерий есть ответ: доказан, снят или перевешен', 'Each criterion of high weight is answered: proven, false or outweighed'),
    ('ACCOMPANYING', 'CONFIRMATION', 2::smallint, 'G3b', 'VOLUME_NAMED', '{"or": "SAME_ALLY_WIDER_USE"}', 'REQUIRED', 'Клиент назвал объём и период', 'The client named a volume with a period'),
    ('ACCOMPANYING', 'CONFIRMATION', 3::smallint, 'G3c', 'MINUTES_KEPT', '{"or": "SAME_ALLY_WIDER_USE"}', 'REMINDED', 'По каждой встрече этапа есть протокол или письмо с итогами', 'Every meeting of the stage has minutes or a summary letter'),
    ('ACCOMPANYING', 'CONFIRMATION', 4::smallint, 'G3d', 'PRICE_DISCUSSED', '{"n": "2", "or": "SAME_ALLY_WIDER_USE"}', 'REMINDED', 'Цену обсудили второй раз', 'The price is discussed the second time'),
    ('ACCOMPANYING', 'CONFIRMATION', 5::smallint, 'G3e', 'CRITERIA_LOWER_ANSWERED', '{"or": "SAME_ALLY_WIDER_USE"}', 'REMINDED', 'На остальные критерии тоже есть ответ', 'The criteria of lower weight are answered likewise'),
    ('ACCOMPANYING', 'APPROVAL', 1::smallint, 'G4a', 'EXECUTIVES_MET', '{"or": "SAME_ALLY_WIDER_USE"}', 'REQUIRED', 'Руководители обеих сторон встретились, подтверждены потребность и объём', 'The executives of both sides met; need and volume are confirmed'),
    ('ACCOMPANYING', 'APPROVAL', 2::smallint, 'G4a-price', 'PRICE_DISCUSSED', '{"n": "3", "or": "SAME_ALLY_WIDER_USE"}', 'REQUIRED', 'Цену обсудили третий раз, между руководителями', 'The price is discussed the third time, between executives'),
    ('ACCOMPANYING', 'APPROVAL', 3::smallint, 'G4b', 'APPROVED_BY_US', '{"or": "SAME_ALLY_WIDER_USE"}', 'REQUIRED', 'Условия согласованы у нас', 'The terms are approved on our side'),
    ('ACCOMPANYING', 'APPROVAL', 4::smallint, 'G4c', 'PLAN_ACCEPTED', '{"or": "SAME_ALLY_WIDER_USE"}', 'REQUIRED', 'Клиент принял план запуска: шаги, ответственные и сроки с обеих сторон', 'The client accepted the plan of the launch: steps, owners and dates on both sides'),
    ('ACCOMPANYING', 'IMPLEMENTATION', 1::smallint, 'G5a', 'COMMITMENT_MADE', '{"kind": "CONTRACT"}', 'REQUIRED', 'Договор подписан', 'The contract is in force'),
    ('ACCOMPANYING', 'IMPLEMENTATION', 2::smallint, 'G5b', 'SHIPPED', '{}', 'REQUIRED', 'Первая поставка сделана', 'The first delivery is made'),
    ('ACCOMPANYING', 'IMPLEMENTATION', 3::smallint, 'G5b-next', 'ORDERED_AGAIN', '{}', 'REQUIRED', 'Есть второй заказ, график или годовой план поставок', 'A second order, a schedule or a year plan exists'),
    ('ACCOMPANYING', 'IMPLEMENTATION', 4::smallint, 'G5c', 'USED_WITH_CONFIDENCE', '{}', 'REQUIRED', 'Пользователь подтвердил, что работает уверенно', 'A user confirmed that it is used with confidence'),
    ('ACCOMPANYING', 'IMPLEMENTATION', 5::smallint, 'G5d', 'PLAN_DONE', '{}', 'REMINDED', 'Шаги плана запуска выполнены или отменены с причиной', 'The steps of the launch are done or cancelled with a reason'),
    ('ACCOMPANYING', 'IMPLEMENTATION', 6::smallint, 'G5e', 'HELPED_AT_FIRST_USE', '{}', 'REMINDED', 'Наш специалист помог при первом применении', 'Our specialist helped at the first use'),
    ('FULL_CYCLE', 'RELATIONSHIP', 1::smallint, 'F1', 'CONTACT_MADE', '{}', 'REQUIRED', 'С человеком клиента есть двусторонний контакт', 'There is a two-way contact with a person'),
    ('FULL_CYCLE', 'DECISION', 1::smallint, 'F2', 'DECISION_MAKER_NAMED', '{}', 'REQUIRED', 'Назван тот, кто решает', 'The decision maker is named'),
    ('FULL_CYCLE', 'DECISION', 2::smallint, 'F2-path', 'DECISION_PATH_KNOWN', '{}', 'REQUIRED', 'Известен путь решения: кто готовит, согласует, подписывает', 'The decision path is known: who prepares, agrees, signs'),
    ('FULL_CYCLE', 'POTENTIAL', 1::smallint, 'F3', 'PROBLEM_SUPPOSED', '{}', 'REQUIRED', 'Записана хотя бы одна проблема', 'At least one problem is noted'),
    ('FULL_CYCLE', 'FRAME', 1::smallint, 'F4', 'FRAME_PROPOSAL_SENT', '{}', 'REQUIRED', 'Рамочное предложение отправлено', 'The frame proposal is sent'),
    ('FULL_CYCLE', 'BUDGETING', 1::smallint, 'F5', 'BUDGET', '{}', 'REQUIRED', 'Известно, есть ли деньги: записан бюджет клиента', 'The budget of the client is recorded'),
    ('FULL_CYCLE', 'TOPICAL', 1::smallint, 'F6', 'TOPICAL', '{"days": "60"}', 'REQUIRED', 'Клиент подтвердил, что задача актуальна, не раньше 60 дней назад', 'The client confirmed within 60 days that it is still topical'),
    ('FULL_CYCLE', 'NEEDS', 1::smallint, 'F7', 'NEED_EXPLICIT', '{}', 'REQUIRED', 'Потребность подтверждена словами клиента', 'The need is confirmed in the client’s words'),
    ('FULL_CYCLE', 'PROPOSAL', 1::smallint, 'F8', 'PROPOSAL_SENT', '{}', 'REQUIRED', 'Предложение с объёмом и ценой отправлено', 'A proposal with volume and price is sent'),
    ('FULL_CYCLE', 'PRESENTATION', 1::smallint, 'F9', 'PRESENTATION_HELD', '{}', 'REQUIRED', 'Презентация проведена', 'The presentation is held'),
    ('FULL_CYCLE', 'PROOF', 1::smallint, 'F10', 'EVIDENCE_ACCEPTED', '{}', 'REQUIRED', 'Клиент принял доказательство', 'The client accepted a piece of evidence'),
    ('FULL_CYCLE', 'OBJECTIONS', 1::smallint, 'F11', 'OBJECTIONS_ANSWERED', '{}', 'REQUIRED', 'Открытых возражений не осталось', 'No objection is left open'),
    ('FULL_CYCLE', 'NEGOTIATION', 1::smallint, 'F12', 'PRICE_DISCUSSED', '{"n": "3"}', 'REQUIRED', 'Цену обсудили третий раз', 'The price is discussed the third time'),
    ('FULL_CYCLE', 'MONEY', 1::smallint, 'F13', 'BUDGET', '{"state": "ALLOTTED"}', 'REQUIRED', 'Деньги выделены', 'The money is allotted'),
    ('FULL_CYCLE', 'TENDER', 1::smallint, 'F14', 'TENDER_WON', '{}', 'REQUIRED', 'Тендер выигран, если он есть', 'The tender is won, if there is one'),
    ('FULL_CYCLE', 'CONTRACT', 1::smallint, 'F15', 'COMMITMENT_MADE', '{"kind": "CONTRACT"}', 'REQUIRED', 'Договор подписан', 'The contract is signed'),
    ('FULL_CYCLE', 'DELIVERY', 1::smallint, 'F16', 'SHIPPED', '{}', 'REQUIRED', 'Товар поставлен', 'The goods are delivered'),
    ('FULL_CYCLE', 'EFFECT', 1::smallint, 'F17', 'EFFECT_PROVEN', '{}', 'REQUIRED', 'Клиент подтвердил полученную выгоду', 'The client confirmed a received benefit'),
    ('FULL_CYCLE', 'TESTIMONIAL', 1::smallint, 'F18', 'TESTIMONIAL_GIVEN', '{}', 'REQUIRED', 'Отзыв получен', 'The testimonial is received')
) as c (method, stage, position, code, kind, parameters, strictness, text_ru, text_en)
join projects.method on method.code = c.method
join projects.method_version on method_version.method_id = method.id
join projects.stage on stage.method_version_id = method_version.id and stage.code = c.stage;
