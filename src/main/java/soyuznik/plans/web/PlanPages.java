package soyuznik.plans.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Counted;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.plans.Cells;
import soyuznik.plans.Course;
import soyuznik.plans.Facts;
import soyuznik.plans.YearPlan;
import soyuznik.plans.YearPlans;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages of the plan of a year. */
@Component
class PlanPages {
    private final PlanFilters filters;
    private final Facts facts;
    private final YearPlans plans;
    private final Cells cells;

    PlanPages(PlanFilters filters, Facts facts, YearPlans plans, Cells cells) {
        this.filters = filters;
        this.facts = facts;
        this.plans = plans;
        this.cells = cells;
    }

    ModelAndView show(Map<String, String> typed, Viewer viewer) {
        var read = filters.read(typed, viewer);
        return Answer.page("plans/plan/index", "figures", figures(read, viewer));
    }

    PlanPage figures(PlanFilters.Read read, Viewer viewer) {
        boolean whole = read.lens().manager() == null;
        boolean maySet = whole && plans.maySet(read.key(), viewer);
        var course = course(read);
        return new PlanPage(
                read.frame(),
                course.figures(),
                course.at(),
                filters.today(),
                viewer.may(Right.PLAN_CLIENTS),
                maySet,
                maySet ? plans.revisions(read.key()) : List.of());
    }

    Counted<Course> course(PlanFilters.Read read) {
        var year = read.address().year();
        var above = plans.governing(read.lens(), year).orElse(null);
        boolean own =
                above != null && read.lens().manager() == null && above.key().equals(read.key());
        var planned = new Course.Planned(above, own, cells.total(read.lens(), year));
        return facts.wins(read.lens(), year).map(wins -> new Course(year, wins, planned));
    }

    ModelAndView edit(Map<String, String> typed, Viewer viewer) {
        var read = filters.read(typed, viewer);
        var standing = plans.find(read.key()).map(YearPlan::values).orElse(Map.of());
        return form(read, standing, viewer);
    }

    /** With what was typed. */
    ModelAndView again(Map<String, String> typed, Viewer viewer) {
        return form(filters.read(typed, viewer), typed, viewer);
    }

    private ModelAndView form(PlanFilters.Read read, Map<String, String> values, Viewer viewer) {
        Forbidden.unless(plans.maySet(read.key(), viewer), Right.SET_PLANS);
        var version = plans.find(read.key()).map(YearPlan::version).orElse(0);
        var last = course(read).figures().last();
        return Answer.page(
                "plans/growth/form",
                "page",
                new GrowthFormPage(read.frame(), values, version, last));
    }

    YearPlan.Key key(Map<String, String> typed, Viewer viewer) {
        return filters.read(typed, viewer).key();
    }

    static String after(YearPlan.Key key) {
        var branch = key.branch();
        return PlanAddress.PATH
                + "?year="
                + key.year()
                + (branch == null ? "" : "&branch=" + branch);
    }
}
