package soyuznik.insights.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.insights.Advances.Outcomes;
import soyuznik.insights.Advances.Share;
import soyuznik.insights.Advances.Trait;
import soyuznik.shell.Bar;
import soyuznik.shell.Choice;
import soyuznik.shell.Exportable.Cell;
import soyuznik.shell.Frame;
import soyuznik.shell.Query;
import soyuznik.shell.Report;
import soyuznik.statistics.Proportion;
import soyuznik.work.Derived.Came;
import soyuznik.work.TalkFilter.Scope;
import soyuznik.work.TalkFilter.Tab;

/** What talks lead to (N-09). */
public record AdvancesPage(
        AdvancesForm form,
        List<Choice> owners,
        List<Choice> branches,
        List<Share> shares,
        SalesTable sales,
        AgainstTable against,
        WordsTable words,
        Optional<Instant> counted) {
    /** Of fewer talks nobody is named as the one whose talks lead nowhere. */
    private static final int TELLING = 10;

    /** The talks by one of their traits. */
    public record Part(Trait by, List<Share> shares) {
        public Bar bar(Share share) {
            long longest = shares.stream().mapToLong(one -> one.came().talks()).max().orElse(0);
            return Bar.of(share.came().forward().count(), share.came().talks(), longest);
        }
    }

    /** What they are about is told where it is not the same of all. */
    public List<Part> parts() {
        return Stream.of(Trait.values())
                .map(this::part)
                .filter(part -> part.by() != Trait.ABOUT || part.shares().size() > 1)
                .toList();
    }

    private Part part(Trait by) {
        return new Part(by, shares.stream().filter(share -> share.by() == by).toList());
    }

    public Outcomes all() {
        return Outcomes.sum(part(Trait.KIND).shares());
    }

    public long untold() {
        return part(Trait.KIND).shares().stream().mapToLong(Share::untold).sum();
    }

    public String answer(Frame frame) {
        var all = all();
        if (all.talks() == 0) {
            return frame.text("insights.talks.untold.only", "talks", untold());
        }
        return frame.text(
                "insights.talks.answer",
                Map.of(
                        "talks", all.talks(),
                        "forward", all.forward().count(),
                        "share", share(all.forward(), frame),
                        "interval", CohortPage.interval(all.forward(), frame),
                        "without", all.without(),
                        "part", share(new Proportion(all.without(), all.talks()), frame)));
    }

    /** Whose talks lead nowhere most often; empty where nobody had enough of them. */
    public String emptiest(Frame frame) {
        return part(Trait.OWNER).shares().stream()
                .filter(share -> !share.isOfNobody())
                .filter(share -> share.came().talks() >= TELLING && share.came().without() > 0)
                .max((one, other) -> Double.compare(without(one), without(other)))
                .map(share ->
                        frame.text(
                                "insights.talks.emptiest",
                                Map.of(
                                        "name", share.name(),
                                        "without", share.came().without(),
                                        "talks", share.came().talks())))
                .orElse("");
    }

    private static double without(Share share) {
        return new Proportion(share.came().without(), share.came().talks()).share();
    }

    /** About a project, or about none. */
    public static List<Choice> scopes(Frame frame) {
        return Stream.of(Scope.PROJECTS, Scope.CLIENTS)
                .map(scope -> new Choice(scope.name(), frame.text("work.talks.about." + scope)))
                .toList();
    }

    public static String share(Proportion of, Frame frame) {
        return of.isKnown() ? CohortPage.percent(of.share(), frame) : "";
    }

    /** 31 % (20–45 %); nothing of nothing. */
    public static String forward(Share share, Frame frame) {
        var forward = share.came().forward();
        return forward.isKnown()
                ? share(forward, frame) + " (" + CohortPage.interval(forward, frame) + ')'
                : "";
    }

    public static String name(Share share, Frame frame) {
        return switch (share.by()) {
            case OWNER -> share.isOfNobody() ? frame.text("projects.led.nobody") : share.name();
            case KIND -> frame.text("choice.talks.kind." + share.code());
            case ABOUT -> frame.text("work.talks.about." + share.code());
        };
    }

    /** The other questions. */
    public Map<String, String> tabs(Frame frame) {
        var tabs = new LinkedHashMap<String, String>();
        for (var question : Questions.ALL) {
            var path = "/insights/" + question;
            tabs.put(
                    frame.text("insights." + question + ".tab"),
                    path.equals(AdvancesForm.PATH) ? form.query().at(path) : form.at(path));
        }
        return tabs;
    }

    /**
     * The talks behind a figure.
     *
     * @param share null: all
     * @param came empty: whatever came of them
     */
    public String list(@Nullable Share share, String came) {
        var of = list(Tab.HELD, share);
        return (came.isEmpty() ? of : of.with("came", Came.valueOf(came).name())).at("/talks");
    }

    /** Its address behind the question mark: what goes out is what stands there. */
    public String query() {
        return form.query().toString();
    }

    /** Those that wait for their results. */
    public String waiting(@Nullable Share share) {
        return list(Tab.UNTOLD, share).at("/talks");
    }

    private Query list(Tab tab, @Nullable Share share) {
        var list = form.query().with("tab", tab.name());
        return share == null ? list : list(list, share);
    }

    private static Query list(Query list, Share share) {
        return switch (share.by()) {
            case OWNER -> AdvancesForm.led(list, share.code());
            case KIND -> list.with("kind", share.code());
            case ABOUT -> list.with("about", share.code());
        };
    }

    private String dated(Frame frame) {
        return about(frame) + counted.map(at -> " · " + CohortPage.counted(at, frame)).orElse("");
    }

    /** Which talks it is about, in words. */
    public String about(Frame frame) {
        var period = CohortPage.period(List.of(form.get("onFrom"), form.get("onTo")), frame);
        return Stream.of(
                        frame.text("insights.talks.period", "period", period),
                        label(owners, form.get("owner")),
                        label(branches, form.get("branch")),
                        label(scopes(frame), form.get("about")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    /** As it goes out as a file. */
    Report report(Frame frame) {
        return new Report(
                frame.text("insights.talks"),
                dated(frame),
                List.of(
                        shares.isEmpty() ? frame.text("insights.talks.empty") : answer(frame),
                        emptiest(frame),
                        sales.answer(frame),
                        sales.brought(frame),
                        sales.compared(frame),
                        sales.cost(frame),
                        against.answer(frame)),
                Optional.empty(),
                heads(frame),
                parts().stream().map(part -> reported(part, frame)).toList());
    }

    private static List<String> heads(Frame frame) {
        return Stream.concat(
                        Stream.of(
                                frame.text("insights.losses.what"),
                                frame.text("insights.talks.talks"),
                                frame.text("insights.talks.forward")),
                        Stream.concat(
                                Stream.of(Came.values())
                                        .map(came -> frame.text("insights.talks.came." + came)),
                                Stream.of(frame.text("insights.talks.untold"))))
                .toList();
    }

    private static Report.Part reported(Part part, Frame frame) {
        return new Report.Part(
                frame.text("insights.talks.by." + part.by()),
                part.shares().stream()
                        .map(share ->
                                Report.Row.of(
                                        part.bar(share),
                                        new Cell.Words(name(share, frame)),
                                        Cell.of(share.came().talks()),
                                        new Cell.Words(forward(share, frame)),
                                        Cell.of(share.came().orders()),
                                        Cell.of(share.came().advances()),
                                        Cell.of(share.came().without()),
                                        Cell.of(share.came().refusals()),
                                        Cell.of(share.untold())))
                        .toList());
    }
}
