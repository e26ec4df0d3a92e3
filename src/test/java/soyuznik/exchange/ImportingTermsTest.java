package soyuznik.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznikdb.journal.Tables.EVENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Companies;
import soyuznik.clients.EmploymentData;
import soyuznik.clients.Employments;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.Term;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A file says since when somebody works at a client, until when, and who has left. */
@Rule({"W-01", "C-03"})
@ProductTest
class ImportingTermsTest {
    private static final String HEAD = "ФИО;Компания;Работает с;Не работает с;Больше не работает\n";
    private static final LocalDate SINCE = LocalDate.of(2019, 4, 21);
    private static final LocalDate UNTIL = LocalDate.of(2023, 9, 15);

    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos all;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private Employments employments;

    private final String client = "Завод сроков " + UUID.randomUUID();

    private String row(String since, String until, String left) {
        return "Сроков Олег;%s;%s;%s;%s\n".formatted(client, since, until, left);
    }

    @Test
    void whoeverComesByAFileWorksThereSinceItsDayAndHasLeftOnTheOther() {
        desk().finished(HEAD + row("21.04.2019", "15.09.2023", ""), gleb());
        assertThat(terms()).containsExactly(new Term(SINCE, UNTIL));
        assertThat(person().hasLeft()).isTrue();
    }

    @Test
    void whoHasLeftNobodySaysWhenIsAFormerOneFromToday() {
        desk().finished(HEAD + row("21.04.2019", "", "да"), gleb());
        assertThat(person().hasLeft()).isTrue();
        assertThat(person().main().term().since()).isEqualTo(SINCE);
    }

    @Test
    void whatCanNotBeIsRefusedBesideItsColumn() {
        var file = row("15.09.2023", "21.04.2019", "");
        var more = row("21.04.2999", "", "да") + row("", "21.04.2019", "нет");
        var id = desk().finished(HEAD + file + more + row("вчера", "", ""), gleb());
        assertThat(refused(id))
                .containsExactly(
                        "Не работает с: left_first",
                        "Работает с: left_before",
                        "Больше не работает: works_and_left",
                        "Работает с: date");
    }

    private static String told(Fault fault) {
        return fault.column() + ": " + fault.reason().key().replace("exchange.fault.", "");
    }

    @Test
    void whoIsThereStaysUnlessTheFileIsTold() {
        begun();
        var file = HEAD + row("21.04.2019", "15.09.2023", "");
        assertThat(desk().brought(file, gleb()).known()).isEqualTo(1);
        assertThat(terms()).containsExactly(Term.UNKNOWN);
    }

    @Test
    void whatIsEmptyIsFilledAndComesOffWithTheWholeFile() {
        begun();
        var id = desk().finished(HEAD + row("21.04.2019", "", "да"), OnKnown.FILL, gleb());
        assertThat(person().hasLeft()).isTrue();
        assertThat(events("PersonLeft")).isOne();
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(terms()).containsExactly(Term.UNKNOWN);
        assertThat(events("PersonReturned")).isOne();
    }

    @Test
    void anotherDayIsTakenFromAFileInFullAndTheSameFileAgainChangesNothing() {
        desk().finished(HEAD + row("21.04.2018", "21.04.2020", ""), gleb());
        var file = HEAD + row("21.04.2019", "15.09.2023", "");
        assertThat(desk().changed(file, OnKnown.FILL, gleb())).isZero();
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isOne();
        assertThat(terms()).containsExactly(new Term(SINCE, UNTIL));
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isZero();
    }

    @Test
    void thatSomebodyHasLeftOverwritesNoDayThatIsKnown() {
        desk().finished(HEAD + row("21.04.2019", "15.09.2023", ""), gleb());
        assertThat(desk().changed(HEAD + row("", "", "да"), OnKnown.REPLACE, gleb())).isZero();
        assertThat(terms()).containsExactly(new Term(SINCE, UNTIL));
    }

    @Test
    void whoWorksThereAgainComesBackByAFileInFull() {
        desk().finished(HEAD + row("21.04.2019", "15.09.2023", ""), gleb());
        var file = HEAD + row("", "", "нет");
        assertThat(desk().changed(file, OnKnown.FILL, gleb())).isZero();
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        assertThat(terms()).containsExactly(new Term(SINCE, null));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(terms()).containsExactly(new Term(SINCE, UNTIL));
    }

    @Test
    void aDayBeforeWhatWeKnowIsRefusedWithItsRow() {
        desk().finished(HEAD + row("21.04.2019", "", ""), gleb());
        var file = HEAD + row("", "21.04.2018", "");
        var id = desk().told(file, OnKnown.REPLACE, gleb());
        var forecast = Objects.requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.refused()).isOne();
        assertThat(forecast.changes().records()).isZero();
    }

    @Test
    void theForecastNamesTheFieldsAndTheirValues() throws Exception {
        begun();
        var file = HEAD + row("21.04.2019", "15.09.2023", "");
        var id = desk().told(file, OnKnown.REPLACE, gleb());
        var forecast = Objects.requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.changes()).isEqualTo(new Changes(1, Map.of("since", 1, "until", 1)));
        browser.perform(
                        get("/imports/" + id + "/rows?verdict=CHANGED")
                                .with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString("<ins>15.09.2023</ins>")));
    }

    @Test
    void whoeverWroteTheEmploymentSinceStandsInTheWayOfTheUndo() {
        begun();
        var id = desk().finished(HEAD + row("", "15.09.2023", ""), OnKnown.FILL, gleb());
        done(employments.comeBack(person().main().id(), gleb()));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.DONE);
        assertThat(person().hasLeft()).isFalse();
    }

    @Test
    void theListOfPeopleGoesOutAndComesInAgainUnchanged() throws Exception {
        desk().finished(HEAD + row("21.04.2019", "15.09.2023", ""), gleb());
        var company = companies.byName(List.of(client), gleb()).values().iterator().next();
        var list = "cols=company,since,until,mark&company=" + company;
        var file = exported(list);
        assertThat(file).contains("Работает с", "Не работает с", "2019", "2023");
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isZero();
        assertThat(people.of(company, gleb())).hasSize(1);
    }

    @Test
    void whoeverBeganThereAnewStandsInTheWayOfTheUndo() {
        begun();
        var id = desk().finished(HEAD + row("", "15.09.2023", ""), OnKnown.FILL, gleb());
        var place = person().main().company();
        var again = EmploymentData.UNKNOWN;
        done(
                employments.begin(
                        new Employments.Start(UUID.randomUUID(), person().id(), place, again),
                        gleb()));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.DONE);
        assertThat(people.get(person().id(), gleb()).employments())
                .extracting(at -> at.term())
                .containsExactly(Term.UNKNOWN, new Term(null, UNTIL));
    }

    @Test
    void ofTwoTermsAtOneClientTheOneThatStillRunsCountsAndTheOtherIsRefused() {
        var file = row("01.02.2010", "01.02.2015", "") + row("21.04.2019", "", "");
        var id = desk().finished(HEAD + file, gleb());
        assertThat(terms()).containsExactly(new Term(SINCE, null));
        assertThat(refused(id)).containsExactly("Не работает с: other_term");
    }

    @Test
    void anEarlierTermOfTheFileEndsNoneThatStillRuns() {
        begun();
        var file = row("01.02.2010", "01.02.2015", "") + row("21.04.2019", "", "");
        assertThat(desk().changed(HEAD + file, OnKnown.FILL, gleb())).isOne();
        assertThat(terms()).containsExactly(new Term(SINCE, null));
    }

    @Test
    void ofTwoThatEndedTheLastCountsAndTheSameTwiceIsOne() {
        var last = row("21.04.2019", "15.09.2023", "");
        var id = desk().finished(HEAD + row("", "01.02.2015", "") + last + last, gleb());
        assertThat(terms()).containsExactly(new Term(SINCE, UNTIL));
        assertThat(refused(id)).containsExactly("Не работает с: other_term");
    }

    @Test
    void aDayOfLeavingStillToComeMeansStillWorks() {
        var file = HEAD + row("21.04.2019", "31.12.9999", "");
        var id = desk().finished(file, gleb());
        assertThat(refused(id)).isEmpty();
        assertThat(terms()).containsExactly(new Term(SINCE, null));
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isZero();
    }

    @Test
    void theSameDayStillToComeChangesNothing() {
        begun();
        var ahead = LocalDate.of(2999, 4, 21);
        done(employments.leave(person().main().id(), ahead, gleb()));
        var file = HEAD + row("", "21.04.2999", "") + row("", "21.04.2999", "да");
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isZero();
        assertThat(terms()).containsExactly(new Term(null, ahead));
    }

    private List<String> refused(ImportId id) {
        return imports.refused(id, gleb(), 9).stream()
                .map(each -> told(each.faults().getFirst()))
                .toList();
    }

    private String exported(String list) throws Exception {
        var form = post("/exports").param("kind", "people").param("format", "csv");
        var sent = browser.perform(form.param("list", list).with(characters.signedIn("gleb")));
        return new String(sent.andReturn().getResponse().getContentAsByteArray(), UTF_8);
    }

    private void begun() {
        desk().finished("ФИО;Компания\nСроков Олег;%s\n".formatted(client), gleb());
    }

    private static <T> T done(Outcome<T> outcome) {
        return Characters.done(outcome);
    }

    private List<Term> terms() {
        return person().employments().stream().map(at -> at.term()).toList();
    }

    private int events(String code) {
        long company = person().main().company().value();
        return sql.fetchCount(EVENT, EVENT.CODE.eq(code), EVENT.COMPANY_ID.eq(company));
    }

    private Person person() {
        var id = companies.byName(List.of(client), gleb()).values().iterator().next();
        return people.of(id, gleb()).getFirst();
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private UndoDesk undos() {
        return new UndoDesk(all, undoer, undoing, imports);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
