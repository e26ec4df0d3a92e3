package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.journal.Audit;
import soyuznik.journal.AuditFilter;
import soyuznik.journal.Stretch;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Who came in from where, who went out, and where somebody guessed. */
@ProductTest
@Rule("T-07")
class DoorAuditTest {
    private static final String SESSION = "soyuznik-session";

    private final MockMvc browser;
    private final Characters characters;
    private final History history;
    private final Registrar registrar;
    private final TransactionTemplate transaction;
    private final DSLContext sql;

    @Autowired
    DoorAuditTest(
            MockMvc browser,
            Characters characters,
            History history,
            Registrar registrar,
            TransactionTemplate transaction,
            DSLContext sql) {
        this.browser = browser;
        this.characters = characters;
        this.history = history;
        this.registrar = registrar;
        this.transaction = transaction;
        this.sql = sql;
    }

    @Test
    void whoCameInFromWhereAndWentOutIsSaid() throws Exception {
        var in = answer(form(Characters.PASSWORD, "10.77.0.1").header("User-Agent", "Firefox"));
        var session = Objects.requireNonNull(in.getCookie(SESSION));
        answer(out(session));
        answer(out(session));
        assertThat(codes()).startsWith("SignedOut", "SignedIn");
        assertThat(codes()).containsOnlyOnce("SignedOut");
        assertThat(details()).anySatisfy(it -> assertThat(it).contains("10.77.0.1", "Firefox"));
    }

    @Test
    void guessingIsSaidOnceHoweverLongItGoesOn() throws Exception {
        for (int i = 1; i < Attempts.FOR_ONE_EMAIL; i++) {
            answer(form("guess", "10.77.0.2"));
        }
        assertThat(guesses()).isZero();
        answer(form("guess", "10.77.0.2"));
        for (int i = 0; i < 3; i++) {
            assertThat(answer(form("guess", "10.77.0.2")).getStatus()).isEqualTo(429);
        }
        assertThat(guesses()).isEqualTo(1);
        assertThat(codes()).contains("GuessingSlowed");
    }

    @Test
    void guessingTheOldPasswordInTheProfileIsSaidToo() throws Exception {
        for (int i = 0; i < Attempts.FOR_ONE_EMAIL; i++) {
            answer(
                    post("/profile/password")
                            .with(characters.signedIn("egor"))
                            .param("old", "guess")
                            .param("password", "четыре слова для входа")
                            .param("again", "четыре слова для входа")
                            .remoteAddress("10.77.0.9"));
        }
        assertThat(told("10.77.0.9")).isEqualTo(1);
    }

    @Test
    void whoKnocksOnWaitsNoLongerAndIsNotToldOfAgain() {
        var clock = new Hands(Instant.now());
        var attempts = new Attempts(sql, registrar, clock);
        for (int i = 0; i < Attempts.FOR_ONE_EMAIL; i++) {
            var free = (Attempts.Begun.Free) knock(attempts);
            transaction.executeWithoutResult(
                    _ -> attempts.fail(free.attempt(), free.who(), "10.77.0.3"));
        }
        for (int minute = 1; minute < 15; minute++) {
            clock.minutes(1);
            assertThat(knock(attempts)).isInstanceOf(Attempts.Begun.Slowed.class);
        }
        clock.minutes(2);
        assertThat(knock(attempts)).isInstanceOf(Attempts.Begun.Free.class);
        assertThat(told("10.77.0.3")).isEqualTo(1);
    }

    private static Attempts.Begun knock(Attempts attempts) {
        return attempts.begin("vera@soyuz.example", "10.77.0.3", null);
    }

    /** A clock whose hands are moved. */
    private static final class Hands extends Clock {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        void minutes(int many) {
            now = now.plus(Duration.ofMinutes(many));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder form(String password, String address) {
        return post("/session")
                .header("Sec-Fetch-Site", "same-origin")
                .remoteAddress(address)
                .param("email", "vera@soyuz.example")
                .param("password", password);
    }

    private static MockHttpServletRequestBuilder out(Cookie session) {
        return post("/session/end").header("Sec-Fetch-Site", "same-origin").cookie(session);
    }

    private List<String> codes() {
        return lines().stream().map(History.Line::code).toList();
    }

    private List<String> details() {
        return lines().stream().map(it -> it.details().toString()).toList();
    }

    private List<History.Line> lines() {
        var vera = characters.viewer("vera").user();
        return history.audited(new AuditFilter(Audit.SIGN_IN, vera, null, null), Stretch.newest(20))
                .lines();
    }

    private long guesses() {
        return told("10.77.0.2");
    }

    private long told(String place) {
        return history
                .audited(new AuditFilter(Audit.SIGN_IN, null, null, null), Stretch.newest(100))
                .lines()
                .stream()
                .filter(it -> it.details().toString().contains(place))
                .count();
    }
}
