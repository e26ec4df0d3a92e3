package soyuznik.plans.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Counted;
import soyuznik.kernel.Viewer;
import soyuznik.plans.EffortCounts;
import soyuznik.plans.Efforts;
import soyuznik.plans.YearPlans;
import soyuznik.shell.Answer;

/** Makes the page of the reverse funnel. */
@Component
class EffortPages {
    private final PlanFilters filters;
    private final PlanPages plans;
    private final YearPlans above;
    private final Efforts efforts;
    private final EffortCounts counts;

    EffortPages(
            PlanFilters filters,
            PlanPages plans,
            YearPlans above,
            Efforts efforts,
            EffortCounts counts) {
        this.filters = filters;
        this.plans = plans;
        this.above = above;
        this.efforts = efforts;
        this.counts = counts;
    }

    ModelAndView show(Map<String, String> typed, Viewer viewer) {
        var figures = figures(filters.read(typed, viewer), viewer);
        return Answer.page("plans/effort/index", "figures", figures);
    }

    EffortPage figures(PlanFilters.Read read, Viewer viewer) {
        var counted = plans.course(read);
        var course = counted.figures();
        var today = filters.today();
        var told = counts.of(read.lens(), course.year());
        return new EffortPage(
                read.frame(),
                course,
                efforts.needed(read.lens(), course, told.figures(), today),
                efforts.done(read.lens(), told.figures()),
                told.figures().talks(),
                today,
                Counted.oldest(Stream.of(counted, told)),
                above.maySet(read.key(), viewer));
    }
}
