package soyuznik.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.clients.TypedRequisites;
import soyuznik.support.FilledForm;
import soyuznik.support.OnTestDatabase;

/** What bin/run --demo shows on the first start. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(properties = {"db-scheduler.enabled=false", "soyuznik.demo=true"})
@AutoConfigureMockMvc
@OnTestDatabase
class DemoTest {
    private static final Pattern PASSWORD = Pattern.compile("\\b(?:[a-z]{4}-){3}[a-z]{4}\\b");

    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    @Autowired private Demo demo;
    private String said = "";

    @BeforeEach
    void read(CapturedOutput console) {
        said = console.getAll();
    }

    static Stream<String> everybody() {
        return Stream.concat(Stream.of(Cast.ADMIN), Cast.CHARACTERS.stream())
                .map(Cast.Member::email);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void eachOfTheCastSignsInWithWhatTheConsoleShows(String email) throws Exception {
        assertThat(said).contains(email);
        browser.perform(get("/projects").cookie(session(email))).andExpect(status().isOk());
    }

    @Test
    void everyInnProvesItselfAndBelongsToNobody() {
        var inns = sql.select(COMPANY.INN).from(COMPANY).fetch(COMPANY.INN);
        assertThat(inns)
                .isNotEmpty()
                .allSatisfy(inn -> assertThat(inn).startsWith("00"))
                .allSatisfy(inn -> assertThat(numbers(inn).errors()).isEmpty());
    }

    private static TypedRequisites numbers(String inn) {
        return new TypedRequisites("RU", inn, "", "", "", "", "");
    }

    @Test
    void everyHistoryOfAClientIsReadInTheOrderOfItsDays() {
        var jumps =
                """
                select code from (
                    select code, at, lag(at) over (partition by company_id order by id) as before from journal.event
                    where company_id is not null
                ) as told where at < before\
                """;
        assertThat(sql.fetch(jumps)).isEmpty();
        assertThat(sql.fetchCount(EVENT)).isGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> everyRecordPassesTheRulesByWhichAPersonChangesIt() throws Exception {
        var gleb = session("gleb@soyuz.example");
        return Stream.of(
                        addresses("/companies/", COMPANY.ID),
                        addresses("/people/", PERSON.ID),
                        addresses("/projects/", PROJECT.ID))
                .flatMap(List::stream)
                .map(it -> DynamicTest.dynamicTest(it, () -> isSavedAsItIs(it, gleb)));
    }

    private List<String> addresses(String folder, Field<Long> id) {
        var table = Objects.requireNonNull(((TableField<?, Long>) id).getTable());
        return sql.select(id).from(table).orderBy(id).limit(100).fetch(it -> folder + it.value1());
    }

    private void isSavedAsItIs(String address, Cookie session) throws Exception {
        assertThat(page(address, session)).isNotEmpty();
        var form = FilledForm.on(page(address + "/edit", session), address);
        browser.perform(ours(address).params(form.fields()).cookie(session))
                .andExpect(status().isSeeOther());
    }

    private String page(String address, Cookie session) throws Exception {
        return browser.perform(get(address).cookie(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void thereIsSomethingOfEverythingToSee() {
        assertThat(sql.fetchValues(PROJECT.OUTCOME)).contains("WON", "LOST", "FROZEN", null);
        assertThat(sql.fetchValues(PASSAGE.KIND)).isNotEmpty();
        assertThat(sql.fetchValues(COMPANY.RESPONSIBLE_ID)).contains((Long) null);
        assertThat(sql.fetchValues(EVENT.CODE))
                .contains("DebtCarried", "GateWaived", "ProposalSent", "ShipmentRecorded");
    }

    @Test
    void nothingHappensInTheFuture() {
        assertThat(sql.fetchValues(EVENT.AT))
                .allSatisfy(at -> assertThat(at).isBefore(Instant.now()));
    }

    @Test
    void aSecondTimeChangesNothing() {
        var events = sql.fetchCount(EVENT);
        demo.run(new DefaultApplicationArguments());
        assertThat(sql.fetchCount(EVENT)).isEqualTo(events);
    }

    private Cookie session(String email) throws Exception {
        var password = PASSWORD.matcher(said);
        assertThat(password.find()).as("a password on the console").isTrue();
        var answer =
                browser.perform(
                                ours("/session")
                                        .param("email", email)
                                        .param("password", password.group()))
                        .andExpect(status().isSeeOther())
                        .andReturn();
        return Objects.requireNonNull(answer.getResponse().getCookie("soyuznik-session"));
    }

    private static MockHttpServletRequestBuilder ours(String address) {
        return post(address).header("Sec-Fetch-Site", "same-origin");
    }
}
