package soyuznik.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Files are kept with what they belong to, and given out only to who sees it. */
@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule("C-12")
class FilingTest {
    private static final byte[] PAPER = {3, 1, 4, 1, 5};

    private final Filing filing;
    private final Attachments attachments;
    private final ContentStore store;
    private final Contracted contracted;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    FilingTest(
            Filing filing,
            Attachments attachments,
            ContentStore store,
            Contracted contracted,
            MockMvc browser,
            Characters characters) {
        this.filing = filing;
        this.attachments = attachments;
        this.store = store;
        this.contracted = contracted;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** A contract of a client that Boris does not see and Egor may not edit. */
    private Attachment.Place contract() {
        return new Attachment.Place("contract", contracted.contract(anna));
    }

    private Outcome<Attachment.Place> bring(Attachment.Place place, String name, byte[] bytes)
            throws IOException {
        return filing.bring(sent(UUID.randomUUID(), place, name, bytes), anna);
    }

    private static Filing.Sent sent(UUID key, Attachment.Place place, String name, byte... bytes) {
        return new Filing.Sent(key, place, name, bytes.length, new ByteArrayInputStream(bytes));
    }

    @Test
    void theSameContentTwiceLiesOnce() throws Exception {
        var place = contract();
        done(bring(place, "Договор 17.pdf", PAPER));
        done(bring(place, "Копия.pdf", PAPER));
        var all = attachments.of(place, anna);
        assertThat(all).extracting(Attachment::name).containsExactly("Копия.pdf", "Договор 17.pdf");
        assertThat(filing.content(all.getFirst())).isEqualTo(filing.content(all.getLast()));
    }

    @Test
    void whatIsBroughtComesOutAsItWasAndIsNeverAPageOfOurs() throws Exception {
        var place = contract();
        done(bring(place, "Договор.html", PAPER));
        long id = attachments.of(place, anna).getFirst().id();
        browser.perform(get("/files/" + id).with(characters.signedIn("egor")))
                .andExpect(content().bytes(PAPER))
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", startsWith("sandbox")))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")));
    }

    @Test
    void theSameSendingTwiceIsOneFile() throws Exception {
        var place = contract();
        var key = UUID.randomUUID();
        done(filing.bring(sent(key, place, "Схема.dwg", PAPER), anna));
        done(filing.bring(sent(key, place, "Схема.dwg", PAPER), anna));
        assertThat(attachments.of(place, anna)).hasSize(1);
    }

    @Test
    void whoDoesNotSeeTheRecordSeesNoFileAndWhoMayNotChangeItBringsNone() throws Exception {
        var place = contract();
        done(bring(place, "Схема.dwg", PAPER));
        long id = attachments.of(place, anna).getFirst().id();
        browser.perform(get("/files/" + id).with(characters.signedIn("boris")))
                .andExpect(status().isNotFound());
        var theirs = sent(UUID.randomUUID(), place, "Их.txt", PAPER);
        assertThat(filing.bring(theirs, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> filing.bring(theirs, characters.viewer("boris")))
                .isInstanceOf(NotFound.class);
        var unknown = new Attachment.Place("shelf", 1);
        assertThatThrownBy(() -> bring(unknown, "a", PAPER)).isInstanceOf(NotFound.class);
    }

    @Test
    void filesOfASpecificationStandWithItAndAreCountedOnThePageOfTheContract() throws Exception {
        var contract = contract();
        var place =
                new Attachment.Place("specification", contracted.specified(contract.id(), anna));
        done(bring(place, "Спецификация 2.pdf", PAPER));
        assertThat(attachments.of(contract, anna)).isEmpty();
        browser.perform(get("/contracts/" + contract.id()).with(characters.signedIn("egor")))
                .andExpect(content().string(containsString("1 файл<")));
        browser.perform(
                        get("/files/of/specification/" + place.id())
                                .with(characters.signedIn("egor")))
                .andExpect(content().string(containsString("Спецификация 2.pdf")));
    }

    @Test
    void whoDoesNotSeeTheClientSeesNoSpecificationAndWhoMayNotEditBringsNothingToIt()
            throws IOException {
        long id = contracted.specified(contract().id(), anna);
        var place = new Attachment.Place("specification", id);
        var theirs = sent(UUID.randomUUID(), place, "Их.txt", PAPER);
        assertThat(attachments.of(place, characters.viewer("egor"))).isEmpty();
        assertThat(filing.bring(theirs, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> attachments.of(place, characters.viewer("boris")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filing.bring(theirs, characters.viewer("boris")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingAndNoNameAreSaidBesideTheField() throws Exception {
        var place = contract();
        assertThat(bring(place, "Пусто.txt", new byte[0])).isInstanceOf(Outcome.Invalid.class);
        assertThat(bring(place, " ", PAPER)).isInstanceOf(Outcome.Invalid.class);
        browser.perform(
                        multipart("/files/of/contract/" + place.id())
                                .file(new MockMultipartFile("file", "", null, new byte[0]))
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Выберите файл")));
    }

    @Test
    void namesLoseFoldersAndHiddenSignsAndKeepTheirEnding() {
        assertThat(FileName.of("C:\\Документы\\счёт.pdf")).isEqualTo("счёт.pdf");
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        var turned = "счёт" + Character.toString(0x202E) + "fdp.exe\r\n";
        assertThat(FileName.of(turned)).isEqualTo("счётfdp.exe");
        assertThat(FileName.of("я".repeat(300) + ".docx")).hasSize(200).endsWith(".docx");
    }

    @Test
    void whatWasTakenAwayComesBackForThirtyDaysAndThenItsBytesGo() throws Exception {
        var place = contract();
        done(bring(place, "Лишнее.txt", UUID.randomUUID().toString().getBytes(UTF_8)));
        var file = attachments.of(place, anna).getFirst();
        done(attachments.remove(file.id(), anna));
        assertThat(attachments.of(place, anna)).isEmpty();
        done(attachments.restore(file.id(), anna));
        assertThat(attachments.of(place, anna)).hasSize(1);
        done(attachments.remove(file.id(), anna));
        Files.setLastModifiedTime(store.path(file.sha256()), FileTime.from(Instant.EPOCH));
        filing.sweep();
        assertThat(store.path(file.sha256())).exists();
        attachments.sweep(Instant.now().plusSeconds(60));
        filing.sweep();
        assertThat(store.path(file.sha256())).doesNotExist();
    }

    @Test
    void bytesThatComeAgainWhileTheyAreSweptStay() throws Exception {
        var bytes = UUID.randomUUID().toString().getBytes(UTF_8);
        var sum = store.put(new ByteArrayInputStream(bytes)).sha256();
        Files.setLastModifiedTime(store.path(sum), FileTime.from(Instant.EPOCH));
        var moment = Instant.now().minusSeconds(60);
        assertThat(store.before(moment)).contains(sum);
        store.put(new ByteArrayInputStream(bytes));
        store.delete(sum, moment);
        assertThat(store.path(sum)).exists();
    }
}
