package soyuznik.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.PIECE;
import static soyuznikdb.files.Tables.ATTACHMENT;

import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Whoever is erased stands in no file that nobody decided to keep. */
@Rule({"C-03", "W-01"})
@ProductTest
class ErasingFilesTest {
    private static final String NAMED = "Звонить Небылицыну Захару до среды";

    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Disposals disposals;
    @Autowired private Erasures erasures;
    @Autowired private MockMvc browser;
    @Autowired private Vanishing vanishing;
    private Viewer gleb;
    private PersonId person;

    @BeforeEach
    void somebodyWorksAtAClientWithAContract() {
        gleb = characters.viewer("gleb");
        person = vanishing.person("Небылицын Захар Фомич", gleb);
    }

    private String file(String name, String words) {
        return "file-" + vanishing.file(person, name, words.getBytes(UTF_8), gleb);
    }

    private Outcome<PersonId> erase(Map<String, Erasure.Verdict> files) {
        return erasures.erase(person, new Erasure.Order(Erasure.Reason.REQUEST, files), gleb);
    }

    private Erasure.Files act() {
        return Objects.requireNonNull(erasures.find(person, gleb).orElseThrow().files());
    }

    private boolean isThere(String file) {
        return sql.fetchExists(ATTACHMENT, ATTACHMENT.ID.eq(Long.valueOf(file.substring(5))));
    }

    @Test
    void nobodyIsErasedBeforeItIsSaidWhatBecomesOfEachFileThatNamesThem() {
        var named = file("план.txt", NAMED);
        file("цены.txt", "Насос, 12 штук");
        assertThat(erase(Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().toString()).contains(named));
        assertThat(erasures.find(person, gleb)).isEmpty();
        assertThat(isThere(named)).isTrue();
    }

    @Test
    void eachGoesOrStaysAsItWasSaidAndTheActTellsWhich() {
        var gone = file("план.txt", NAMED);
        var kept = file("договор.txt", "подписал З. Ф. Небылицын");
        var other = file("цены.txt", "Насос, 12 штук");
        var said = Map.of(gone, Erasure.Verdict.DELETED, kept, Erasure.Verdict.KEPT_BY_LAW);
        done(erase(said));
        assertThat(isThere(gone)).isFalse();
        assertThat(isThere(kept)).isTrue();
        assertThat(isThere(other)).isTrue();
        var files = act();
        assertThat(files.looked()).isGreaterThanOrEqualTo(3);
        assertThat(files.fates())
                .extracting(Erasure.Fate::file, Erasure.Fate::verdict)
                .contains(
                        tuple(gone, Erasure.Verdict.DELETED),
                        tuple(kept, Erasure.Verdict.KEPT_BY_LAW));
    }

    /** A form can name any number: only what was shown can go. */
    @Test
    void aFileThatNamesNobodyIsNotErasedAlong() {
        var other = file("цены.txt", "Насос, 12 штук");
        done(erase(Map.of(other, Erasure.Verdict.DELETED, "file-x", Erasure.Verdict.DELETED)));
        assertThat(isThere(other)).isTrue();
    }

    @Test
    void whatCanNotBeReadStaysUnlessItIsSaidToGo() {
        var picture = file("скан.png", "\u0089PNG\u0000");
        var second = file("скан2.bin", "\u0000\u0001");
        done(erase(Map.of(second, Erasure.Verdict.DELETED)));
        assertThat(isThere(picture)).isTrue();
        assertThat(isThere(second)).isFalse();
        assertThat(act().fates())
                .anySatisfy(fate -> {
                    assertThat(fate.file()).isEqualTo(picture);
                    assertThat(fate.unread()).isNotNull();
                    assertThat(fate.verdict()).isNull();
                });
    }

    @Test
    void whatWasThrownAwayGoesWithoutAsking() {
        var thrown = file("план.txt", NAMED);
        vanishing.remove(Long.parseLong(thrown.substring(5)), gleb);
        done(erase(Map.of()));
        assertThat(isThere(thrown)).isFalse();
    }

    @Test
    void aTableThatIsNotLoadedGoesAndDoesNotComeBack() {
        var desk = new Desk(imports, starts, importer);
        var named = desk.read("ФИО;Компания\nНебылицын Захар;Завод\n", gleb);
        var other = desk.read("ФИО;Компания\nСидоров Кузьма;Завод\n", gleb);
        done(erase(Map.of()));
        assertThat(sql.fetchExists(PIECE, PIECE.IMPORT_ID.eq(named.value()))).isFalse();
        assertThat(sql.fetchExists(PIECE, PIECE.IMPORT_ID.eq(other.value()))).isTrue();
        assertThat(imports.get(named, gleb).state())
                .isEqualTo(soyuznik.exchange.Import.State.THROWN);
        assertThat(disposals.restore(named, gleb)).isInstanceOf(Outcome.Refused.class);
    }

    /** What was made of it stays; the rest does not come in. */
    @Test
    void aTableThatWasStoppedIsNotGoneOnWith() {
        var desk = new Desk(imports, starts, importer);
        var named = desk.checked("ФИО;Компания\nНебылицын Захар;Завод\n", gleb);
        sql.update(IMPORT)
                .set(IMPORT.STATE, "STOPPED")
                .where(IMPORT.ID.eq(named.value()))
                .execute();
        done(erase(Map.of()));
        assertThat(starts.make(named, gleb))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.reason().key())
                                        .isEqualTo("exchange.trouble.erased"));
    }

    @Test
    void thePageAsksBesideEachFileAndTheActTellsIt() throws Exception {
        var named = file("план.txt", NAMED);
        page("/people/" + person + "/data", "Небылицыну Захару", "name=\"" + named + "\"");
        var erasing = post("/people/" + person + "/erasure").param("reason", "REQUEST");
        browser.perform(erasing.with(characters.signedIn("gleb")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + named + "-error\"")));
        browser.perform(
                        post("/people/" + person + "/erasure")
                                .param("reason", "REQUEST")
                                .param(named, "DELETED")
                                .with(characters.signedIn("gleb")))
                .andExpect(status().isSeeOther());
        page("/people/" + person, "Файл № " + named.substring(5) + ": стёрт");
    }

    private void page(String address, String... texts) throws Exception {
        var page = browser.perform(get(address).with(characters.signedIn("gleb")));
        for (var text : texts) {
            page.andExpect(content().string(containsString(text)));
        }
    }

    @Test
    void nothingIsShownOfFilesToWhoMayNotErase() throws Exception {
        file("план.txt", NAMED);
        browser.perform(get("/people/" + person + "/data").with(characters.signedIn("anna")))
                .andExpect(status().is4xxClientError());
    }
}
