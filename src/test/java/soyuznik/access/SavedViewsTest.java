package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

@ProductTest
class SavedViewsTest {
    @Autowired private SavedViews views;
    @Autowired private Characters characters;
    private Viewer anna;
    private Viewer vera;
    private Viewer boris;
    private Viewer gleb;
    private String kind;

    @BeforeEach
    void people() {
        anna = characters.viewer("anna");
        vera = characters.viewer("vera");
        boris = characters.viewer("boris");
        gleb = characters.viewer("gleb");
        kind = UUID.randomUUID().toString();
    }

    @Test
    void anOwnViewIsSeenByItsOwnerOnly() {
        var id = done(views.save(form("Мои заводы", null), anna));
        assertThat(names(anna)).containsExactly("Мои заводы");
        assertThat(names(vera)).isEmpty();
        assertThat(views.find(id, vera)).isEmpty();
        assertThatThrownBy(() -> views.change(id, form("Чужое", null), vera))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSharedViewIsSeenInTheBranchAndBelowAndChangedByWhoMadeItOnly() {
        var id = done(views.save(form("Север", characters.branch("north")), vera));
        done(views.save(form("Все", characters.branch("office")), gleb));
        assertThat(names(anna)).containsExactly("Все", "Север");
        assertThat(names(boris)).containsExactly("Все");
        assertThatThrownBy(() -> views.remove(id, anna)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoGivesWorkToOthersTakesASharedViewAwayThatItsOwnerLeftBehind() {
        var id = done(views.save(form("Забытый", characters.branch("north")), anna));
        var own = done(views.save(form("Личный", null), anna));
        done(views.remove(id, vera));
        assertThat(names(anna)).containsExactly("Личный");
        done(views.restore(id, vera));
        assertThat(names(anna)).containsExactly("Забытый", "Личный");
        assertThatThrownBy(() -> views.remove(own, vera)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.remove(id, boris)).isInstanceOf(NotFound.class);
    }

    @Test
    void oneSharesWithTheOwnBranchAndThoseBelowIt() {
        var office = form("Вверх", characters.branch("office"));
        assertThat(views.save(office, anna))
                .isEqualTo(Outcome.invalid("branch", "access.view.branch"));
        assertThat(views.save(form("Вбок", characters.branch("south")), anna))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aNameStandsForOneView() {
        var first = form("Одно имя", null);
        assertThat(done(views.save(first, anna))).isEqualTo(done(views.save(first, anna)));
        assertThat(views.save(form("ОДНО ИМЯ", null), anna))
                .isEqualTo(Outcome.invalid("name", "access.view.taken"));
        done(views.save(form("Одно имя", null), vera));
    }

    @Test
    void whatIsRemovedComesBack() {
        var id = done(views.save(form("Уходит", null), anna));
        done(views.makeUsual(id, true, anna));
        var removed = (Outcome.Done<SavedView>) views.remove(id, anna);
        assertThat(names(anna)).isEmpty();
        assertThat(removed.undo()).isEqualTo(new Outcome.Undo("/views/" + id + "/restoration"));
        done(views.restore(id, anna));
        assertThat(SavedViews.usual(views.of(kind, anna))).isPresent();
        done(views.makeUsual(id, false, anna));
        assertThat(SavedViews.usual(views.of(kind, anna))).isEmpty();
    }

    @Test
    void whoSavesOverAnothersChangeReadsBoth() {
        var id = done(views.save(form("Было", null), anna));
        done(views.change(id, form("Стало", null), anna));
        assertThat(views.change(id, form("Иначе", null), anna))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(new Outcome.Difference("name", "Стало", "Иначе")), 1));
        assertThat(views.save(form(" ", null), anna))
                .isEqualTo(Outcome.invalid("name", "access.error.empty"));
    }

    @Test
    void withWhomItIsSharedDiffersUnderTheNameOfItsField() {
        var north = characters.branch("north");
        var id = done(views.save(form("Чей", null), vera));
        done(views.change(id, form("Чей", north), vera));
        assertThat(views.change(id, form("Чей", null), vera))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(new Outcome.Difference("branch", north.toString(), "")),
                                1));
    }

    @Test
    void eachHasTheirOwnUsualView() {
        var id = done(views.save(form("Общий", characters.branch("north")), vera));
        done(views.makeUsual(id, true, anna));
        assertThat(SavedViews.usual(views.of(kind, anna))).isPresent();
        assertThat(SavedViews.usual(views.of(kind, vera))).isEmpty();
        assertThat(views.makeUsual(id, true, vera))
                .extracting(it -> ((Outcome.Done<SavedView>) it).notice())
                .isEqualTo(Text.of("access.view.usual_now", "name", "Общий"));
    }

    private ViewForm form(String name, @Nullable BranchId branch) {
        var shared = branch == null ? null : branch.value();
        return new ViewForm(UUID.randomUUID(), kind, "own=true", name, shared, null, 0);
    }

    private List<String> names(Viewer viewer) {
        return views.of(kind, viewer).stream().map(SavedView::name).toList();
    }
}
