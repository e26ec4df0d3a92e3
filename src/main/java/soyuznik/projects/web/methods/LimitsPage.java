package soyuznik.projects.web.methods;

import java.util.List;
import java.util.Map;
import soyuznik.projects.MethodLimits;
import soyuznik.projects.methods.Limits;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form in which somebody says up to where a short sale is proposed.
 *
 * @param typed what stands in the fields
 */
public record LimitsPage(MethodLimits limits, Map<String, String> typed) {
    public static final String PATH = "/settings/method-limits";

    public List<Asked> asked(Frame frame) {
        var currency = limits.amount().currency();
        var hints =
                Map.of(
                        "shortAmount",
                                frame.text("projects.limits.hint.amount", "currency", currency),
                        "shortDays", frame.text("projects.limits.hint.days"));
        return Limits.INPUTS.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("methods", input.name()),
                                List.of(),
                                new Asked.Typed(typed, hints, currency)))
                .toList();
    }

    public Readings readings(Frame frame) {
        return Asked.readings(frame, "methods", asked(frame));
    }
}
