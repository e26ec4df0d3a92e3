package soyuznik.insights.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.insights.Losses;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closing;
import soyuznik.projects.Cohort;
import soyuznik.projects.End;
import soyuznik.projects.Outlook;
import soyuznik.projects.Reasons;
import soyuznik.projects.Traits;
import soyuznik.shell.Bar;
import soyuznik.shell.Exportable.Cell;
import soyuznik.shell.Frame;
import soyuznik.shell.Report;
import soyuznik.statistics.Proportion;

/** Why we lose (N-09). */
public record LossesPage(
        CohortPage page, long lost, List<Part> parts, List<Losses.Exceptions> exceptions) {

    private static final String GROUP = "group";

    /**
     * The lost ones by one trait.
     *
     * @param field of the list of projects
     */
    public record Part(String field, List<Losses.Share> shares) {
        boolean ofStages() {
            return field.equals("at");
        }

        public Bar bar(Losses.Share share) {
            long longest = shares.stream().mapToLong(Losses.Share::projects).max().orElse(0);
            return Bar.of(share.projects(), share.projects(), longest);
        }
    }

    static LossesPage of(CohortPage page, Losses losses, Cohort cohort, Viewer viewer) {
        var counted = losses.of(cohort, viewer);
        var told = counted.figures();
        return new LossesPage(
                page.of(Stream.of(counted)), told.lost(), parts(told), told.exceptions());
    }

    /** By groups of products where any are known. */
    private static List<Part> parts(Losses.Told told) {
        var parts = new ArrayList<Part>();
        for (var by : Losses.By.values()) {
            parts.add(new Part(by.field(), told.shares().getOrDefault(by, List.of())));
            if (by == Losses.By.STAGE && !told.groups().isEmpty()) {
                parts.add(new Part(GROUP, told.groups()));
            }
        }
        return List.copyOf(parts);
    }

    /** The answer: the most frequent reason, and how often nobody else won. */
    public String answer(Frame frame) {
        var said =
                parts.getFirst().shares().stream()
                        .filter(share -> !share.code().isEmpty())
                        .findFirst();
        return said.map(share ->
                        frame.text(
                                "insights.losses.answer",
                                Map.of(
                                        "reason", name(parts.getFirst(), share, frame),
                                        "projects", share.projects(),
                                        "lost", lost,
                                        "share", share(share, frame))))
                .orElseGet(() -> frame.text("insights.losses.unsaid", "lost", lost));
    }

    /** That few tell it; empty where enough do. */
    public String thin(Frame frame) {
        return lost >= Outlook.ENOUGH ? "" : frame.text("insights.losses.thin", "lost", lost);
    }

    /** How often the client left all as it was, or spent its money elsewhere. */
    public String nobody(Frame frame) {
        return frame.text(
                "insights.losses.nobody",
                Map.of(
                        "unchanged", to(Closing.NOTHING_CHANGED),
                        "elsewhere", to(Closing.MONEY_ELSEWHERE)));
    }

    /** As it goes out as a file. */
    Report report(Frame frame) {
        return new Report(
                frame.text("insights.losses"),
                page.dated(frame),
                List.of(
                        answer(frame),
                        thin(frame),
                        unsaid(frame),
                        nobody(frame),
                        frame.text("insights.losses.whole", "lost", lost)),
                Optional.empty(),
                List.of(
                        frame.text("insights.losses.what"),
                        frame.text("insights.cycle.projects"),
                        frame.text("insights.losses.share")),
                parts.stream().map(part -> reported(part, frame)).toList());
    }

    private Report.Part reported(Part part, Frame frame) {
        return new Report.Part(
                frame.text("insights.losses.by." + part.field()),
                part.shares().stream()
                        .map(share ->
                                Report.Row.of(
                                        part.bar(share),
                                        new Cell.Words(name(part, share, frame)),
                                        Cell.of(share.projects()),
                                        new Cell.Words(share(share, frame))))
                        .toList());
    }

    /** Of how many nobody said why; empty of none. */
    public String unsaid(Frame frame) {
        long unsaid =
                parts.getFirst().shares().stream()
                        .filter(share -> share.code().isEmpty())
                        .mapToLong(Losses.Share::projects)
                        .sum();
        return unsaid == 0 || unsaid == lost
                ? ""
                : frame.text("insights.losses.without", Map.of("projects", unsaid, "lost", lost));
    }

    private long to(String competitor) {
        return parts.get(1).shares().stream()
                .filter(share -> share.name().equalsIgnoreCase(competitor))
                .mapToLong(Losses.Share::projects)
                .sum();
    }

    public String share(Losses.Share share, Frame frame) {
        return CohortPage.percent(new Proportion(share.projects(), lost).share(), frame);
    }

    public String name(Part part, Losses.Share share, Frame frame) {
        if (share.code().isEmpty()) {
            return frame.text(
                    part.ofStages() ? "insights.losses.imported" : "insights.losses.none");
        }
        return switch (share.name()) {
            case Closing.NOTHING_CHANGED -> frame.text("projects.competitor.nothing_changed");
            case Closing.MONEY_ELSEWHERE -> frame.text("projects.competitor.money_elsewhere");
            default ->
                    switch (part.field()) {
                        case "at" -> stage(share.code(), frame);
                        case "reason" ->
                                Reasons.read(
                                        page.offered().words(),
                                        End.LOST,
                                        share.name(),
                                        frame.visitor().language());
                        default -> share.name();
                    };
        };
    }

    private String stage(String code, Frame frame) {
        return page.method().stages().stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .map(stage -> CohortPage.name(stage, frame))
                .orElse(code);
    }

    /** The projects behind the figure. */
    public String list(Part part, Losses.Share share) {
        if (part.ofStages()) {
            return share.code().isEmpty()
                    ? page.form().list("lost", "imported", "true")
                    : page.form()
                            .listed("lost")
                            .with("at", share.code())
                            .with("entered", share.code())
                            .at("/projects");
        }
        var value =
                switch (part.field()) {
                    case "owner", GROUP -> share.code();
                    default -> share.code().isEmpty() ? Traits.Loss.UNSAID : share.name();
                };
        return page.form().list("lost", part.field(), value);
    }

    public String list(Losses.Exceptions of, String tick) {
        return page.form().with("owner", of.owner()).list("all", tick, "true");
    }
}
