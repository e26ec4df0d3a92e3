package soyuznik.insights.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.access.Dictionary;
import soyuznik.access.Words;
import soyuznik.projects.Method;
import soyuznik.projects.Stage;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.statistics.Proportion;

/** What every page of figures shows above them, and how it says its figures. */
public record CohortPage(CohortForm form, Method method, Offered offered) {

    /** What the filters offer. */
    public record Offered(
            List<Method> methods,
            List<Choice> owners,
            List<Choice> branches,
            List<Choice> groups,
            Words words) {}

    public List<Choice> methods(Frame frame) {
        return offered.methods().stream()
                .map(each -> new Choice(each.code(), each.name().in(frame.visitor().language())))
                .toList();
    }

    public List<Choice> sources(Frame frame) {
        return offered.words().choices(Dictionary.SOURCE, frame.visitor().language());
    }

    /** The other questions, about the same projects. */
    public Map<String, String> tabs(Frame frame) {
        var tabs = new LinkedHashMap<String, String>();
        for (var question : Questions.ALL) {
            tabs.put(frame.text("insights." + question + ".tab"), form.at("/insights/" + question));
        }
        return tabs;
    }

    public static String name(Stage stage, Frame frame) {
        return stage.name().in(frame.visitor().language());
    }

    /** 31 %; with the sign as the language writes it. */
    public static String percent(double share, Frame frame) {
        return frame.text("ui.percent", "number", Math.round(100 * share));
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
