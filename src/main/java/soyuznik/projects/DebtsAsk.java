package soyuznik.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/**
 * What was carried as a debt comes to the day of whoever leads the project some days before its
 * own, and stays until a fact pays it or it gets another day.
 */
// P-15
@Component
class DebtsAsk implements Attention {
    private final DueDebts debts;

    DebtsAsk(DueDebts debts) {
        this.debts = debts;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return debts.of(viewer, today).stream().map(due -> call(due, viewer, today)).toList();
    }

    private static Call call(DueDebts.Due due, Viewer viewer, LocalDate today) {
        var address = "/projects/" + due.project().id();
        boolean overdue = due.day().isBefore(today);
        var text = due.criterion().text();
        return new Call(
                Sort.STEP,
                due.day(),
                Text.of("projects.attention.debt" + (overdue ? "_overdue" : ""), "text", text),
                due.project().client().name() + " · " + due.project().sale().title(),
                address + "#exceptions",
                Stream.concat(
                                pay(due, address, viewer.may(Right.LEAD_PROJECTS, true)),
                                put(due, address, overdue && viewer.may(Right.PASS_GATES, true)))
                        .toList());
    }

    private static Stream<Act> pay(DueDebts.Due due, String address, boolean may) {
        var remedy = due.criterion().demand().remedy(due.project().known().facts());
        return may
                ? Stream.of(new Act(remedy.deed().key(), address + remedy.place(), false))
                : Stream.of();
    }

    /** Another day, where the first has passed. */
    private static Stream<Act> put(DueDebts.Due due, String address, boolean may) {
        var form = address + "/debts/new?criterion=" + due.criterion().id();
        return may ? Stream.of(new Act("projects.attention.carry", form, false)) : Stream.of();
    }
}
