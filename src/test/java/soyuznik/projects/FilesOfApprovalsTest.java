package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.files.Attachment;
import soyuznik.files.Attachments;
import soyuznik.files.Filing;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

/** The calculation behind terms that we approve stands with them as a file. */
@OnProjects
@Rule("P-10")
class FilesOfApprovalsTest {
    private static final byte[] PAPER = {6, 2, 8};

    @Autowired private SheetPapers papers;
    @Autowired private Attachments attachments;
    @Autowired private Filing filing;
    @Autowired private Erasures erasures;
    @Autowired private Sales sales;
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    private Viewer anna;
    private SheetPaper.Key terms;

    @BeforeEach
    void termsAreFilledIn() {
        anna = characters.viewer("anna");
        var typed = Map.of("amount", "100", "amount-currency", "RUB", "margin", "22.5");
        var project = sales.ready(anna);
        terms =
                done(
                        papers.fill(
                                new SheetPaper.Draft(
                                        UUID.randomUUID(), Sheet.APPROVALS, project, typed),
                                anna));
    }

    private Attachment.Place place() {
        return new Attachment.Place("approval", terms.id());
    }

    private Outcome<Attachment.Place> bring(String name, Viewer by) throws IOException {
        var content = new ByteArrayInputStream(PAPER);
        return filing.bring(
                new Filing.Sent(UUID.randomUUID(), place(), name, PAPER.length, content), by);
    }

    private void shows(String page, String who, String what) throws Exception {
        browser.perform(get(page).with(characters.signedIn(who)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(what)));
    }

    @Test
    void whoLeadsBringsItAndWhoSeesTheProjectReadsIt() throws Exception {
        shows(terms.address() + "/edit", "anna", "/files/of/approval/" + terms.id());
        done(bring("Расчёт.xlsx", anna));
        var sheet = SheetPaper.Key.address(Sheet.APPROVALS, terms.project());
        shows(sheet, "egor", "<a href=\"/files/of/approval/" + terms.id() + "\">1 файл</a>");
        shows("/files/of/approval/" + terms.id(), "egor", "Расчёт.xlsx");
        shows("/files/of/approval/" + terms.id(), "egor", "href=\"" + sheet + "\"");
        assertThat(bring("Чужой.xlsx", characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        browser.perform(get("/files/of/approval/" + terms.id()).with(characters.signedIn("boris")))
                .andExpect(status().isNotFound());
    }

    @Test
    @Rule("C-03")
    void theNameOfAnErasedPersonGoesFromTheirNames() throws Exception {
        var client = sales.client("Завод расчётов " + UUID.randomUUID(), anna);
        var person = sales.person(client, true, anna);
        var typed = Map.of("amount", "100", "amount-currency", "RUB");
        var project = sales.bare(client, anna);
        terms =
                done(
                        papers.fill(
                                new SheetPaper.Draft(
                                        UUID.randomUUID(), Sheet.APPROVALS, project, typed),
                                anna));
        done(bring("Расчёт для Петрова.xlsx", anna));
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, characters.viewer("gleb")));
        assertThat(attachments.of(place(), anna).getFirst().name()).doesNotContain("Петров");
    }
}
