package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.DispatcherServlet;
import soyuznik.journal.Stretch;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Text;
import soyuznik.shell.Forbidden;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
class RightsTest {
    private final Characters characters;
    private final Rights rights;
    private final History history;
    private final MockMvc browser;

    @Autowired
    RightsTest(Characters characters, Rights rights, History history, MockMvc browser) {
        this.characters = characters;
        this.rights = rights;
        this.history = history;
        this.browser = browser;
    }

    @Rule("T-07")
    @Test
    void severalRolesAddUpAndTheWidestExtentCounts() {
        assertThat(characters.viewer("anna").may(Right.PASS_GATES, true)).isTrue();
        assertThat(characters.viewer("anna").may(Right.PASS_GATES, false)).isFalse();
        assertThat(characters.viewer("vera").may(Right.PASS_GATES, false)).isTrue();
        assertThat(characters.viewer("egor").may(Right.MAKE_CLIENTS)).isFalse();
    }

    @Rule("T-07")
    @Test
    void theAdministratorChangesTheTableAndItHoldsAtOnce() {
        var before = rights.table();
        Characters.done(
                rights.change(
                        with(before, Role.SPECIALIST, Right.MAKE_CLIENTS, Right.Extent.ANY),
                        admin()));
        assertThat(characters.viewer("egor").may(Right.MAKE_CLIENTS)).isTrue();
        var line =
                history.about(new Subject(Subject.Kind.SETTINGS, 1), Stretch.newest(1))
                        .lines()
                        .getFirst();
        assertThat(line.code()).isEqualTo("RightsChanged");
        var back = new RightsTable(before.extents(), before.version() + 1);
        Characters.done(rights.change(back, admin()));
        assertThat(characters.viewer("egor").may(Right.MAKE_CLIENTS)).isFalse();
    }

    @Rule("T-07")
    @Test
    void nobodyElseChangesTheTable() throws Exception {
        assertThat(rights.change(rights.table(), characters.viewer("gleb")))
                .isEqualTo(new Outcome.Forbidden<>());
        browser.perform(
                        post("/settings/rights")
                                .with(characters.signedIn("gleb"))
                                .param("version", "0"))
                .andExpect(status().isForbidden());
    }

    @Rule("T-07")
    @Test
    void whoeverIsRefusedAPageIsToldWhoMay() throws Exception {
        var refused = catchThrowable(() -> Forbidden.unless(false, Right.PASS_GATES));
        browser.perform(
                        get("/error")
                                .with(characters.signedIn("egor"))
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                                .requestAttr(DispatcherServlet.EXCEPTION_ATTRIBUTE, refused))
                .andExpect(status().isForbidden())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Это делают: руководитель отдела продаж, директор.")));
    }

    @Test
    void theAdministratorCantLoseTheRightToAdminister() {
        var table = rights.table();
        table.extents().remove(Role.ADMIN);
        assertThat(rights.change(table, admin()))
                .isEqualTo(new Outcome.Refused<>(Text.of("access.rights.locked")));
    }

    @Test
    void aTableChangedMeanwhileIsNotOverwritten() {
        var table = rights.table();
        var older =
                new RightsTable(
                        with(table, Role.SELLER, Right.WAIVE, Right.Extent.ANY).extents(),
                        table.version() - 1);
        assertThat(rights.change(older, admin())).isInstanceOf(Outcome.Stale.class);
    }

    private soyuznik.kernel.Viewer admin() {
        return characters.viewer("admin");
    }

    private static RightsTable with(
            RightsTable table, Role role, Right right, Right.Extent extent) {
        var extents = new EnumMap<Role, Map<Right, Right.Extent>>(Role.class);
        table.extents().forEach((key, value) -> extents.put(key, new EnumMap<>(value)));
        extents.computeIfAbsent(role, _ -> new EnumMap<>(Right.class)).put(right, extent);
        return new RightsTable(extents, table.version());
    }
}
