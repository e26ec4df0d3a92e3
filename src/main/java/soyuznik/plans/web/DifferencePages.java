package soyuznik.plans.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Counted;
import soyuznik.kernel.Viewer;
import soyuznik.plans.Course;
import soyuznik.plans.Discrepancies;
import soyuznik.plans.Discrepancy;
import soyuznik.plans.Lens;
import soyuznik.plans.YearPlans;
import soyuznik.shell.Answer;

/** Makes the page on which both plans are held against each other. */
@Component
class DifferencePages {
    private final PlanFilters filters;
    private final PlanPages plans;
    private final YearPlans above;
    private final Discrepancies discrepancies;

    DifferencePages(
            PlanFilters filters, PlanPages plans, YearPlans above, Discrepancies discrepancies) {
        this.filters = filters;
        this.plans = plans;
        this.above = above;
        this.discrepancies = discrepancies;
    }

    ModelAndView show(Map<String, String> typed, Viewer viewer) {
        var read = filters.read(typed, viewer);
        return Answer.page("plans/difference/index", "figures", figures(read, viewer));
    }

    DifferencePage figures(PlanFilters.Read read, Viewer viewer) {
        var course = plans.course(read);
        var told = told(read, course.figures());
        return new DifferencePage(
                read.frame(),
                course.figures(),
                Counted.oldest(Stream.of(course, told)),
                above.maySet(read.key(), viewer),
                told.figures());
    }

    /** Whoever sees only the own clients has no managers and branches to compare. */
    private Counted<List<DifferencePage.Part>> told(PlanFilters.Read read, Course course) {
        var plan = course.planned().above();
        if (plan == null || course.above() == null) {
            return Counted.now(List.of());
        }
        boolean own = Lens.isOwn(read.lens().viewer());
        var ways =
                Stream.of(Discrepancy.By.values())
                        .filter(by ->
                                !own || by == Discrepancy.By.CLIENT || by == Discrepancy.By.GROUP)
                        .toList();
        return discrepancies
                .of(read.lens(), course.year(), plan.growth(), ways)
                .map(apart ->
                        ways.stream()
                                .map(by ->
                                        new DifferencePage.Part(
                                                by, apart.getOrDefault(by, List.of())))
                                .toList());
    }
}
