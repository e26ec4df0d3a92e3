package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
@Transactional
class UsualTimesTest {
    private final Usuals usuals;
    private final Methods methods;
    private final Closures closures;
    private final Sales sales;
    private final DSLContext sql;
    private final Viewer anna;

    UsualTimesTest(
            Usuals usuals,
            Methods methods,
            Closures closures,
            Sales sales,
            DSLContext sql,
            Characters characters) {
        this.usuals = usuals;
        this.methods = methods;
        this.closures = closures;
        this.sales = sales;
        this.sql = sql;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule("P-08")
    void untilTenOwnProjectsHaveEndedTheNormStandsIn() {
        forgetOthers();
        for (int days = 1; days <= 9; days++) {
            ended(days);
        }
        usuals.recount();
        assertThat(methods.newest("SHORT").first().normDays()).isEqualTo(14);
        assertThat(methods.newest("SHORT").first().counted()).isZero();
    }

    @Test
    @Rule("P-08")
    void fromTenOnThreeOfFourTellWhatIsUsual() {
        forgetOthers();
        for (int days = 1; days <= 10; days++) {
            ended(days * 4);
        }
        usuals.recount();
        assertThat(methods.newest("SHORT").first().normDays()).isEqualTo(31);
        assertThat(methods.newest("SHORT").first().counted()).isEqualTo(10);
        methods.forget();
    }

    @Test
    @Rule("P-08")
    void aWholeSaleTakesWhatOwnWonOnesTookOnTheAverage() {
        sql.update(PROJECT)
                .set(PROJECT.OUTCOME, End.LOST.name())
                .where(PROJECT.OUTCOME.eq(End.WON.name()))
                .execute();
        for (int days = 1; days <= Usuals.ENOUGH; days++) {
            assertThat(cycle().counted()).isZero();
            var project = sales.ready(anna);
            sales.winOn(project, anna);
            sales.ran(project, sales.today().minusDays(2L * days), sales.today());
        }
        assertThat(cycle()).isEqualTo(new Method.Cycle(11, Usuals.ENOUGH));
        methods.forget();
    }

    private Method.Cycle cycle() {
        usuals.recount();
        return methods.newest("SHORT").cycle();
    }

    /** What other tests have closed is no history of ours. */
    private void forgetOthers() {
        sql.update(CLOSURE)
                .set(CLOSURE.REOPENED_AT, CLOSURE.AT)
                .where(CLOSURE.REOPENED_AT.isNull())
                .execute();
    }

    /** Stood so many days in its first stage. */
    private void ended(int days) {
        ProjectId project = sales.bare(anna);
        closures.close(project, Closing.lost("Дорого", Closing.NOTHING_CHANGED, ""), anna);
        sql.execute(
                "update projects.passage set at = at - {0} * interval '1 day' where project_id = {1}",
                val(days), val(project.value()));
    }
}
