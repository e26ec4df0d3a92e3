package soyuznik.exchange;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import soyuznik.access.FieldSet;

/** Knows what a column is likely to mean by its name, in Russian and in English. */
final class Vocabulary {
    private static final Map<Meaning, String> COMMON =
            Map.ofEntries(
                    entry(
                            Meaning.INN,
                            "инн|инн клиента|инн компании|инн контрагента|inn|client inn"),
                    entry(
                            Meaning.OWNER,
                            "ответственный|менеджер|владелец|сотрудник|продавец|куратор|owner|manager"
                                    + "|sales agent|sales rep|account manager|account owner|responsible"
                                    + "|assigned to|salesperson|deal owner|opportunity owner"));

    private static final Map<Meaning, String> COMPANIES =
            Map.ofEntries(
                    entry(
                            Meaning.NAME,
                            "компания|контрагент|клиент|название|наименование|название компании"
                                    + "|краткое наименование|сокращенное наименование|организация|account"
                                    + "|account name|company|company name|client|customer|organization|name"),
                    entry(
                            Meaning.FULL_NAME,
                            "полное наименование|полное название|юридическое название|full name"
                                    + "|legal name"),
                    entry(Meaning.KPP, "кпп|kpp"),
                    entry(Meaning.OGRN, "огрн|огрнип|огрн огрнип|ogrn"),
                    entry(
                            Meaning.TAX_NUMBER,
                            "налоговый номер|бин|унп|tax number|tax id|vat|vat number|vat id"),
                    entry(Meaning.COUNTRY, "страна|country|office location|location|country code"),
                    entry(Meaning.INDUSTRY, "отрасль|сфера|сфера деятельности|industry|sector"),
                    entry(
                            Meaning.REVENUE,
                            "выручка|оборот|годовой оборот|revenue|annual revenue|turnover"),
                    entry(
                            Meaning.EMPLOYEES,
                            "сотрудников|число сотрудников|количество сотрудников|численность"
                                    + "|employees|number of employees|headcount|staff"),
                    entry(
                            Meaning.ADDRESS,
                            "адрес|юридический адрес|фактический адрес|город|address|city"
                                    + "|billing address"),
                    entry(Meaning.SITE, "сайт|веб сайт|site|website|web site|url|домен|domain"),
                    entry(
                            Meaning.PHONE,
                            "телефон|телефоны|рабочий телефон|тел|телефон 1|телефон 2|телефон 3"
                                    + "|тел 1|тел 2|тел 3|доп телефон|дополнительный телефон"
                                    + "|второй телефон|другой телефон|мобильный|мобильный телефон"
                                    + "|сотовый|сотовый телефон|городской телефон|phone|phones"
                                    + "|telephone|phone 1|phone 2|phone 3|other phone|second phone"
                                    + "|additional phone|mobile|mobile phone|main phone|work phone"),
                    entry(
                            Meaning.EMAIL,
                            "почта|электронная почта|e mail|email|mail|эл почта|почта 1|почта 2"
                                    + "|почта 3|e mail 1|e mail 2|e mail 3|доп почта"
                                    + "|дополнительная почта|вторая почта|другая почта|email 1|email 2"
                                    + "|email 3|other email|secondary email|additional email"
                                    + "|work email|email address"),
                    entry(
                            Meaning.PARENT,
                            "головная компания|головная организация|материнская компания|холдинг|parent"
                                    + "|subsidiary of|parent company|parent account|holding"),
                    entry(
                            Meaning.KEY,
                            "номер клиента|код клиента|код контрагента|код|id|account id|company id"
                                    + "|key|external id|внешний код|ид|guid|uuid"));

    private static final Map<Meaning, String> PEOPLE =
            Map.ofEntries(
                    entry(
                            Meaning.PERSON,
                            "фио|контакт|контактное лицо|имя контакта|контактное лицо фио|сотрудник клиента"
                                    + "|полное имя|full name|contact|contact name|contact person|person|name"),
                    entry(Meaning.SURNAME, "фамилия|last name|surname|family name|lastname"),
                    entry(Meaning.GIVEN, "имя|first name|given name|firstname"),
                    entry(Meaning.PATRONYMIC, "отчество|middle name|patronymic|second name"),
                    entry(
                            Meaning.CLIENT,
                            "клиент|компания|контрагент|организация|место работы|название компании"
                                    + "|компания контакта|работодатель|account|account name|company"
                                    + "|company name|client|customer|organization"
                                    + "|associated company|employer"),
                    entry(
                            Meaning.POSITION,
                            "должность|пост|position|job title|title|role|post|job"),
                    entry(Meaning.DEPARTMENT, "отдел|подразделение|служба|цех|department"),
                    entry(Meaning.LEVEL, "уровень|уровень должности|level|seniority|job level"),
                    entry(
                            Meaning.MOBILE,
                            "мобильный|мобильный телефон|сотовый|сотовый телефон|моб|моб телефон|mobile"
                                    + "|mobile phone|mobile phone number|cell|cell phone"),
                    entry(
                            Meaning.PHONE,
                            "телефон|телефоны|рабочий телефон|тел|телефон рабочий|phone|phones"
                                    + "|telephone|work phone|phone number|business phone"),
                    entry(
                            Meaning.EMAIL,
                            "почта|электронная почта|e mail|email|mail|эл почта|рабочий email|рабочий e mail"
                                    + "|email рабочий|e mail рабочий|work email|email address"),
                    entry(Meaning.TELEGRAM, "telegram|телеграм|телеграмм|tg|тг"),
                    entry(
                            Meaning.NOTE,
                            "заметки|заметка|примечание|примечания|комментарий|комментарии"
                                    + "|заметки о человеке|описание|notes|note|comment|comments"
                                    + "|description"),
                    entry(
                            Meaning.BASIS,
                            "основание|правовое основание|основание обработки|основание хранить данные"
                                    + "|основание обработки данных|основание обработки персональных данных"
                                    + "|basis|legal basis|lawful basis|basis of data"
                                    + "|legal basis for processing contact s data"),
                    entry(
                            Meaning.CONSENT,
                            "согласие|согласие на рассылку|согласие на рассылки|согласие на рекламу"
                                    + "|рекламное согласие|согласие на рекламную рассылку|рассылка"
                                    + "|подписка|подписка на рассылку|подписан на рассылку|consent"
                                    + "|marketing consent|consent to advertising|consent to marketing"
                                    + "|opt in|email opt in|e mail opt in|marketing opt in|newsletter|subscribed"
                                    + "|accepts marketing"),
                    entry(
                            Meaning.CONSENT_ON,
                            "дата согласия|день согласия|дата согласия на рассылку|когда дано согласие"
                                    + "|дата согласия на рекламу|дата подписки|consent date"
                                    + "|date of consent|consent given on|opt in date|consent day"
                                    + "|marketing consent date|subscription date"),
                    entry(
                            Meaning.CONSENT_WAY,
                            "способ согласия|как дано согласие|как получено согласие|канал согласия"
                                    + "|источник согласия|форма согласия|способ получения согласия"
                                    + "|consent way|consent channel|consent method|consent source"
                                    + "|opt in source|opt in channel|how consent was given"),
                    entry(
                            Meaning.KEY,
                            "номер контакта|код контакта|код|id|ид|contact id|person id|record id|key"
                                    + "|external id|внешний код|guid|uuid"));

    private static final Map<Meaning, String> PROJECTS =
            Map.ofEntries(
                    entry(
                            Meaning.CLIENT,
                            "клиент|компания|контрагент|заказчик|покупатель|организация|account"
                                    + "|account name|company|company name|client|customer"),
                    entry(
                            Meaning.TITLE,
                            "проект|сделка|название сделки|название проекта|название|наименование|тема"
                                    + "|project|deal|deal name|opportunity|opportunity name|title|name"),
                    entry(Meaning.PRODUCT, "товар|продукт|продукция|product|product name|item"),
                    entry(
                            Meaning.METHOD,
                            "методика|воронка|воронка продаж|процесс продаж|направление сделки|method"
                                    + "|sales method|pipeline|deal pipeline|sales process"),
                    entry(
                            Meaning.STAGE,
                            "этап|стадия|статус|этап сделки|стадия сделки|статус сделки|stage"
                                    + "|deal stage|sales stage|status|pipeline stage"),
                    entry(
                            Meaning.AMOUNT,
                            "сумма|бюджет|стоимость|цена|сумма сделки|выручка|amount|close value|value"
                                    + "|deal value|deal amount|sum|price"),
                    entry(
                            Meaning.OPENED,
                            "дата открытия|дата начала|дата создания|создан|создана|начало|открыт"
                                    + "|engage date|open date|opened|created|create date|start date"),
                    entry(
                            Meaning.CLOSED,
                            "дата закрытия|плановая дата закрытия|закрыт|закрыта|дата завершения|срок"
                                    + "|close date|closed|closing date|expected close|expected close date"),
                    entry(
                            Meaning.KEY,
                            "номер сделки|номер проекта|код сделки|код|id|ид|opportunity id|deal id"
                                    + "|project id|key|external id|внешний код|guid|uuid"));

    private Vocabulary() {}

    /** The kind whose words explain more of the columns; clients where nothing tells. */
    static Kind kind(List<String> head) {
        var best = Kind.COMPANIES;
        for (var kind : Kind.values()) {
            best = known(kind, head) > known(best, head) ? kind : best;
        }
        return best;
    }

    /**
     * One meaning for each column; the first of two columns of the same meaning gets it, of phones
     * and other contacts each.
     */
    static List<Meaning> meanings(Kind kind, List<String> head) {
        return meanings(kind, head, FieldSet.NONE);
    }

    /**
     * The same where the records of the kind have custom fields: these are known by their names.
     */
    static List<Meaning> meanings(Kind kind, List<String> head, FieldSet fields) {
        var found = new ArrayList<Meaning>();
        for (var name : head) {
            var meaning = meaning(kind, name, fields);
            boolean again = found.contains(meaning) && !meaning.isContact();
            found.add(again ? Meaning.IGNORED : meaning);
        }
        return found;
    }

    /** Two for each column that is known, one more where nothing indispensable is missing. */
    private static long known(Kind kind, List<String> head) {
        var known = meanings(kind, head);
        boolean whole =
                kind.indispensable().stream().noneMatch(one -> Collections.disjoint(one, known));
        return 2 * known.stream().filter(each -> !each.equals(Meaning.IGNORED)).count()
                + (whole ? 1 : 0);
    }

    private static Meaning meaning(Kind kind, String name, FieldSet fields) {
        var words = words(name);
        var own = own(kind);
        return kind.meanings().stream()
                .filter(each -> in(own, each, words) || in(COMMON, each, words))
                .findFirst()
                .or(() -> fields.named(name).map(Meaning::of))
                .orElse(Meaning.IGNORED);
    }

    private static Map<Meaning, String> own(Kind kind) {
        return switch (kind) {
            case COMPANIES -> COMPANIES;
            case PEOPLE -> PEOPLE;
            case PROJECTS -> PROJECTS;
            case PRODUCTS -> ColumnNames.PRODUCTS;
            case MEMOS -> ColumnNames.MEMOS;
            case USERS -> ColumnNames.USERS;
        };
    }

    private static boolean in(Map<Meaning, String> words, Meaning meaning, String name) {
        return List.of(words.getOrDefault(meaning, "").split("\\|")).contains(name)
                && !name.isEmpty();
    }

    /** Lower case, ё as е, one space instead of all signs: "Deal_Stage " is "deal stage". */
    static String words(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
