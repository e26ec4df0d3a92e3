package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

/** Columns are recognised by name in both languages. */
@Rule("W-01")
class RecognisingColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "account, NAME",
        "Компания, NAME",
        "КОНТРАГЕНТ, NAME",
        "sector, INDUSTRY",
        "Отрасль, INDUSTRY",
        "revenue, REVENUE",
        "employees, EMPLOYEES",
        "office_location, COUNTRY",
        "subsidiary_of, PARENT",
        "Parent Company, PARENT",
        "ИНН, INN",
        "Счёт, IGNORED",
        "year_established, IGNORED",
        "Источник, SOURCE",
        "Откуда узнали, SOURCE",
        "Lead Source, SOURCE",
        "Метки, TAGS",
        "Tags, TAGS"
    })
    void columnsOfClients(String name, Meaning meaning) {
        assertThat(Vocabulary.meanings(Kind.COMPANIES, List.of(name))).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "opportunity_id, KEY",
        "sales_agent, OWNER",
        "Ответственный, OWNER",
        "product, PRODUCT",
        "account, CLIENT",
        "deal_stage, STAGE",
        "Этап, STAGE",
        "engage_date, OPENED",
        "close_date, CLOSED",
        "close_value, AMOUNT",
        "Сумма, AMOUNT"
    })
    void columnsOfProjects(String name, Meaning meaning) {
        assertThat(Vocabulary.meanings(Kind.PROJECTS, List.of(name))).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "ФИО, PERSON",
        "Контактное лицо, PERSON",
        "Full Name, PERSON",
        "First Name, GIVEN",
        "Last Name, SURNAME",
        "Отчество, PATRONYMIC",
        "Место работы, CLIENT",
        "Associated Company, CLIENT",
        "Должность, POSITION",
        "Job Title, POSITION",
        "Мобильный телефон, MOBILE",
        "Рабочий телефон, PHONE",
        "Рабочий e-mail, EMAIL",
        "E-mail (рабочий), EMAIL",
        "Telegram, TELEGRAM",
        "Метки, TAGS"
    })
    void columnsOfPeople(String name, Meaning meaning) {
        assertThat(Vocabulary.meanings(Kind.PEOPLE, List.of(name))).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "Номенклатура, PRODUCT",
        "Наименование, PRODUCT",
        "Название, PRODUCT",
        "Товар, PRODUCT",
        "product, PRODUCT",
        "Product Name, PRODUCT",
        "Product - Name, PRODUCT",
        "Name, PRODUCT",
        "Артикул, ARTICLE",
        "SKU, ARTICLE",
        "hs_sku, ARTICLE",
        "Product Code, ARTICLE",
        "Product - Product code, ARTICLE",
        "Код, KEY",
        "Product - ID, KEY",
        "Record Id, KEY",
        "XML_ID, KEY",
        "Группа, GROUP",
        "Родитель, GROUP",
        "Раздел, GROUP",
        "series, GROUP",
        "Product Family, GROUP",
        "Product Category, GROUP",
        "Product - Category, GROUP",
        "Ед. изм., UNIT",
        "Базовая единица измерения, UNIT",
        "Единица измерения, UNIT",
        "Usage Unit, UNIT",
        "Product - Unit, UNIT",
        "Quantity Unit Of Measure, UNIT",
        "Срок поставки, LEAD_DAYS",
        "Цена, PRICE",
        "sales_price, PRICE",
        "Unit price, PRICE",
        "List Price, PRICE",
        "Валюта, CURRENCY",
        "Действует с, SINCE",
        "Аналоги, ALIASES",
        "Штрихкод, IGNORED",
        "Остаток, IGNORED"
    })
    void columnsOfProducts(String name, Meaning meaning) {
        assertThat(Vocabulary.meanings(Kind.PRODUCTS, List.of(name))).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "Контрагент, CLIENT",
        "Company / Account, CLIENT",
        "Activity - Organization, CLIENT",
        "Associated Company, CLIENT",
        "ID компании, CLIENT_KEY",
        "Associated Company IDs, CLIENT_KEY",
        "Сделка, TITLE",
        "Related To, TITLE",
        "ID сделки, DEAL_KEY",
        "Тип, TALK_KIND",
        "Вид взаимодействия, TALK_KIND",
        "Activity type, TALK_KIND",
        "Task Subtype, TALK_KIND",
        "Дата и время, HELD",
        "Дата создания, HELD",
        "Activity date, HELD",
        "Call Start Time, HELD",
        "Due time, HELD_TIME",
        "Тема, SUBJECT",
        "Note Title, SUBJECT",
        "Текст примечания, SAID",
        "Note body, SAID",
        "Full Comments, SAID",
        "Кем создан, AUTHOR",
        "Assigned To, AUTHOR",
        "Call Owner, AUTHOR",
        "С кем, PARTICIPANTS",
        "Contact person, PARTICIPANTS",
        "Activity - Contact person, PARTICIPANTS",
        "Activity ID, KEY",
        "Длительность, LASTS",
        "Priority, IGNORED"
    })
    void columnsOfMemos(String name, Meaning meaning) {
        assertThat(Vocabulary.meanings(Kind.MEMOS, List.of(name))).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "sales_agent, PERSON",
        "Сотрудник, PERSON",
        "ФИО, PERSON",
        "Last Name, SURNAME",
        "Имя, GIVEN",
        "Логин, EMAIL",
        "E-mail, EMAIL",
        "Username, EMAIL",
        "Должность, ROLE",
        "Profile, ROLE",
        "User role, ROLE",
        "regional_office, BRANCH",
        "Филиал, BRANCH",
        "Подразделение, BRANCH",
        "Team, BRANCH",
        "manager, HEAD",
        "Руководитель, HEAD",
        "Reports To, HEAD",
        "Мобильный, PHONE",
        "Табельный номер, KEY",
        "User ID, KEY",
        "Дата приёма, IGNORED"
    })
    void columnsOfUsers(String name, Meaning meaning) {
        assertThat(Vocabulary.meanings(Kind.USERS, List.of(name))).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "14:05, 14:05",
        "25.03.2024 9:30, 09:30",
        "2024-03-25T16:45:10, 16:45",
        "3/25/2024 2:05 PM, 14:05",
        "3/25/2024 12:15 am, 00:15",
        "2024-03-25 23:59:59.123, 23:59"
    })
    void theHourIsReadByItselfOrBehindTheDay(String cell, String time) {
        assertThat(Clocks.read(cell).map(Object::toString)).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"25.03.2024", "2024-03-25", "25:70", "скоро"})
    void aCellWithoutAnHourHasNone(String cell) {
        assertThat(Clocks.read(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "product|series|sales_price, PRODUCTS",
        "Номенклатура|Артикул|Ед. изм.|Цена, PRODUCTS",
        "Товар|Цена, PRODUCTS",
        "Название|Раздел|Цена|Валюта, PRODUCTS",
        "Product Name|Product Code|Product Family, PRODUCTS",
        "Клиент|Товар|Цена, PROJECTS",
        "opportunity_id|sales_agent|product|account|deal_stage|close_value, PROJECTS",
        "Наименование|ИНН, COMPANIES",
        "sales_agent|manager|regional_office, USERS",
        "Сотрудник|Роль|Филиал|Почта, USERS",
        "Компания|Дата|Тема|Автор, MEMOS",
        "Subject|Type|Due date|Note|Organization|Deal|Assigned to user, MEMOS",
        "Activity type|Activity date|Note body|Associated Company, MEMOS",
        "Вид взаимодействия|Тема|Содержание|Дата|Автор|Контрагент, MEMOS",
        "Имя|Телефон|Компания, PEOPLE"
    })
    void theKindIsTheOneThatExplainsMost(String head, Kind kind) {
        assertThat(Vocabulary.kind(List.of(head.split("\\|")))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "руб., RUB",
        "₽, RUB",
        "RUB, RUB",
        "rur, RUB",
        "$, USD",
        "Доллары США, USD",
        "eur, EUR",
        "¥, CNY",
        "тенге, KZT",
        "UZS, UZS"
    })
    void currenciesAreFoundBySignCodeAndName(String text, String code) {
        assertThat(Currencies.named(text)).contains(code);
    }

    @Test
    void aTextThatIsNoCurrencyIsNone() {
        assertThat(Currencies.named("тугрики")).isEmpty();
    }

    @Test
    void peopleAreKnownByTheirColumns() {
        assertThat(Vocabulary.kind(List.of("ФИО", "Компания", "Должность", "Телефон")))
                .isEqualTo(Kind.PEOPLE);
        assertThat(Vocabulary.kind(List.of("Компания", "ИНН", "Телефон")))
                .isEqualTo(Kind.COMPANIES);
    }

    @Test
    void theKindFollowsFromTheColumns() {
        assertThat(Vocabulary.kind(List.of("account", "sector", "revenue")))
                .isEqualTo(Kind.COMPANIES);
        assertThat(Vocabulary.kind(List.of("клиент", "этап", "сумма"))).isEqualTo(Kind.PROJECTS);
    }

    @Test
    void ofTwoColumnsOfOneMeaningTheFirstHasIt() {
        assertThat(Vocabulary.meanings(Kind.COMPANIES, List.of("company", "name")))
                .containsExactly(Meaning.NAME, Meaning.IGNORED);
    }

    @ParameterizedTest
    @CsvSource({
        "United States, US",
        "Philipines, PH",
        "Korea, KR",
        "Россия, RU",
        "рф, RU",
        "Беларусь, BY",
        "Kenya, KE",
        "DE, DE"
    })
    void countriesAreFoundInBothLanguages(String text, String code) {
        assertThat(Countries.named(text)).contains(code);
    }

    @Test
    void aTextThatIsNoCountryIsNone() {
        assertThat(Countries.named("Головной офис")).isEmpty();
    }
}
