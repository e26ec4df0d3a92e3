package soyuznik.plans.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import soyuznik.plans.PlanForm;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a plan from above.
 *
 * @param last what the projects tell of last year
 */
public record GrowthFormPage(
        PlanFrame page, Map<String, String> values, int version, BigDecimal last) {

    public String action() {
        return page.address().at("/growth");
    }

    public List<Asked> asked(Frame frame) {
        var hints =
                Map.of(
                        "market", frame.text("plans.hint.market"),
                        "own", frame.text("plans.hint.own"),
                        "base", frame.text("plans.hint.base", "sum", page.full(last, frame)),
                        "deal", frame.text("plans.hint.deal"),
                        "conversion", frame.text("plans.hint.conversion"),
                        "meetings", frame.text("plans.hint.meetings"),
                        "calls", frame.text("plans.hint.calls"));
        var typed = new Asked.Typed(values, hints, page.currency());
        return PlanForm.PLAN.all().stream()
                .map(input -> Asked.of(input, frame.field("plans", input.name()), List.of(), typed))
                .toList();
    }

    public Readings readings(Frame frame) {
        return Asked.readings(frame, "plans", asked(frame));
    }
}
