package soyuznik.projects;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/**
 * Projects that came back, tenders whose papers are due and planned closes that have passed come to
 * the day of whoever leads the project.
 */
// P-05, P-06, P-14
@Component
class DeadlinesAsk implements Attention {
    private final Deadlines deadlines;

    DeadlinesAsk(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return deadlines.of(viewer, today).stream().map(one -> call(one, today)).toList();
    }

    private static Call call(Deadlines.Deadline one, LocalDate today) {
        var address = "/projects/" + one.project();
        var about = one.client() + " · " + one.title();
        return switch (one.kind()) {
            case RETURNED -> {
                var acts = List.of(agree(address), putOff(address));
                var what = Text.of("projects.attention.returned");
                yield new Call(Sort.STEP, one.day(), what, about, address, acts);
            }
            case TENDER -> {
                var passed = one.day().isBefore(today);
                var act = "projects.attention." + (passed ? "result" : "papers");
                var acts = List.of(new Act(act, paper(one), false));
                var what = Text.of("projects.attention.tender" + (passed ? "_passed" : ""));
                yield new Call(Sort.STEP, one.day(), what, about, address + "#tenders", acts);
            }
            case CLOSE -> {
                var late = DAYS.between(one.day(), today);
                var plan =
                        new Act("projects.attention.plan", address + "/edit#plannedClose", false);
                var what = Text.of("projects.attention.late", "days", late);
                var acts = List.of(plan, putOff(address));
                yield new Call(Sort.SLIPPING, today, what, about, address, acts);
            }
        };
    }

    private static String paper(Deadlines.Deadline one) {
        return "/projects/" + one.project() + "/tenders/" + one.paper() + "/edit";
    }

    private static Act agree(String address) {
        return new Act("projects.attention.agree", address + "/talks/new", false);
    }

    private static Act putOff(String address) {
        return new Act("projects.act.FROZEN", address + "/closure/new?end=FROZEN", false);
    }
}
