package soyuznik.projects;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.projects.Tables.GROWTH_DISMISSAL;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.SelectField;

/**
 * Whether a short sale has outgrown its method: what the system goes by when it proposes one, as it
 * stands now (P-17).
 *
 * @param dismissed somebody has said that it stays a short sale
 */
public record Growth(Suggestions.Known known, boolean dismissed) {
    /** As one field of the statement about a project. */
    static SelectField<Growth> about() {
        var dismissed =
                selectOne()
                        .from(GROWTH_DISMISSAL)
                        .where(GROWTH_DISMISSAL.PROJECT_ID.eq(PROJECT.ID));
        return row(
                        Suggestions.known(Supplied.anything(PROJECT.COMPANY_ID), Supplied.alike()),
                        field(exists(dismissed)))
                .mapping(Growth::new);
    }

    /** The other method that would be proposed, if it were opened now, with its reason. */
    // P-17
    public Optional<Suggestion> proposal(Project project) {
        return Optional.of(suggestion(project))
                .filter(_ -> isShort(project) && !dismissed)
                .filter(suggestion -> !suggestion.method().equals(Methods.SHORT));
    }

    public MethodLimits limits() {
        return known.limits();
    }

    private static boolean isShort(Project project) {
        return project.isOpen() && project.course().method().code().equals(Methods.SHORT);
    }

    private Suggestion suggestion(Project project) {
        var close = project.sale().plannedClose();
        var situation =
                new Suggestion.Situation(
                        project.sale().amount(),
                        close == null
                                ? null
                                : project.course().openedOn().until(close, ChronoUnit.DAYS),
                        known.boughtThis(),
                        known.bought());
        return Suggestion.of(situation, known.limits());
    }
}
