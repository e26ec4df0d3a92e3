package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.access.Viewers;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What drags on comes to the day of whoever leads it, with a thing to do. */
@OnProjects
@Rule("P-08")
class DraggingTest {
    private final DragsAsk asking;
    private final Closures closures;
    private final Sales sales;
    private final DSLContext sql;
    private final Viewer seller;

    DraggingTest(
            DragsAsk asking,
            Closures closures,
            Sales sales,
            DSLContext sql,
            Characters characters,
            Viewers viewers) {
        this.asking = asking;
        this.closures = closures;
        this.sales = sales;
        this.sql = sql;
        this.seller = viewers.find(characters.invited(Role.SELLER)).orElseThrow();
    }

    /** The usual time of the first stage of the short sale is a norm of 14 days. */
    private ProjectId standing(int days) {
        var project = sales.selling("Насос " + UUID.randomUUID(), seller);
        sql.update(PROJECT)
                .set(PROJECT.STAGE_SINCE, sales.today().minusDays(days))
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        return project;
    }

    private List<String> asked(Viewer viewer) {
        return asking.of(viewer, sales.today()).stream().map(Attention.Call::address).toList();
    }

    private static String address(ProjectId project) {
        return "/projects/" + project.value();
    }

    @Test
    void whatStandsLongerThanUsualComesToTheDay() {
        standing(14);
        var late = standing(15);
        var later = standing(40);
        assertThat(asked(seller)).containsExactly(address(late), address(later));
    }

    @Test
    void whatHasEndedOrIsSomebodyElsesDoesNot() {
        var ended = standing(30);
        done(closures.close(ended, Closing.lost("Дорого", "Завод", ""), seller));
        assertThat(asked(seller)).isEmpty();
    }

    @Test
    void noMoreThanAFewComeAtOnce() {
        for (int days = 20; days < 20 + Dragging.MOST + 2; days++) {
            standing(days);
        }
        assertThat(asked(seller)).hasSize(Dragging.MOST);
    }
}
