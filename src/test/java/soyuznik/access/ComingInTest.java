package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznikdb.access.Tables.PASSWORD_LINK;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

@ProductTest
class ComingInTest {
    private static final NewPasswords.Chosen NEW =
            new NewPasswords.Chosen("", "другие четыре слова", "другие четыре слова");
    private final Characters characters;
    private final MockMvc browser;
    private final DSLContext sql;
    private final Verbs verbs;

    /** What is proven here. */
    record Verbs(
            PasswordLinks links,
            NewPasswords passwords,
            Blocks blocks,
            Sessions sessions,
            Passwords slow) {}

    @Autowired
    ComingInTest(
            Characters characters,
            MockMvc browser,
            DSLContext sql,
            org.springframework.context.ApplicationContext beans) {
        this.characters = characters;
        this.browser = browser;
        this.sql = sql;
        this.verbs =
                new Verbs(
                        beans.getBean(PasswordLinks.class),
                        beans.getBean(NewPasswords.class),
                        beans.getBean(Blocks.class),
                        beans.getBean(Sessions.class),
                        beans.getBean(Passwords.class));
    }

    @Test
    void aLinkLetsInOnceAndIsUsedUp() throws Exception {
        var link = link("egor");
        browser.perform(get("/password/" + link.text())).andExpect(status().isOk());
        browser.perform(choice(link))
                .andExpect(status().isSeeOther())
                .andExpect(cookie().exists("soyuznik-session"));
        browser.perform(get("/password/" + link.text())).andExpect(status().isGone());
        browser.perform(choice(link)).andExpect(status().isConflict());
    }

    @Test
    void aLinkThatIsADayOldDoesNotWork() {
        var link = link("egor");
        sql.update(PASSWORD_LINK).set(PASSWORD_LINK.EXPIRES_AT, Instant.EPOCH).execute();
        assertThat(verbs.passwords.choose(link, NEW)).isEqualTo(over());
    }

    @Test
    void aNewerLinkReplacesTheOlder() {
        var older = link("egor");
        link("egor");
        assertThat(verbs.passwords.choose(older, NEW)).isEqualTo(over());
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        var session = characters.session("egor");
        Characters.done(verbs.passwords.choose(link("egor"), NEW));
        assertThat(verbs.sessions.find(session)).isEmpty();
    }

    @Test
    void aBlockedUserIsOutOfEveryNodeWithinASecond() {
        var nanos = new AtomicLong();
        var otherNode = new Doorkeeper(verbs.sessions, nanos::get);
        var session = characters.session("dina");
        assertThat(otherNode.find(session)).isPresent();
        Characters.done(verbs.blocks.block(characters.id("dina"), characters.viewer("admin")));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(otherNode.find(session)).isEmpty();
        Characters.done(verbs.blocks.unblock(characters.id("dina"), characters.viewer("admin")));
        assertThat(verbs.sessions.find(session)).isEmpty();
    }

    @Test
    void onThisNodeABlockedUserIsOutAtOnce() throws Exception {
        var page = get("/profile").with(characters.signedIn("dina"));
        browser.perform(page).andExpect(status().isOk());
        Characters.done(verbs.blocks.block(characters.id("dina"), characters.viewer("admin")));
        browser.perform(page).andExpect(status().isSeeOther());
        Characters.done(verbs.blocks.unblock(characters.id("dina"), characters.viewer("admin")));
    }

    @Test
    void theLastAdministratorCantBeBlocked() {
        assertThat(verbs.blocks.block(characters.id("admin"), characters.viewer("admin")))
                .isEqualTo(new Outcome.Refused<>(Text.of("access.last.block")));
    }

    @Test
    void nobodyTakesAsLongAsSomebody() {
        var hash = verbs.slow.hash("a password").orElseThrow();
        var somebody = nanos(() -> verbs.slow.match("x", hash));
        var nobody = nanos(() -> verbs.slow.match("x", null));
        assertThat(nobody).isGreaterThan(somebody / 4);
        assertThat(verbs.slow.match("a password", hash)).hasValue(true);
    }

    private static long nanos(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private Token link(String name) {
        return Characters.done(verbs.links.make(characters.id(name), characters.viewer("admin")));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
            choice(Token link) {
        return post("/password/" + link.text())
                .header("Sec-Fetch-Site", "same-origin")
                .param("password", Characters.PASSWORD)
                .param("again", Characters.PASSWORD);
    }

    private static Outcome<UserId> over() {
        return Outcome.refused("access.link.over");
    }
}
