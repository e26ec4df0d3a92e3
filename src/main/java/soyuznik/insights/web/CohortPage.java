package soyuznik.insights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.access.Dictionary;
import soyuznik.access.Words;
import soyuznik.insights.Counted;
import soyuznik.projects.Acquaintance;
import soyuznik.projects.Method;
import soyuznik.projects.Stage;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.statistics.Proportion;

/** What every page of figures shows above them, and how it says its figures. */
public record CohortPage(
        CohortForm form,
        Method method,
        Offered offered,
        LocalDate today,
        Optional<Instant> counted) {

    /** The same page of figures that may be older than it is. */
    CohortPage of(Stream<Counted<?>> answers) {
        return new CohortPage(form, method, offered, today, Counted.oldest(answers));
    }

    /** What the filters offer. */
    public record Offered(
            List<Method> methods,
            List<Choice> owners,
            List<Choice> branches,
            List<Choice> groups,
            Words words) {}

    /** The stage that the address names; none: the whole way. */
    public Optional<Stage> stage() {
        var code = form.get(CohortForm.STAGE);
        return method.stages().stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    public List<Choice> methods(Frame frame) {
        return offered.methods().stream()
                .map(each -> new Choice(each.code(), each.name().in(frame.visitor().language())))
                .toList();
    }

    public List<Choice> sources(Frame frame) {
        return offered.words().choices(Dictionary.SOURCE, frame.visitor().language());
    }

    /** With “whatever it is” in front, to hold a narrower choice against it. */
    public static List<Choice> orAny(List<Choice> choices, Frame frame) {
        var offered = new ArrayList<Choice>();
        offered.add(new Choice(CohortForm.ANY, frame.text("insights.compare.any")));
        offered.addAll(choices);
        return offered;
    }

    public static List<Choice> acquaintances(Frame frame) {
        return Arrays.stream(Acquaintance.values())
                .map(one ->
                        new Choice(one.name(), frame.text("projects.acquaintance." + one.name())))
                .toList();
    }

    /** The other questions, about the same projects. */
    public Map<String, String> tabs(Frame frame) {
        var tabs = new LinkedHashMap<String, String>();
        for (var question : Questions.ALL) {
            tabs.put(frame.text("insights." + question + ".tab"), form.at("/insights/" + question));
        }
        return tabs;
    }

    /** What one form says and the other does not; the period, if that is the only thing. */
    public String said(CohortForm form, CohortForm other, Frame frame) {
        var said = new ArrayList<String>();
        if (!form.period().equals(other.period())) {
            said.add(period(form.period(), frame));
        }
        for (var field : CohortForm.WHICH) {
            var value = form.get(field);
            if (!value.equals(other.get(field))) {
                said.add(value.isEmpty() ? everything(field, frame) : label(field, value, frame));
            }
        }
        return String.join(" · ", said);
    }

    /** Which projects it is about, in words. */
    public String about(Frame frame) {
        var said = new ArrayList<String>();
        said.add(method.name().in(frame.visitor().language()));
        said.add(frame.text("insights.about.opened", "period", period(form.period(), frame)));
        CohortForm.WHICH.stream()
                .filter(field -> !form.get(field).isEmpty())
                .forEach(field -> said.add(label(field, form.get(field), frame)));
        return String.join(" · ", said);
    }

    /** The same with the age of the figures, as a file says it. */
    String dated(Frame frame) {
        return about(frame) + counted.map(at -> " · " + counted(at, frame)).orElse("");
    }

    /** How old the figures are. */
    public static String counted(Instant at, Frame frame) {
        return frame.text("ui.age", "time", frame.formats().moment(at));
    }

    /** From when until when; an end that is not said is open. */
    static String period(List<String> days, Frame frame) {
        var from = day(days.getFirst(), frame);
        var to = day(days.getLast(), frame);
        if (from.isEmpty() && to.isEmpty()) {
            return frame.text("insights.compare.ever");
        }
        if (to.isEmpty()) {
            return frame.text("insights.period.since", "day", from);
        }
        return from.isEmpty() ? frame.text("insights.period.until", "day", to) : from + " – " + to;
    }

    private static String day(String typed, Frame frame) {
        return typed.isEmpty() ? "" : frame.formats().day(LocalDate.parse(typed));
    }

    private static String everything(String field, Frame frame) {
        return frame.text("insights.compare.every." + field);
    }

    private String label(String field, String value, Frame frame) {
        var choices =
                switch (field) {
                    case "owner" -> offered.owners();
                    case "branch" -> offered.branches();
                    case "group" -> offered.groups();
                    case "source" -> sources(frame);
                    case "acquaintance" -> acquaintances(frame);
                    default -> List.<Choice>of();
                };
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElse(value);
    }

    public static String name(Stage stage, Frame frame) {
        return stage.name().in(frame.visitor().language());
    }

    /** 31 %; with the sign as the language writes it. Few are not none, and many are not all. */
    public static String percent(double share, Frame frame) {
        long whole = Math.round(100 * share);
        if (whole == 0 && share > 0) {
            return frame.text("ui.percent", "number", "<1");
        }
        return frame.text("ui.percent", "number", whole == 100 && share < 1 ? ">99" : whole);
    }

    /** 20–45 %. */
    public static String interval(Proportion of, Frame frame) {
        var interval = of.interval();
        return frame.text(
                "insights.interval",
                Map.of(
                        "low", Math.round(100 * interval.low()),
                        "high", Math.round(100 * interval.high())));
    }
}
