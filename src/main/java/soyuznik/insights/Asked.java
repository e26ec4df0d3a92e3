package soyuznik.insights;

import java.time.LocalDate;
import java.util.List;
import soyuznik.projects.Cohort;

/**
 * Figures of a cohort.
 *
 * @param stages to which the question is confined, or by which it is answered; empty: none
 */
record Asked(Cohort cohort, List<String> stages) implements Answers.Question<Asked> {
    Asked(Cohort cohort) {
        this(cohort, List.of());
    }

    @Override
    public Asked again(LocalDate then, LocalDate today) {
        var opened = Lookback.again(cohort.opened(), then, today);
        return new Asked(
                new Cohort(cohort.method(), opened, cohort.led(), cohort.clients(), cohort.goods()),
                stages);
    }
}
