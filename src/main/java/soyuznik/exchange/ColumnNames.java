package soyuznik.exchange;

import static java.util.Map.entry;

import java.util.Map;

/**
 * What files of products, of memos and of our people call their columns, as {@link Vocabulary}
 * compares it.
 */
final class ColumnNames {
    static final String EMPLOYED_SINCE =
            "работает с|работает в компании с|в компании с|в должности с|дата приема|дата приема на работу"
                    + "|дата трудоустройства|дата начала работы|начало работы|принят|принята|принят на работу"
                    + "|дата регистрации связи|works since|works there since|employed since|with company since"
                    + "|at company since|employment start|employment start date|start date|job start date"
                    + "|hire date|hired|hired on|date hired|date of joining|joining date|joined|joined on";
    static final String EMPLOYED_UNTIL =
            "не работает с|больше не работает с|работает по|работал по|работал до|работала до|работает до"
                    + "|дата увольнения|дата ухода|дата окончания работы|окончание работы"
                    + "|дата прекращения связи|not there since|left on|date left|leaving date|date of leaving|works until"
                    + "|worked until|employed until|employment end|employment end date|end date"
                    + "|job end date|termination date|date of exit";
    static final String HAS_LEFT =
            "ушел|уволен|уволился|больше не работает|не работает|уже не работает|бывший сотрудник|бывший"
                    + "|недействителен|left|has left|left company|left the company|no longer there"
                    + "|no longer works there|no longer at company|no longer with company|former"
                    + "|former employee|is former";

    static final Map<Meaning, String> PROJECTS =
            Map.ofEntries(
                    entry(Meaning.CLIENT_KEY, Vocabulary.CLIENT_NUMBER),
                    entry(
                            Meaning.CLIENT,
                            "клиент|компания|контрагент|заказчик|покупатель|организация|account"
                                    + "|account name|company|company name|client|customer|deal organization"
                                    + "|organization|organization name|associated company"),
                    entry(
                            Meaning.TITLE,
                            "проект|сделка|название сделки|название проекта|название|наименование|тема"
                                    + "|project|deal|deal name|deal title|opportunity|opportunity name|title|name"),
                    entry(Meaning.PRODUCT, "товар|продукт|продукция|product|product name|item"),
                    entry(
                            Meaning.METHOD,
                            "методика|воронка|воронка продаж|процесс продаж|направление сделки|method"
                                    + "|sales method|pipeline|deal pipeline|sales process"),
                    entry(
                            Meaning.STAGE,
                            "этап|стадия|статус|этап сделки|стадия сделки|статус сделки|stage"
                                    + "|deal stage|sales stage|status|deal status|pipeline stage"),
                    entry(
                            Meaning.OUTCOME,
                            "исход|итог|результат|состояние|статус|статус сделки|результат сделки|status"
                                    + "|deal status|outcome|result|state"),
                    entry(
                            Meaning.REASON,
                            "причина|причина отказа|причина проигрыша|причина закрытия|причина потери"
                                    + "|lost reason|loss reason|deal lost reason|closed lost reason"
                                    + "|reason|reason lost|reason for loss"),
                    entry(
                            Meaning.COMPETITOR,
                            "конкурент|конкуренты|кому проиграли|competitor|competitors|main competitor"
                                    + "|lost to|primary competitor"),
                    entry(Meaning.LESSON, "урок|уроки|вывод|выводы|lesson|lessons|lessons learned"),
                    entry(
                            Meaning.FROZEN_UNTIL,
                            "отложен до|отложена до|заморожен до|дата возврата|вернуться|frozen until"
                                    + "|on hold until|postponed until|return date"),
                    entry(
                            Meaning.PLANNED_CLOSE,
                            "плановая дата закрытия|предполагаемая дата закрытия|планируемая дата закрытия"
                                    + "|план закрытия|expected close|expected close date"
                                    + "|deal expected close date|planned close|forecast date"),
                    entry(
                            Meaning.AMOUNT,
                            "сумма|бюджет|бюджет руб|стоимость|цена|сумма сделки|выручка|amount|close value|value"
                                    + "|deal value|deal amount|sum|price"),
                    entry(
                            Meaning.OPENED,
                            "дата создания сделки|deal created|deal created on|created date|дата открытия|дата начала|дата создания|создан|создана|начало|открыт"
                                    + "|engage date|open date|opened|created|create date|start date"),
                    entry(
                            Meaning.CLOSED,
                            "дата закрытия|плановая дата закрытия|закрыт|закрыта|дата завершения|срок"
                                    + "|close date|closed|closing date|expected close|expected close date|closed on|won time"
                                    + "|предполагаемая дата закрытия|deal expected close date|deal closed on"),
                    entry(
                            Meaning.KEY,
                            "record id|номер сделки|номер проекта|код сделки|код|id|ид|opportunity id|deal id"
                                    + "|project id|key|external id|внешний код|guid|uuid"));

    static final Map<Meaning, String> PRODUCTS =
            Map.ofEntries(
                    entry(
                            Meaning.PRODUCT,
                            "товар|номенклатура|наименование|название|наименование товара|название товара"
                                    + "|продукт|продукция|изделие|рабочее наименование"
                                    + "|наименование номенклатуры|товары работы услуги|product|product name"
                                    + "|name|item|item name|product title"),
                    entry(
                            Meaning.ARTICLE,
                            "артикул|артикул товара|код товара|каталожный номер|обозначение|sku|article"
                                    + "|article number|product code|product product code|product sku|hs sku"
                                    + "|part number|part no|item code|item number|catalogue number|stock code"),
                    entry(
                            Meaning.GROUP,
                            "группа|группа товаров|группа номенклатуры|номенклатурная группа|товарная группа"
                                    + "|категория|раздел|родитель|вид номенклатуры|товарная категория"
                                    + "|серия|линейка|подгруппа|group|product group|series|category"
                                    + "|product category|product family|family|product line|folder|section"
                                    + "|product type"),
                    entry(
                            Meaning.UNIT,
                            "единица|единица измерения|ед|ед изм|ед измерения|базовая единица"
                                    + "|базовая единица измерения|единица хранения|unit|product unit"
                                    + "|usage unit|unit of measure|uom|measure|quantity unit of measure"),
                    entry(
                            Meaning.MANNER,
                            "серийный или под заказ|серийность|вид поставки|manner|serial or custom"
                                    + "|made to order"),
                    entry(
                            Meaning.LEAD_DAYS,
                            "срок поставки|срок поставки дней|срок изготовления|срок производства|lead time"
                                    + "|lead time days|lead days|delivery time"),
                    entry(
                            Meaning.PRICE,
                            "цена|цена продажи|цена за единицу|розничная цена|оптовая цена|базовая цена"
                                    + "|стоимость|прайс|цена с ндс|цена без ндс|розничная|оптовая|price"
                                    + "|sales price|unit price|list price|product price|product unit price"
                                    + "|standard price|retail price"),
                    entry(
                            Meaning.CURRENCY,
                            "валюта|валюта цены|currency|currency code|price currency|product currency"),
                    entry(
                            Meaning.SINCE,
                            "цена с|действует с|дата цены|дата начала действия|дата установки цены|since"
                                    + "|valid from|price date|start date|effective date"),
                    entry(
                            Meaning.ALIASES,
                            "другие имена|синонимы|аналоги|прежнее название|артикул клиента|полное наименование"
                                    + "|наименование для печати|артикул производителя|aliases|other names"
                                    + "|synonyms|alternative names"),
                    entry(
                            Meaning.KEY,
                            "код|код номенклатуры|ид|id|внешний код|guid|uuid|key|external id|product id"
                                    + "|record id|item id|xml id|id товара"));

    static final Map<Meaning, String> MEMOS =
            Map.ofEntries(
                    entry(
                            Meaning.CLIENT,
                            "клиент|компания|контрагент|организация|партнер|название компании|account"
                                    + "|account name|company|company name|client|customer|organization"
                                    + "|associated company|company account|activity organization"),
                    entry(
                            Meaning.CLIENT_KEY,
                            "номер клиента|код клиента|код контрагента|id компании|id клиента|account id"
                                    + "|company id|client id|organization id|associated company ids"
                                    + "|activity organization id"),
                    entry(
                            Meaning.TITLE,
                            "проект|сделка|название сделки|название проекта|предмет|project|deal|deal name"
                                    + "|opportunity|opportunity name|associated deal|related to"
                                    + "|activity deal"),
                    entry(
                            Meaning.DEAL_KEY,
                            "номер сделки|номер проекта|код сделки|id сделки|deal id|opportunity id"
                                    + "|project id|associated deal ids|activity deal id"),
                    entry(
                            Meaning.TALK_KIND,
                            "тип|вид|тип дела|тип события|тип активности|вид взаимодействия|тип примечания"
                                    + "|activity type|type|call type|task type|task subtype|event type"
                                    + "|kind|activity activity type|activity type type"),
                    entry(
                            Meaning.HELD,
                            "дата|дата и время|дата создания|дата события|время начала|дата начала|когда"
                                    + "|date|activity date|due date|start|start date|start time|created"
                                    + "|create date|created at|created time|created date|call start time"
                                    + "|add time|activity due date|activity add time|timestamp"),
                    entry(Meaning.HELD_TIME, "время|час|time|due time|hour|activity due time"),
                    entry(Meaning.LASTS, Lengths.NAMES),
                    entry(
                            Meaning.SUBJECT,
                            "тема|о чем|заголовок|название|название дела|subject|title|note title|call title"
                                    + "|meeting name|email subject|event title|activity subject|summary"),
                    entry(
                            Meaning.SAID,
                            "текст|содержание|описание|комментарий|примечание|заметка|текст примечания"
                                    + "|итог|результат|что сказано|text|note|notes|note body|note content"
                                    + "|description|comments|comment|full comments|content|body|call notes"
                                    + "|meeting notes|email body|activity note|message|task notes"),
                    entry(
                            Meaning.AUTHOR,
                            "автор|кем создан|кем создано|создал|ответственный|менеджер|сотрудник|кто"
                                    + "|author|created by|owner|assigned|assigned to|assigned to user"
                                    + "|activity assigned to|call owner|note owner|creator|user"
                                    + "|sales agent|activity owner|activity assigned to user"),
                    entry(
                            Meaning.PARTICIPANTS,
                            "с кем|участники|контакт|контакты|контактное лицо|собеседник|контакт почта"
                                    + "|contact|contacts|contact name|contact person|associated contact"
                                    + "|participants|attendees|activity contact person|name"),
                    entry(
                            Meaning.KEY,
                            "код|id|ид|номер записи|id примечания|activity id|note id|task id|call id"
                                    + "|record id|key|external id|внешний код|guid|uuid"));

    static final Map<Meaning, String> USERS =
            Map.ofEntries(
                    entry(
                            Meaning.PERSON,
                            "фио|сотрудник|имя сотрудника|пользователь|полное имя|имя и фамилия|менеджер"
                                    + "|name|full name|user|employee|sales agent|sales rep|agent|salesperson"
                                    + "|display name|user full name"),
                    entry(Meaning.SURNAME, "фамилия|last name|surname|family name|lastname"),
                    entry(Meaning.GIVEN, "имя|first name|given name|firstname"),
                    entry(Meaning.PATRONYMIC, "отчество|middle name|patronymic|second name"),
                    entry(
                            Meaning.EMAIL,
                            "почта|электронная почта|e mail|email|mail|эл почта|логин|login|username"
                                    + "|user name|рабочий email|рабочий e mail|work email|email address"),
                    entry(
                            Meaning.ROLE,
                            "роль|должность|role|user role|profile|job title|position|title|user type"),
                    entry(
                            Meaning.BRANCH,
                            "филиал|офис|регион|подразделение|отдел|branch|office|regional office|region"
                                    + "|department|team|division|territory"),
                    entry(
                            Meaning.HEAD,
                            "руководитель|начальник|подчиняется|непосредственный руководитель|manager"
                                    + "|manager name|supervisor|head|reports to|team lead|boss"),
                    entry(
                            Meaning.PHONE,
                            "телефон|рабочий телефон|мобильный|мобильный телефон|тел|phone|work phone"
                                    + "|mobile|mobile phone|phone number"),
                    entry(
                            Meaning.KEY,
                            "табельный номер|код|id|ид|user id|employee id|record id|key|external id"
                                    + "|внешний код|guid|uuid"));

    private ColumnNames() {}
}
