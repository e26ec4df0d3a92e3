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
                            "инн|инн клиента|инн компании|инн контрагента|инн организации|inn|client inn"),
                    entry(
                            Meaning.OWNER,
                            "ответственный|менеджер|владелец|сотрудник|продавец|куратор|основной менеджер|owner|manager"
                                    + "|sales agent|sales rep|account manager|account owner|responsible"
                                    + "|assigned to|salesperson|deal owner|opportunity owner|company owner"
                                    + "|contact owner|organization owner|person owner|lead owner"));

    /** What people and projects call the number of their client. */
    static final String CLIENT_NUMBER =
            "номер клиента|код клиента|код контрагента|номер компании|id клиента|id компании|ид компании"
                    + "|ид клиента|id контрагента|company id|account id|accountid|organization id"
                    + "|client id|customer id|associated company id|associated company ids"
                    + "|primary associated company id|company record id";

    private static final Map<Meaning, String> COMPANIES =
            Map.ofEntries(
                    entry(
                            Meaning.NAME,
                            "компания|контрагент|клиент|название|наименование|название компании|рабочее наименование"
                                    + "|наименование в программе|organization name"
                                    + "|краткое наименование|сокращенное наименование|организация|account"
                                    + "|account name|company|company name|client|customer|organization|name"),
                    entry(
                            Meaning.FULL_NAME,
                            "наименование для печати|полное наименование|полное название|юридическое название|full name"
                                    + "|legal name"),
                    entry(Meaning.KPP, "кпп|kpp"),
                    entry(Meaning.OGRN, "огрн|огрнип|огрн огрнип|ogrn"),
                    entry(
                            Meaning.TAX_NUMBER,
                            "налоговый номер|бин|унп|tax number|tax id|vat|vat number|vat id"),
                    entry(
                            Meaning.COUNTRY,
                            "страна|country region|billing country|country|office location|location"
                                    + "|country code"),
                    entry(Meaning.INDUSTRY, "отрасль|сфера|сфера деятельности|industry|sector"),
                    entry(
                            Meaning.SOURCE,
                            "источник|источник клиента|источник контрагента|источник компании"
                                    + "|источник обращения|откуда узнали|откуда о нас узнали"
                                    + "|канал привлечения|source|client source|account source|how we know them"
                                    + "|company source|lead source|original source"),
                    entry(
                            Meaning.TAGS,
                            "метки|метка|теги|тег|ярлыки|группы клиента|теги компании|tags|tag|labels"
                                    + "|label|organization labels|company tags|account tags"),
                    entry(
                            Meaning.REVENUE,
                            "выручка|оборот|годовой оборот|revenue|annual revenue|turnover"),
                    entry(
                            Meaning.EMPLOYEES,
                            "сотрудников|число сотрудников|количество сотрудников|численность"
                                    + "|employees|number of employees|headcount|staff"),
                    entry(
                            Meaning.ADDRESS,
                            "billing street|billing city|mailing address|organization address|street address"
                                    + "|адрес|юридический адрес|фактический адрес|город|address|city"
                                    + "|billing address"),
                    entry(
                            Meaning.SITE,
                            "корпоративный сайт|company domain name|organization website|сайт|веб сайт|site|website|web site|url|домен|domain"),
                    entry(
                            Meaning.PHONE,
                            "телефон|телефоны|рабочий телефон|тел|телефон 1|телефон 2|телефон 3"
                                    + "|тел 1|тел 2|тел 3|доп телефон|дополнительный телефон"
                                    + "|второй телефон|другой телефон|мобильный|мобильный телефон"
                                    + "|сотовый|сотовый телефон|городской телефон|phone|phones"
                                    + "|telephone|phone 1|phone 2|phone 3|other phone|second phone"
                                    + "|additional phone|mobile|mobile phone|main phone|work phone|phone number"
                                    + "|organization phone"),
                    entry(
                            Meaning.EMAIL,
                            "почта|электронная почта|e mail|email|mail|эл почта|почта 1|почта 2"
                                    + "|почта 3|e mail 1|e mail 2|e mail 3|доп почта"
                                    + "|дополнительная почта|вторая почта|другая почта|email 1|email 2"
                                    + "|email 3|other email|secondary email|additional email"
                                    + "|work email|email address|рабочий e mail|рабочий email"
                                    + "|organization email"),
                    entry(
                            Meaning.PARENT,
                            "головная компания|головная организация|материнская компания|холдинг|parent"
                                    + "|subsidiary of|parent company|parent account|holding"),
                    entry(
                            Meaning.KEY,
                            "номер клиента|код клиента|код контрагента|код|id|account id|company id"
                                    + "|key|external id|внешний код|ид|guid|uuid|record id|organization id|customer id"));

    private static final Map<Meaning, String> PEOPLE =
            Map.ofEntries(
                    entry(Meaning.CLIENT_KEY, CLIENT_NUMBER),
                    entry(
                            Meaning.PERSON,
                            "person name|фио|контакт|контактное лицо|имя контакта|контактное лицо фио|сотрудник клиента"
                                    + "|полное имя|полное имя контакта|full name|contact|contact name|contact person|person|name"),
                    entry(Meaning.SURNAME, "фамилия|last name|surname|family name|lastname"),
                    entry(Meaning.GIVEN, "имя|first name|given name|firstname"),
                    entry(Meaning.PATRONYMIC, "отчество|middle name|patronymic|second name"),
                    entry(
                            Meaning.CLIENT,
                            "person organization|organization name|клиент|компания|контрагент|организация"
                                    + "|место работы|название компании"
                                    + "|компания контакта|работодатель|account|account name|company"
                                    + "|company name|client|customer|organization"
                                    + "|associated company|employer"),
                    entry(
                            Meaning.POSITION,
                            "должность контакт|должность контакта|должность контактного лица|person job title|должность|пост|position|job title|title|role|post|job"),
                    entry(Meaning.DEPARTMENT, "отдел|подразделение|служба|цех|department"),
                    entry(Meaning.LEVEL, "уровень|уровень должности|level|seniority|job level"),
                    entry(Meaning.EMPLOYED_SINCE, ColumnNames.EMPLOYED_SINCE),
                    entry(Meaning.EMPLOYED_UNTIL, ColumnNames.EMPLOYED_UNTIL),
                    entry(Meaning.HAS_LEFT, ColumnNames.HAS_LEFT),
                    entry(
                            Meaning.MOBILE,
                            "person phone mobile|мобильный|мобильный телефон|сотовый|сотовый телефон|моб|моб телефон|mobile"
                                    + "|mobile phone|mobile phone number|cell|cell phone"),
                    entry(
                            Meaning.PHONE,
                            "телефон|телефоны|рабочий телефон|тел|телефон рабочий|телефон контакта"
                                    + "|телефон контактного лица|контактный телефон|phone|phones|contact phone"
                                    + "|telephone|work phone|phone number|business phone|person phone work|person phone"),
                    entry(
                            Meaning.EMAIL,
                            "почта|электронная почта|e mail|email|mail|эл почта|рабочий email|рабочий e mail"
                                    + "|почта контакта|email контакта|e mail контакта|почта контактного лица"
                                    + "|email рабочий|e mail рабочий|work email|email address|person email work"
                                    + "|person email|contact email"),
                    entry(Meaning.TELEGRAM, "telegram|телеграм|телеграмм|tg|тг"),
                    entry(
                            Meaning.NOTE,
                            "заметки|заметка|примечание|примечания|комментарий|комментарии"
                                    + "|заметки о человеке|описание|notes|note|comment|comments"
                                    + "|description"),
                    entry(
                            Meaning.TAGS,
                            "метки|метка|теги|тег|ярлыки|группы контакта|tags|tag|labels|label"
                                    + "|person labels|contact tags"),
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
                            "person record id|номер контакта|код контакта|код|id|ид|contact id|person id|record id|key"
                                    + "|external id|внешний код|guid|uuid"));

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
        var likely = head.stream().map(name -> likely(kind, name, fields)).toList();
        var found = new ArrayList<>(Collections.nCopies(head.size(), Meaning.IGNORED));
        take(likely, found, 1);
        take(likely, found, Integer.MAX_VALUE);
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

    /** What has one meaning gets it before what may have several. */
    private static void take(List<List<Meaning>> likely, List<Meaning> found, int most) {
        for (int i = 0; i < likely.size(); i++) {
            var ones = likely.get(i);
            if (found.get(i).equals(Meaning.IGNORED) && ones.size() <= most) {
                found.set(
                        i,
                        ones.stream()
                                .filter(each -> each.isContact() || !found.contains(each))
                                .findFirst()
                                .orElse(Meaning.IGNORED));
            }
        }
    }

    private static List<Meaning> likely(Kind kind, String name, FieldSet fields) {
        var words = words(name);
        var known = known(kind, words);
        if (!known.isEmpty()) {
            return known;
        }
        var asked = fields.named(name).map(Meaning::of).stream().toList();
        return asked.isEmpty() ? sums(kind, Scale.bare(words)) : asked;
    }

    private static List<Meaning> known(Kind kind, String words) {
        var own = own(kind);
        return kind.meanings().stream()
                .filter(each -> in(own, each, words) || in(COMMON, each, words))
                .toList();
    }

    private static List<Meaning> sums(Kind kind, String words) {
        return known(kind, words).stream()
                .filter(each -> each.content() == Meaning.Content.MONEY)
                .toList();
    }

    private static Map<Meaning, String> own(Kind kind) {
        return switch (kind) {
            case COMPANIES -> COMPANIES;
            case PEOPLE -> PEOPLE;
            case PROJECTS -> ColumnNames.PROJECTS;
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
