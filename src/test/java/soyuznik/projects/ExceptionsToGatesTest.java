package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.support.Characters.done;

import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class ExceptionsToGatesTest {
    private final Projects projects;
    private final Waivers waivers;
    private final Debts debts;
    private final Sales sales;
    private final Characters characters;
    private final Viewer anna;
    private final Viewer vera;

    ExceptionsToGatesTest(
            Projects projects, Waivers waivers, Debts debts, Sales sales, Characters characters) {
        this.projects = projects;
        this.waivers = waivers;
        this.debts = debts;
        this.sales = sales;
        this.characters = characters;
        this.anna = characters.viewer("anna");
        this.vera = characters.viewer("vera");
    }

    @Test
    @Rule("P-04")
    void aHeadLetsARequiredConditionPassWithAReasonThatStays() {
        var project = sales.bare(anna);
        done(waivers.waive(project, criterion(project, "S1a"), "Человека назовут завтра", vera));
        done(waivers.waive(project, criterion(project, "S1b"), "Потребность ясна", vera));
        done(debts.carry(project, criterion(project, "S1c"), sales.today().plusDays(5), anna));
        sales.pass(project, anna);
        assertThat(projects.get(project, anna).known().waivers())
                .extracting(Waiver::reason)
                .containsExactly("Человека назовут завтра", "Потребность ясна");
    }

    @Test
    @Rule("P-04")
    void aWaiverNeedsAHeadAReasonAndACriterionThatHoldsTheGate() {
        var project = sales.bare(anna);
        var person = criterion(project, "S1a");
        assertThat(waivers.waive(project, person, "Причина", anna))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(waivers.waive(project, person, " ", vera)).isInstanceOf(Outcome.Invalid.class);
        assertThat(waivers.waive(project, criterion(project, "S1c"), "Причина", vera))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(waivers.waive(project, criterion(project, "S2a"), "Причина", vera))
                .isInstanceOf(Outcome.Refused.class);
        done(waivers.waive(project, person, "Причина", vera));
        assertThat(waivers.waive(project, person, "Ещё раз", vera))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("P-15")
    void theOwnerCarriesARemindedConditionAsADebtWithADateWithoutAHead() {
        var project = sales.bare(anna);
        var date = criterion(project, "S1c");
        assertThat(debts.carry(project, date, null, anna)).isInstanceOf(Outcome.Invalid.class);
        assertThat(debts.carry(project, date, sales.today().minusDays(1), anna))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(debts.carry(project, criterion(project, "S1a"), sales.today(), anna))
                .isInstanceOf(Outcome.Refused.class);
        done(debts.carry(project, date, sales.today(), anna));
        assertThat(projects.get(project, anna).owed()).hasSize(1);
        assertThat(debts.carry(project, date, sales.today(), anna))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("P-15")
    void aDebtIsPaidByTheFact() {
        var project = sales.bare(anna);
        done(debts.carry(project, criterion(project, "S1c"), sales.today(), anna));
        var seen = projects.get(project, anna);
        var draft = new Draft("Фильтры", "", null, "", null, "RUB", sales.today(), anna.user());
        done(projects.edit(project, seen.version(), draft, anna));
        assertThat(projects.get(project, anna).owed()).isEmpty();
    }

    @Test
    @Rule({"P-04", "P-15"})
    void nobodyOfAForeignBranchAndNobodyWithoutTheRightMakesExceptions() {
        var project = sales.bare(anna);
        var date = criterion(project, "S1c");
        var egor = characters.viewer("egor");
        var boris = characters.viewer("boris");
        assertThat(debts.carry(project, date, sales.today(), egor))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> debts.carry(project, date, sales.today(), boris))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> waivers.waive(project, date, "Так", boris))
                .isInstanceOf(NotFound.class);
    }

    private long criterion(ProjectId project, String code) {
        return projects.get(project, anna).course().method().stages().stream()
                .flatMap(stage -> stage.gate().criteria().stream())
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
