package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.journal.Stretch;
import soyuznik.kernel.Subject;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznikdb.access.Tables;

@ProductTest
class WayBackTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Characters characters;
    private final MockMvc browser;
    private final Environment environment;
    private final History history;
    private final DSLContext sql;
    private final Blocks blocks;

    @Autowired
    WayBackTest(
            Characters characters,
            MockMvc browser,
            Environment environment,
            History history,
            DSLContext sql,
            Blocks blocks) {
        this.characters = characters;
        this.browser = browser;
        this.environment = environment;
        this.history = history;
        this.sql = sql;
        this.blocks = blocks;
    }

    @Test
    void theConsolePrintsALinkThatLetsInOnce() throws Exception {
        assertThat(command("Boris@soyuz.example")).isZero();
        var link = link();
        browser.perform(get(link)).andExpect(status().isOk());
        var choice =
                post(link)
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("password", Characters.PASSWORD)
                        .param("again", Characters.PASSWORD);
        browser.perform(choice).andExpect(status().isSeeOther());
        browser.perform(choice).andExpect(status().isConflict());
    }

    @Test
    void theJournalKeepsThatItWasPrintedOnTheConsole() {
        command("boris@soyuz.example");
        var line =
                history.about(Subject.of(characters.id("boris")), Stretch.newest(1))
                        .lines()
                        .getFirst();
        assertThat(line.code()).isEqualTo("PasswordLinkPrinted");
        assertThat(line.who()).isNull();
    }

    @Test
    void theLinkRunsOutSoon() {
        command("boris@soyuz.example");
        var end =
                sql.select(Tables.PASSWORD_LINK.EXPIRES_AT)
                        .from(Tables.PASSWORD_LINK)
                        .where(Tables.PASSWORD_LINK.USED_AT.isNull())
                        .and(Tables.PASSWORD_LINK.USER_ID.eq(characters.id("boris").value()))
                        .fetchSingle()
                        .value1();
        assertThat(end).isBefore(Clock.systemUTC().instant().plus(Duration.ofMinutes(31)));
    }

    @Test
    void whoeverMistypesTheEmailIsToldWhoAdministers() {
        assertThat(command("nobody@soyuz.example")).isEqualTo(1);
        assertThat(text(err)).contains("Nobody has this e-mail. Administrators: ").contains("@");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aBlockedPersonGetsNoLink() {
        Characters.done(blocks.block(characters.id("dina"), characters.viewer("admin")));
        assertThat(command("dina@soyuz.example")).isEqualTo(1);
        assertThat(text(err)).contains("dina@soyuz.example is blocked");
        Characters.done(blocks.unblock(characters.id("dina"), characters.viewer("admin")));
    }

    @Test
    void withoutAnEmailItSaysWhatIsMissing() {
        assertThat(PasswordCommand.run(stream(out), stream(err), "password")).isEqualTo(1);
        assertThat(text(err)).contains("password EMAIL");
    }

    private int command(String email) {
        return PasswordCommand.run(
                stream(out),
                stream(err),
                "password",
                email,
                setting("url"),
                setting("user"),
                setting("password"),
                setting("owner"),
                setting("owner-password"));
    }

    private String setting(String name) {
        var key = "soyuznik.database." + name;
        return "--" + key + "=" + environment.getProperty(key);
    }

    private String link() {
        var found = Pattern.compile("http://localhost:\\d+(/password/\\S+)").matcher(text(out));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }
}
