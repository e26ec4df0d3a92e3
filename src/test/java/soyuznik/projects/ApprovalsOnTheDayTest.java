package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Terms that wait are on the day of everybody who may approve them, until somebody has. */
@OnProjects
@Rule("P-10")
class ApprovalsOnTheDayTest {
    @Autowired
    @Qualifier("approvalsAsk")
    private Attention asking;

    @Autowired private SheetPapers papers;
    @Autowired private Closures closures;
    @Autowired private Sales sales;
    @Autowired private Characters characters;

    private SheetPaper.Key terms(Viewer by) {
        var typed = Map.of("amount", "100", "amount-currency", "RUB", "margin", "22.5");
        var draft =
                new SheetPaper.Draft(UUID.randomUUID(), Sheet.APPROVALS, sales.ready(by), typed);
        return done(papers.fill(draft, by));
    }

    private boolean isAsked(ProjectId project, Viewer viewer) {
        return calls(viewer).stream()
                .anyMatch(call -> call.address().equals("/projects/" + project + "/approvals"));
    }

    private List<Attention.Call> calls(Viewer viewer) {
        return asking.of(viewer, sales.today());
    }

    @Test
    void theyComeToWhoMayApproveUntilSomebodyHas() {
        var terms = terms(characters.viewer("anna"));
        var vera = characters.viewer("vera");
        assertThat(isAsked(terms.project(), vera)).isTrue();
        assertThat(calls(vera).getFirst().acts()).hasSize(1);
        done(papers.consent(terms, 0, vera));
        assertThat(isAsked(terms.project(), vera)).isFalse();
        done(papers.correct(terms, 0, Map.of("amount", "90", "amount-currency", "RUB"), vera));
        assertThat(isAsked(terms.project(), vera)).isTrue();
    }

    @Test
    void notToWhoMayNotOrDoesNotSeeThem() {
        var terms = terms(characters.viewer("anna"));
        assertThat(calls(characters.viewer("anna"))).isEmpty();
        assertThat(isAsked(terms.project(), characters.viewer("boris"))).isFalse();
    }

    @Test
    void whoMayOnlyForTheirOwnIsAskedForTheirOwn() {
        var vera = characters.viewer("vera");
        var terms = terms(characters.viewer("anna"));
        var rights = Map.of(Right.WAIVE, Right.Extent.OWN);
        var own = new Viewer(vera.user(), vera.branch(), vera.roles(), vera.scopes(), rights);
        assertThat(isAsked(terms.project(), own)).isFalse();
        assertThat(isAsked(terms(vera).project(), own)).isTrue();
    }

    @Test
    void notOfAProjectThatHasEnded() {
        var anna = characters.viewer("anna");
        var terms = terms(anna);
        done(closures.close(terms.project(), Closing.lost("Дорого", "Завод", ""), anna));
        assertThat(isAsked(terms.project(), characters.viewer("vera"))).isFalse();
    }
}
