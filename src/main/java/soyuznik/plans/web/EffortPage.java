package soyuznik.plans.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.plans.Course;
import soyuznik.plans.Effort;
import soyuznik.plans.EffortCounts;
import soyuznik.plans.Norms;
import soyuznik.plans.ReverseFunnel;
import soyuznik.projects.Acquaintance;
import soyuznik.shell.Bar;
import soyuznik.shell.Frame;
import soyuznik.shell.Query;
import soyuznik.work.TalkFilter;
import soyuznik.work.TalkKind;
import soyuznik.work.web.TalkListForm;

/** What has to be begun for the plan of new business (L-04). */
public record EffortPage(
        PlanFrame page,
        Course course,
        ReverseFunnel funnel,
        List<Effort> efforts,
        EffortCounts.Talks talks,
        LocalDate today,
        Optional<Instant> counted,
        boolean maySet) {

    /**
     * One step of the computation.
     *
     * @param figure that it stands on; null: on none
     * @param bases what tells it, unless it is a norm
     * @param beside what tells it too and stands in no list; empty: nothing
     */
    public record Step(
            String text, Norms.@Nullable Figure figure, List<Base> bases, String beside) {
        Step(String text) {
            this(text, null, List.of());
        }

        Step(String text, Norms.@Nullable Figure figure, List<Base> bases) {
            this(text, figure, bases, "");
        }

        public boolean isNorm() {
            return figure != null && figure.isNorm();
        }
    }

    /** A number of projects or talks, and the list of them. */
    public record Base(String text, String list) {}

    /** Whose plan it is, with the age of the figures. */
    String dated(Frame frame) {
        return page.dated(counted, frame);
    }

    public boolean isOver() {
        return today.isAfter(course.year().last());
    }

    /** There is a plan, and somebody to keep it. */
    public boolean isAsked() {
        return funnel.business().needed().signum() > 0;
    }

    /** There is something to compute it by. */
    boolean isTold() {
        return !isOver() && isAsked() && funnel.isKnown();
    }

    /** The answer: what each seller has to begin a week. */
    public String answer(Frame frame) {
        if (funnel.business().left().signum() == 0) {
            return frame.text("plans.efforts.reached");
        }
        return frame.text(
                "plans.efforts.answer",
                Map.of(
                        "sum", page.brief(funnel.business().left(), frame),
                        "projects", number(funnel.weekly(funnel.toOpen()), frame),
                        "meetings", number(funnel.weekly(funnel.meetings()), frame),
                        "calls", number(funnel.weekly(funnel.calls()), frame)));
    }

    private static String number(BigDecimal number, Frame frame) {
        return frame.formats().decimal(number, 1);
    }

    /** Every step in its order, with the figures in it. */
    public List<Step> steps(Frame frame) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(business(frame)));
        steps.add(new Step(left(frame)));
        var rates = funnel.rates();
        var dealt = ended("won").with("summed", "yes");
        steps.add(new Step(deals(frame), rates.deal(), projects(rates.deal(), dealt, frame)));
        var ended = projects(rates.conversion(), ended("all"), frame);
        steps.add(new Step(projects(frame), rates.conversion(), ended));
        steps.add(new Step(open(frame)));
        steps.add(talks("meetings", frame));
        steps.add(talks("calls", frame));
        steps.add(new Step(time(frame)));
        return List.copyOf(steps);
    }

    private String business(Frame frame) {
        var business = funnel.business();
        if (business.isPlannedBelow()) {
            return frame.text("plans.step.planned", "sum", page.brief(business.planned(), frame));
        }
        return frame.text(
                business.fromLast() ? "plans.step.last" : "plans.step.business",
                Map.of(
                        "plan", page.brief(business.plan(), frame),
                        "existing", page.brief(business.existing(), frame),
                        "sum", page.brief(business.needed(), frame)));
    }

    private String left(Frame frame) {
        return frame.text(
                "plans.step.left",
                Map.of(
                        "won", page.brief(funnel.business().won(), frame),
                        "left", page.brief(funnel.business().left(), frame)));
    }

    private String deals(Frame frame) {
        return frame.text(
                "plans.step.deals",
                Map.of(
                        "left", page.brief(funnel.business().left(), frame),
                        "deal", page.brief(value(funnel.rates().deal()), frame),
                        "deals", funnel.deals()));
    }

    private String projects(Frame frame) {
        return frame.text(
                "plans.step.projects",
                Map.of(
                        "deals", funnel.deals(),
                        "share", PlanFrame.percent(value(funnel.rates().conversion()), frame),
                        "projects", funnel.projects()));
    }

    private String open(Frame frame) {
        return frame.text(
                "plans.step.open",
                Map.of(
                        "projects", funnel.projects(),
                        "open", funnel.open(),
                        "left", funnel.toOpen()));
    }

    private List<Base> projects(Norms.Figure figure, Query list, Frame frame) {
        var text = frame.text("plans.step.base", "projects", figure.base());
        return List.of(new Base(text, list.at("/projects")));
    }

    private Step talks(String word, Frame frame) {
        boolean called = word.equals("calls");
        var rate = called ? funnel.rates().calls() : funnel.rates().meetings();
        var text =
                frame.text(
                        "plans.step." + word,
                        Map.of(
                                "projects", funnel.projects(),
                                "each", number(value(rate), frame),
                                "all", called ? funnel.calls() : funnel.meetings()));
        var told = new TalksTold(talks, endedTalks());
        return new Step(text, rate, told.bases(called, frame), told.brought(called, frame));
    }

    private Query endedTalks() {
        return page.address()
                .narrowed(Query.of("tab", TalkFilter.Tab.HELD.name()))
                .with("endedFrom", today.minusYears(EffortCounts.YEARS).toString())
                .with("endedTo", today.toString());
    }

    private String time(Frame frame) {
        return frame.text(
                "plans.step.time",
                Map.of("weeks", funnel.time().weeks(), "sellers", funnel.time().sellers()));
    }

    private static BigDecimal value(Norms.Figure figure) {
        var value = figure.value();
        return value == null ? BigDecimal.ZERO : value;
    }

    public String needed(long all, Frame frame) {
        return number(funnel.weekly(all), frame);
    }

    public String weekly(long all, Frame frame) {
        return number(Effort.weekly(all), frame);
    }

    /** How far the meetings of the last weeks reach. */
    public Bar bar(Effort one) {
        long needed = tenths(funnel.weekly(funnel.meetings()));
        long most =
                efforts.stream()
                        .mapToLong(each -> tenths(Effort.weekly(each.meetings())))
                        .max()
                        .orElse(0);
        return Bar.of(tenths(Effort.weekly(one.meetings())), needed, Math.max(needed, most));
    }

    private static long tenths(BigDecimal number) {
        return number.movePointRight(1).longValue();
    }

    /** The projects that somebody opened with new clients in the last four weeks. */
    public String opened(Effort one) {
        return fresh(Query.of("tab", "all"))
                .with("owner", one.user().toString())
                .with("openedFrom", since().toString())
                .with("openedTo", today.toString())
                .at("/projects");
    }

    /** The meetings of somebody with new clients in the last four weeks. */
    public String meetings(Effort one, TalkFilter.Scope about) {
        return talks(one, TalkListForm.MEETINGS, about);
    }

    public String calls(Effort one, TalkFilter.Scope about) {
        return talks(one, TalkKind.CALL.name(), about);
    }

    private String talks(Effort one, String kind, TalkFilter.Scope about) {
        var talks =
                fresh(Query.of("kind", kind))
                        .with("there", one.user().toString())
                        .with("onFrom", since().toString())
                        .with("onTo", today.toString());
        return (about == TalkFilter.Scope.ALL ? talks : talks.with("about", about.name()))
                .at("/talks");
    }

    /** Whether anybody talked with a new client about no project. */
    public boolean isAlone() {
        return efforts.stream().anyMatch(one -> !one.alone().isNone());
    }

    private LocalDate since() {
        return today.minusWeeks(Effort.WEEKS).plusDays(1);
    }

    /** The open projects with new clients. */
    public String open() {
        return fresh(Query.of("tab", "open")).at("/projects");
    }

    /** What was won with new clients since the year began. */
    public String won() {
        return page.address()
                .won(course.year().days())
                .with("newOn", course.year().first().toString())
                .at("/projects");
    }

    /** Ended projects with clients who were new then, as far back as they tell anything. */
    private Query ended(String tab) {
        return page.address()
                .narrowed(Query.of("tab", tab))
                .with("ended", "true")
                .with("acquaintance", Acquaintance.NEW.name())
                .with("dayFrom", today.minusYears(EffortCounts.YEARS).toString())
                .with("dayTo", today.toString());
    }

    private Query fresh(Query list) {
        return page.address().narrowed(list).with("newOn", course.year().first().toString());
    }
}
