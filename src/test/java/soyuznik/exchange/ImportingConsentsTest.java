package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import soyuznik.access.ConsentTexts;
import soyuznik.clients.Companies;
import soyuznik.clients.Consent;
import soyuznik.clients.Consents;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** People come with their consents to advertising, as far as these are proven. */
@Rule({"W-01", "C-03"})
@ProductTest
class ImportingConsentsTest {
    private static final String HEAD = "ФИО;Компания;Согласие;Дата согласия;Как дано согласие\n";
    private static final LocalDate DAY = LocalDate.of(2024, 3, 25);

    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos all;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private Consents consents;
    @Autowired private ConsentTexts texts;

    private final String client = "Завод согласий " + UUID.randomUUID();

    private String row(String said, String day, String way) {
        return "Соглашалов Олег;%s;%s;%s;%s\n".formatted(client, said, day, way);
    }

    @Test
    void aConsentComesWithItsDayItsWayAndItsText() {
        var id = desk().finished(HEAD + row("да", "25.03.2024", "на сайте"), gleb());
        int text = texts.newest().version();
        assertThat(consents()).hasSize(1);
        var consent = consents().getFirst();
        assertThat(consent)
                .isEqualTo(new Consent(consent.id(), text, DAY, Consent.Way.WEBSITE, null));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
    }

    @Test
    void whereNobodyAgreedNothingIsKept() {
        desk().brought(HEAD + row("нет", "25.03.2024", "") + row("", "", ""), gleb());
        assertThat(consents()).isEmpty();
    }

    @Test
    void withoutAColumnOfYesAndNoADaySaysYes() {
        var head = "ФИО;Компания;Дата согласия;Как дано согласие\n";
        desk().brought(head + "Соглашалов Олег;%s;2024-03-25;устно\n".formatted(client), gleb());
        assertThat(consents().getFirst().givenOn()).isEqualTo(DAY);
    }

    @Test
    void whatProvesNoConsentIsRefusedWithItsRow() {
        var file =
                HEAD
                        + row("да", "", "устно")
                        + row("да", "25.03.2224", "устно")
                        + row("да", "25.03.2024", "");
        var id = desk().finished(file, gleb());
        assertThat(imports.refused(id, gleb(), 9))
                .extracting(each -> each.faults().getFirst().reason().key())
                .containsExactly(
                        "exchange.fault.consent_on",
                        "exchange.fault.consent_future",
                        "exchange.fault.consent_way");
    }

    @Test
    void theDayAndTheWayAreAskedForBeforeAnythingIsForecast() {
        var id = desk().read("ФИО;Компания;Согласие\nСоглашалов Олег;А;да\n", gleb());
        var outcome = imports.explain(id, desk().mapping(id, gleb()), gleb());
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        assertThat(((Outcome.Invalid<ImportId>) outcome).errors())
                .contains(FieldError.of("additions", "exchange.ask.consent_on"));
    }

    @Test
    void whoHoldsNoneGetsItAndLosesItWithTheImport() throws Exception {
        desk().finished("ФИО;Компания\nСоглашалов Олег;%s\n".formatted(client), gleb());
        var file = HEAD + row("да", "25.03.2024", "письмом");
        var told = desk().told(file, OnKnown.FILL, gleb());
        assertThat(Objects.requireNonNull(imports.understanding(told, gleb()).forecast()).changes())
                .isEqualTo(new Changes(1, Map.of("consent", 1)));
        browser.perform(get("/imports/" + told + "/rows?verdict=CHANGED").with(signedIn()))
                .andExpect(content().string(containsString("<ins>25.03.2024</ins>")));

        var id = desk().finished(file, OnKnown.FILL, gleb());
        assertThat(consents().getFirst().way()).isEqualTo(Consent.Way.MAIL);
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isZero();
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(consents()).isEmpty();
    }

    @Test
    void aFileThatReplacesWithdrawsItAndGivesItBackWithTheUndo() {
        desk().finished(HEAD + row("да", "25.03.2024", "устно"), gleb());
        var file = HEAD + row("нет", "27.03.2024", "");
        assertThat(desk().changed(file, OnKnown.FILL, gleb())).isZero();
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        assertThat(consents().getFirst().withdrawnOn()).isEqualTo(DAY.plusDays(2));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(consents().getFirst().holds()).isTrue();
    }

    @Test
    void whoTookItBackSinceStandsInTheWay() {
        desk().finished("ФИО;Компания\nСоглашалов Олег;%s\n".formatted(client), gleb());
        var file = HEAD + row("да", "25.03.2024", "письмом");
        var id = desk().finished(file, OnKnown.FILL, gleb());
        done(consents.withdraw(person().id(), DAY.plusDays(9), gleb()));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.DONE);
        assertThat(consents().getFirst().withdrawnOn()).isEqualTo(DAY.plusDays(9));
    }

    private Person person() {
        var id = companies.byName(List.of(client), gleb()).values().iterator().next();
        return people.of(id, gleb()).getFirst();
    }

    private List<Consent> consents() {
        return consents.of(person().id());
    }

    private RequestPostProcessor signedIn() {
        return characters.signedIn("gleb");
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
