package soyuznik.projects.web.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import soyuznik.projects.Criterion;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetChoices;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;

/**
 * What a sheet asks, in the language that the page is read in.
 *
 * @param people of the client
 * @param companies that are named
 */
public record SheetOffer(
        Sheet sheet, List<Choice> people, List<SheetChoices.Named> topics, List<Choice> companies) {

    /** Each thing with its name, its choices, and what was typed. */
    public List<Asked> asked(Frame frame, Map<String, String> values) {
        var typed = new Asked.Typed(values, hints(frame, values), frame.visitor().currency());
        return sheet.inputs().all().stream()
                .map(input ->
                        Asked.of(input, label(input, frame), choices(input, frame, values), typed))
                .toList();
    }

    private String label(Input input, Frame frame) {
        return frame.text("field." + sheet.path() + '.' + input.name());
    }

    private List<Choice> choices(Input input, Frame frame, Map<String, String> values) {
        return switch (input.name()) {
            case "personId", "people" -> frame.formats().named(people);
            case "companyId" -> companies;
            case "topic" -> topics(values.getOrDefault("topic", ""), frame);
            case String _ ->
                    input.codes().stream()
                            .map(code -> new Choice(code, frame.text(sheet.choice(input, code))))
                            .toList();
        };
    }

    /** Without those that records of their own tell; what was chosen stays. */
    private List<Choice> topics(String chosen, Frame frame) {
        return topics.stream()
                .filter(named -> !named.topic().isTold() || named.about().equals(chosen))
                .map(named -> topic(named, frame))
                .toList();
    }

    /** What the method asks for stands apart from the rest. */
    private static Choice topic(SheetChoices.Named named, Frame frame) {
        var group = named.criterion().isPresent() ? "projects.topics.asked" : "projects.topics";
        return new Choice(named.about(), name(named, frame), frame.text(group));
    }

    private static String name(SheetChoices.Named named, Frame frame) {
        Optional<Criterion> criterion = named.criterion();
        boolean own = named.about().indexOf(':') > 0;
        return own && criterion.isPresent()
                ? criterion.get().text().in(frame.visitor().language())
                : frame.text("topic." + named.topic());
    }

    private Map<String, String> hints(Frame frame, Map<String, String> values) {
        return switch (sheet) {
            case STATEMENTS -> Map.of("said", said(frame, values));
            case PRICES ->
                    Map.of(
                            "given", frame.text("projects.hint.given"),
                            "got", frame.text("projects.hint.got"));
            case VOLUMES -> Map.of("quantity", frame.text("projects.hint.quantity"));
            case APPROVALS -> Map.of("investment", frame.text("projects.hint.investment"));
            case BUDGETS -> Map.of("personId", frame.text("projects.hint.defends"));
            case TENDERS -> Map.of("participants", frame.text("projects.hint.participants"));
            case RIVALS ->
                    Map.of(
                            "offer", frame.text("projects.hint.offer"),
                            "service", frame.text("projects.hint.service"),
                            "contractEnds", frame.text("projects.hint.contractEnds"));
            case REACTIONS -> Map.of("did", frame.text("projects.hint.did"));
        };
    }

    /** What is to be written down about the topic that the address names. */
    private String said(Frame frame, Map<String, String> values) {
        var about = values.getOrDefault("topic", "");
        return topics.stream()
                .filter(named -> named.about().equals(about))
                .findFirst()
                .map(named -> frame.text("topic.hint." + named.topic()))
                .orElseGet(() -> frame.text("projects.hint.said"));
    }

    /** How the values are read. */
    public Readings readings(Frame frame) {
        return Asked.readings(frame, "projects", asked(frame, Map.of()));
    }
}
