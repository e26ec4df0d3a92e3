package soyuznik.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznikdb.journal.Tables.EVENT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.Dictionaries;
import soyuznik.access.Dictionary;
import soyuznik.access.Viewers;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.NewCompany;
import soyuznik.clients.Requisites;
import soyuznik.clients.TeamRoles;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Visitor;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@Rule("W-02")
@ProductTest
class ExportingListsTest {
    private static final Exporter.Way NOWHERE = (_, _) -> OutputStream.nullOutputStream();

    @Autowired private MockMvc browser;
    @Autowired private Exporter exporter;
    @Autowired private Companies companies;
    @Autowired private Viewers viewers;
    @Autowired private Characters characters;
    @Autowired private Fields fields;
    @Autowired private TeamRoles roles;
    @Autowired private Dictionaries dictionaries;
    @Autowired private DSLContext sql;

    @Test
    void theFileHasTheFilterTheColumnsAndTheOrderOfThePage() throws Exception {
        made("vera", "Выгрузка малая", "5", "+79215550101");
        made("vera", "Выгрузка большая", "500", "8 812 555-01-01");
        made("vera", "Мимо", "50", "");
        var list = "sort=-employees&cols=employees,phone,made&q=Выгрузка";
        var today = LocalDate.now(ZoneId.of("Europe/Moscow"));
        assertThat(csv("vera", list).lines())
                .containsExactly(
                        "\ufeffНазвание;Работников;Телефон;Заведён",
                        "Выгрузка большая;500;8 812 555-01-01;" + russian(today),
                        "Выгрузка малая;5;(+7) 921 555-01-01;" + russian(today));
    }

    @Test
    @Rule("C-01")
    void whatTheRegisterSaysGoesOutToo() throws Exception {
        var known = Map.of("fullName", "АО «Опись»", "kpp", "781401001", "address", "Псков, 1");
        var form = post("/companies").param("key", UUID.randomUUID().toString());
        known.forEach(form::param);
        form.param("name", "Опись по регистру").param("site", "opis.example");
        browser.perform(form.with(characters.signedIn("vera"))).andExpect(status().isSeeOther());
        var list = "q=регистру&cols=state,full_name,kpp,ogrn,tax_number,address,site,parent";
        assertThat(csv("vera", list).lines())
                .containsExactly(
                        "\ufeffНазвание;Как стоит клиент;Полное название;КПП;ОГРН;Налоговый номер;"
                                + "Адрес;Сайт;Головная компания",
                        "Опись по регистру;возможный;АО «Опись»;781401001;;;"
                                + "Псков, 1;opis.example;");
    }

    @Test
    @Rule("C-10")
    void theTeamGoesOutWithItsRoles() throws Exception {
        made("vera", "Выгрузка команды", "", "");
        var client =
                companies.byName(List.of("Выгрузка команды"), vera()).values().iterator().next();
        long engineer = dictionaries.find(Dictionary.TEAM_ROLE, "Инженер").orElseThrow().id();
        Characters.done(roles.join(client, characters.id("egor"), engineer, vera()));
        var lines = csv("vera", "q=Выгрузка команды&cols=team").lines();
        assertThat(lines.toList().getLast())
                .matches("Выгрузка команды;Громова Вера [^,]*, Лосев Егор [^,]*\\(Инженер\\)");
    }

    @Test
    void nothingInTheFileIsCalculated() throws Exception {
        for (var name : List.of("=1+1 вред", "+1+2 вред", "-1+3 вред", "@вред")) {
            made("vera", name, "", "");
        }
        var list = "q=вред&cols=inn";
        assertThat(csv("vera", list).lines().skip(1))
                .hasSize(4)
                .allMatch(line -> line.startsWith("'"));
        assertThat(xlsx("vera", list).stream().skip(1))
                .extracting(row -> row.getCell(0).getType())
                .containsOnly(CellType.STRING);
    }

    @Test
    void inTheWorkbookNumbersAreNumbersAndDaysAreDays() throws Exception {
        made("vera", "Книга", "120", "+79215550101");
        var rows = xlsx("vera", "q=Книга&cols=employees,phone,made");
        var row = rows.get(1);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("120");
        assertThat(row.getCellText(2)).isEqualTo("+79215550101");
        assertThat(row.getCellAsDate(3).orElseThrow().toLocalDate())
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/Moscow")));
    }

    @Test
    void customFieldsGoOutAsWhatTheyAre() throws Exception {
        var sum = asked(CustomField.Kind.MONEY);
        var day = asked(CustomField.Kind.DAY);
        var yes = asked(CustomField.Kind.YES_NO);
        var form = post("/companies").param("key", UUID.randomUUID().toString());
        form.param("name", "Со своими полями").param(sum, "5000").param(sum + "-currency", "USD");
        form.param(day, "2026-03-01").param(yes, "true");
        browser.perform(form.with(characters.signedIn("vera"))).andExpect(status().isSeeOther());
        var list = "q=Со своими полями&cols=" + String.join(",", sum, day, yes);
        assertThat(csv("vera", list).lines().skip(1))
                .containsExactly("Со своими полями;5000,00;USD;01.03.2026;да");
        var row = xlsx("vera", list).get(1);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsDate(3).orElseThrow().toLocalDate()).hasToString("2026-03-01");
    }

    private String asked(CustomField.Kind kind) {
        return fields.ask(Bearer.COMPANY, kind, "Выгружаемое").key();
    }

    @Test
    void allRowsGoOutAndNotOnlyThoseOfOnePage() throws Exception {
        var head = viewers.find(characters.invited(Role.HEAD)).orElseThrow();
        companies.makeAll(
                IntStream.range(0, 1_050).mapToObj(ExportingListsTest::fresh).toList(),
                head,
                UUID.randomUUID());
        var rows = new ByteArrayOutputStream();
        var wish = new Exporter.Wish("companies", Exporter.Format.CSV, "own=true");
        var gone = exporter.export(wish, head, visitor(head), (_, _) -> rows);
        assertThat(Characters.done(gone)).isEqualTo(1_050);
        assertThat(rows.toString(UTF_8).lines().distinct()).hasSize(1_051);
    }

    @Test
    @Rule({"T-02", "T-07"})
    void onlyWhoeverMayExportsAndOnlyWhatIsSeen() throws Exception {
        made("boris", "Чужая выгрузка", "", "");
        sent("anna", "csv", "").andExpect(status().isForbidden());
        assertThat(csv("gleb", "q=Чужая выгрузка")).contains("Чужая выгрузка");
        assertThat(csv("admin", "")).doesNotContain("Чужая выгрузка");
        assertThat(csv("vera", "q=Чужая выгрузка").lines()).hasSize(1);
    }

    @Test
    void theJournalSaysWhoTookWhatAndHowMuch() throws Exception {
        made("vera", "Журнальная", "", "");
        csv("vera", "q=Журнальная&own=true");
        var details =
                sql.select(EVENT.DETAILS)
                        .from(EVENT)
                        .where(EVENT.CODE.eq("ListExported"))
                        .and(EVENT.SUBJECT_ID.eq(characters.id("vera").value()))
                        .orderBy(EVENT.ID.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1()
                        .data();
        assertThat(details).contains("\"rows\": 1", "own=true").doesNotContain("Журнальная");
    }

    @Test
    @Rule("T-07")
    void theJournalTellsTheFilterInWords() throws Exception {
        csv("vera", "own=true&noInn=true&cols=inn");
        csv("vera", "cols=inn&sort=name");
        var shown =
                browser.perform(get("/settings/audit").with(characters.signedIn("gleb")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(shown)
                .contains("Без ИНН и номера другой страны", "фильтр: нет")
                .doesNotContain("noInn", "sort=name");
    }

    @Test
    void aFilterThatCannotBeReadExportsNothing() throws Exception {
        sent("vera", "csv", "employeesFrom=сто").andExpect(status().isConflict());
    }

    @Test
    void whenTwoGoOutTheThirdIsToldToWait() throws Exception {
        var opened = new CountDownLatch(Exporter.AT_ONCE);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> exported(waiting(opened, go)));
            var second = threads.submit(() -> exported(waiting(opened, go)));
            opened.await();
            assertThat(exported(NOWHERE)).isEqualTo(Outcome.busy("exchange.export.busy"));
            go.countDown();
            Characters.done(first.get());
            Characters.done(second.get());
        }
    }

    private Outcome<Integer> exported(Exporter.Way way) {
        var gleb = characters.viewer("gleb");
        var wish = new Exporter.Wish("companies", Exporter.Format.CSV, "own=true");
        return exporter.export(wish, gleb, visitor(gleb), way);
    }

    private static Exporter.Way waiting(CountDownLatch opened, CountDownLatch go) {
        return (_, _) -> {
            opened.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException(e.toString());
            }
            return OutputStream.nullOutputStream();
        };
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }

    private static Visitor visitor(Viewer viewer) {
        return new Visitor(
                viewer, "", Language.RU, Visitor.Theme.AUTO, ZoneId.of("Europe/Moscow"), "RUB");
    }

    private static NewCompany fresh(int number) {
        var data = CompanyData.named("Строка " + number, Requisites.none("RU"));
        return new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
    }

    private static String russian(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    private String csv(String who, String list) throws Exception {
        var answer = sent(who, "csv", list).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        return new String(answer.getContentAsByteArray(), UTF_8);
    }

    private List<Row> xlsx(String who, String list) throws Exception {
        var file = sent(who, "xlsx", list).andReturn().getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    private ResultActions sent(String who, String format, String list) throws Exception {
        var form = post("/exports").param("kind", "companies").param("format", format);
        return browser.perform(form.param("list", list).with(characters.signedIn(who)));
    }

    private void made(String who, String name, String employees, String phone) throws Exception {
        var form = post("/companies").param("key", UUID.randomUUID().toString());
        Map.of("name", name, "employees", employees, "phone", phone).forEach(form::param);
        browser.perform(form.with(characters.signedIn(who))).andExpect(status().isSeeOther());
    }
}
