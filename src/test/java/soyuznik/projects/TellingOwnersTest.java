package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import soyuznik.attention.Tidings;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Tiding.What;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Whoever leads a project hears what somebody else did with it. */
@OnProjects
@Rule("P-05")
class TellingOwnersTest {
    private final Projects projects;
    private final Closures closures;
    private final Passages passages;
    private final Sales sales;
    private final Tidings tidings;
    private final Viewer anna;
    private final Viewer vera;

    TellingOwnersTest(
            Projects projects,
            Closures closures,
            Passages passages,
            Sales sales,
            Tidings tidings,
            Characters characters) {
        this.projects = projects;
        this.closures = closures;
        this.passages = passages;
        this.sales = sales;
        this.tidings = tidings;
        this.anna = characters.viewer("anna");
        this.vera = characters.viewer("vera");
    }

    @Test
    void whatAHeadDidIsToldByNameAndWhatTheOwnerDidIsNot() {
        var project = sales.bare(anna);
        done(closures.close(project, Closing.lost("Дорого", Closing.NOTHING_CHANGED, ""), anna));
        done(closures.reopen(project, anna));
        assertThat(told(project)).isEmpty();
        done(closures.close(project, Closing.notOurs("Нет мощности"), vera));
        var told = told(project).getFirst();
        assertThat(told.what()).isEqualTo(What.NOT_OURS);
        assertThat(Objects.requireNonNull(told.by()).surname()).isEqualTo("Громова");
    }

    @Test
    void whatComesBackByItselfIsToldAsTheProductsOwn() {
        var project = sales.bare(anna);
        var day = sales.today().plusDays(10);
        done(closures.close(project, Closing.frozen("Бюджет весной", day), anna));
        closures.returnFrozen(day);
        assertThat(told(project)).extracting(Tidings.Told::what).containsExactly(What.RETURNED);
        assertThat(told(project).getFirst().by()).isNull();
    }

    @Test
    void whatAHeadTookBackBeforeItWasReadIsNotTold() {
        var project = sales.bare(anna);
        done(closures.close(project, Closing.notOurs("Не туда нажала"), vera));
        done(closures.reopen(project, vera));
        assertThat(told(project)).isEmpty();
        var ready = sales.ready(anna);
        done(passages.pass(ready, projects.get(ready, vera).stage().id(), vera));
        assertThat(told(ready)).extracting(Tidings.Told::what).containsExactly(What.GATE_PASSED);
        done(sales.takeBack(ready, vera));
        assertThat(told(ready)).isEmpty();
    }

    private List<Tidings.Told> told(ProjectId project) {
        return tidings.of(anna.user()).stream()
                .filter(one -> one.about().equals(Subject.of(project)))
                .toList();
    }
}
