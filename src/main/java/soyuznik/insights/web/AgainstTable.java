package soyuznik.insights.web;

import java.util.List;
import java.util.Map;
import soyuznik.insights.Against.Said;
import soyuznik.shell.Frame;
import soyuznik.work.web.TalkListForm;

/** What was said against us in talks (N-09); each figure opens its talks. */
public record AgainstTable(AdvancesForm form, List<Said> said) {
    public AgainstTable {
        said = List.copyOf(said);
    }

    public boolean isEmpty() {
        return said.isEmpty();
    }

    public List<Said> of(boolean owners) {
        return said.stream().filter(one -> one.byOwner() == owners).toList();
    }

    /** What is heard most often, in how many talks; empty where nothing was said. */
    public String answer(Frame frame) {
        return isEmpty()
                ? ""
                : frame.text(
                        "insights.against.answer",
                        Map.of(
                                "talks",
                                of(true).stream().mapToLong(Said::talks).sum(),
                                "open",
                                of(true).stream().mapToLong(Said::open).sum(),
                                "kind",
                                name(of(false).getFirst(), frame),
                                "most",
                                of(false).getFirst().talks()));
    }

    public static String name(Said one, Frame frame) {
        if (one.byOwner()) {
            return one.name().isEmpty() ? frame.text("projects.led.nobody") : one.name();
        }
        return one.code().isEmpty()
                ? frame.text("insights.against.unknown")
                : frame.text("choice.talks.objectionKind." + one.code());
    }

    /**
     * The talks behind a figure.
     *
     * @param open those in which nothing answers it
     */
    public String list(Said one, boolean open) {
        var talks = form.query().with("tab", "HELD");
        var of =
                one.byOwner()
                        ? AdvancesForm.led(talks, one.code())
                                .with("objection", TalkListForm.OBJECTED)
                        : talks.with(
                                "objection",
                                one.code().isEmpty() ? TalkListForm.UNKNOWN : one.code());
        return (open ? of.with("unanswered", "true") : of).at("/talks");
    }
}
