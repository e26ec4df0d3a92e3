package soyuznik.clients.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import soyuznik.clients.ItemChoices;
import soyuznik.clients.Section;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;

/** What the form of a section asks, in the language that the page is read in. */
public record Offer(Section section, CompanyId company, ItemChoices choices) {

    /** Each thing with its name, its choices, and what was typed. */
    public List<Asked> asked(Frame frame, Map<String, String> values) {
        var offered = choices.offered(section, company, frame.visitor().language());
        var begun = new HashMap<>(values);
        begun.values().removeIf(String::isEmpty);
        offered.getOrDefault("entityId", List.of()).stream()
                .findFirst()
                .ifPresent(standard -> begun.putIfAbsent("entityId", standard.value()));
        var typed = new Asked.Typed(begun, hints(frame, offered), frame.visitor().currency());
        return section.inputs().all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("clients", input.name()),
                                offered.getOrDefault(input.name(), codes(frame, input)),
                                typed))
                .toList();
    }

    /** How the values are read. */
    public Readings readings(Frame frame) {
        return Asked.readings(frame, "clients", asked(frame, Map.of()));
    }

    private List<Choice> codes(Frame frame, Input input) {
        return input.codes().stream()
                .map(code -> new Choice(code, frame.text(section.choice(input, code))))
                .toList();
    }

    private Map<String, String> hints(Frame frame, Map<String, List<Choice>> offered) {
        return switch (section) {
            case CONTRACTS ->
                    Map.of(
                            "entityId",
                            offered.getOrDefault("entityId", List.of()).isEmpty()
                                    ? frame.text("clients.hint.entity_missing")
                                    : frame.text("clients.hint.entity"),
                            "months",
                            frame.text("clients.hint.months"),
                            "deferral",
                            frame.text("clients.hint.deferral"),
                            "prepayment",
                            frame.text("clients.hint.prepayment"));
            case DATES ->
                    Map.of(
                            "month", frame.text("clients.hint.month"),
                            "endsOn", frame.text("clients.hint.ends"));
            case NOTES -> Map.of("link", frame.text("clients.hint.link"));
            case CONTACTS ->
                    Map.of(
                            "contact", frame.text("clients.hint.reached"),
                            "note", frame.text("clients.hint.reached_note"));
            case SITES, ADDRESSES, ACCOUNTS, SPECIFICATIONS -> Map.of();
        };
    }
}
