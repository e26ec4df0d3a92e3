package soyuznik.projects.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.projects.Outlook;
import soyuznik.projects.Passage;
import soyuznik.projects.Project;
import soyuznik.projects.Sight;
import soyuznik.shell.Frame;
import soyuznik.shell.Query;
import soyuznik.statistics.Proportion;

/**
 * How likely an open project is to be won, by ended ones of its method that the viewer sees (N-03).
 *
 * @param sight by whose projects it is told
 * @param passages its way so far
 */
public record ChanceLine(
        Outlook outlook, Sight sight, Project project, List<Passage> passages, LocalDate today) {

    public boolean isEnough() {
        return outlook.isEnough();
    }

    private Outlook.Spot spot() {
        var course = project.course();
        return outlook.spot(
                project.stage().code(),
                isKnown(),
                days(course.stageSince()),
                days(course.openedOn()));
    }

    private int days(LocalDate since) {
        return (int) Math.max(ChronoUnit.DAYS.between(since, today), 0);
    }

    /** Whether it came where it stands by our gates (P-19). */
    private boolean isKnown() {
        return passages.stream()
                .filter(passage -> passage.kind() != Passage.Kind.MOVED)
                .max(Comparator.comparing(Passage::at))
                .filter(last -> last.kind().isBegun())
                .isPresent();
    }

    /** 46 % (of 38). */
    public String said(Frame frame) {
        return frame.text(
                "projects.chance",
                Map.of(
                        "share", Math.round(100 * outlook.ever(spot()).value()),
                        "ended", outlook.ended().base()));
    }

    /** What is missing until there is one. */
    public String thin(Frame frame) {
        long ended = outlook.ended().base();
        return frame.text(
                "projects.chance.thin", Map.of("ended", ended, "missing", Outlook.ENOUGH - ended));
    }

    private Proportion alike() {
        return outlook.alike(spot());
    }

    /** Of 8 alike 3 were won. */
    public String alike(Frame frame) {
        var alike = alike();
        return alike.isKnown()
                ? frame.text(
                        "projects.chance.alike." + (spot().byAge() ? "age" : "stage"),
                        Map.of("won", alike.count(), "base", alike.base(), "days", spot().days()))
                : frame.text("projects.chance.nobody");
    }

    /** Those it is told by. */
    public String list() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("tab", "all");
        asked.put("method", project.course().method().code());
        asked.put("ended", "true");
        asked.put("days", Integer.toString(spot().days()));
        if (!spot().byAge()) {
            asked.put("stood", spot().stage());
        }
        var branch = sight.branch();
        if (branch != null) {
            asked.put("branch", branch.toString());
        }
        return new Query(asked).at("/projects");
    }
}
