package soyuznik.projects.web;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import soyuznik.kernel.Text;

/** What is wrong with an open project, in words. */
// P-06, P-08, P-15, P-16
final class Wrong {
    private final ProjectPage page;
    private final LocalDate today;
    private final List<Text> said = new ArrayList<>();

    private Wrong(ProjectPage page) {
        this.page = page;
        this.today = page.today();
    }

    static List<Text> with(ProjectPage page) {
        var wrong = new Wrong(page);
        wrong.late();
        wrong.slow();
        wrong.owing();
        wrong.fading();
        return List.copyOf(wrong.said);
    }

    private void say(String what, String of, long number) {
        said.add(Text.of("projects.wrong." + what, of, number));
    }

    private void late() {
        var planned = page.project().sale().plannedClose();
        if (planned != null && planned.isBefore(today)) {
            say("late", "days", DAYS.between(planned, today));
        }
    }

    private void slow() {
        if (page.drags()) {
            say("drags", "days", page.days() - page.project().stage().normDays());
        }
        if (page.project().silentSince(today).isPresent()) {
            say("silent", "days", DAYS.between(page.project().lastAct(), today));
        }
    }

    private void owing() {
        long overdue = page.owed().stream().filter(owed -> owed.debt().overdue(today)).count();
        if (overdue > 0) {
            say("debts", "count", overdue);
        }
    }

    private void fading() {
        var sagging = page.sagging().size();
        if (sagging > 0) {
            say("sagging", "count", sagging);
        }
    }
}
