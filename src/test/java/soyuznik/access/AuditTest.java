package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.journal.Audit;
import soyuznik.journal.AuditFilter;
import soyuznik.journal.BusinessEvent;
import soyuznik.journal.Stretch;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Events;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** What is done to access and data is found over all records, by whoever may look. */
@ProductTest
@Rule("T-07")
class AuditTest {
    private static final Set<Subject.Kind> COMMON =
            Set.of(
                    Subject.Kind.SETTINGS,
                    Subject.Kind.BRANCH,
                    Subject.Kind.USER,
                    Subject.Kind.IMPORT);

    private final Characters characters;
    private final Blocks blocks;
    private final History history;
    private final MockMvc browser;

    @Autowired
    AuditTest(Characters characters, Blocks blocks, History history, MockMvc browser) {
        this.characters = characters;
        this.blocks = blocks;
        this.history = history;
        this.browser = browser;
    }

    @Test
    void whatConcernsAllIsAuditedAndOfTheRestWhatLeavesOrIsErased() {
        var all = Events.all().stream().<BusinessEvent>map(Events::sample).toList();
        assertThat(all)
                .filteredOn(it -> it.company() == null && COMMON.contains(it.subject().kind()))
                .allSatisfy(it ->
                        assertThat(it.audit() == null)
                                .as(it.code())
                                .isEqualTo(it instanceof UserEvent.OfView));
        assertThat(all)
                .filteredOn(it -> !COMMON.contains(it.subject().kind()))
                .filteredOn(it -> it.audit() != null)
                .extracting(it -> it.code() + " " + it.audit())
                .containsExactlyInAnyOrder("PersonExported EXPORT", "PersonErased ERASURE");
    }

    @Test
    void whatSomebodyElseHasDoneAlreadyIsNotOfferedToBeUndone() {
        var admin = characters.viewer("admin");
        var left = characters.newcomer(Role.SELLER).user();
        Characters.done(blocks.block(left, admin));
        assertThat(blocks.block(left, admin))
                .isEqualTo(Outcome.done(left, Text.of("access.user.blocked")));
        Characters.done(blocks.unblock(left, admin));
        assertThat(blocks.unblock(left, admin))
                .isEqualTo(Outcome.done(left, Text.of("access.user.unblocked")));
    }

    @Test
    void whoBlockedWhomIsSaidAndWhatSomebodyElseDidIsNot() {
        var admin = characters.viewer("admin");
        var left = characters.newcomer(Role.SELLER);
        Characters.done(blocks.block(left.user(), admin));
        var line = audited(by(admin)).getFirst();
        assertThat(line.code()).isEqualTo("UserBlocked");
        assertThat(Objects.requireNonNull(line.place()).address())
                .isEqualTo("/settings/users/" + left.user() + "/history");
        assertThat(audited(by(left))).isEmpty();
        assertThat(audited(new AuditFilter(Audit.ERASURE, admin.user(), null, null)))
                .extracting(History.Line::code)
                .doesNotContain("UserBlocked");
    }

    @Test
    void aStretchOfTimeHoldsItsBeginningAndNotItsEnd() {
        var admin = characters.viewer("admin");
        Characters.done(blocks.block(characters.newcomer(Role.SELLER).user(), admin));
        var at = audited(by(admin)).getFirst().at();
        assertThat(audited(between(admin, at, at.plusNanos(1_000)))).hasSize(1);
        assertThat(audited(between(admin, at.minus(Duration.ofNanos(1_000)), at))).isEmpty();
    }

    @Test
    void aDirectorLooksAndASellerIsToldWhoMay() throws Exception {
        looks("gleb", "?about=ACCESS").andExpect(status().isOk());
        looks("anna", "").andExpect(status().isForbidden());
        looks("gleb", "?onFrom=2026-13-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("2026-13-01")));
        looks("gleb", "?onFrom=2026-12-02&onTo=2026-12-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("«по» раньше дня «с»")));
    }

    private ResultActions looks(String who, String asked) throws Exception {
        var session = new Cookie("soyuznik-session", characters.session(who).text());
        return browser.perform(get("/settings/audit" + asked).cookie(session));
    }

    private static AuditFilter by(Viewer who) {
        return new AuditFilter(null, who.user(), null, null);
    }

    private static AuditFilter between(Viewer who, Instant since, Instant until) {
        return new AuditFilter(null, who.user(), since, until);
    }

    private List<History.Line> audited(AuditFilter filter) {
        return history.audited(filter, Stretch.newest(20)).lines();
    }
}
