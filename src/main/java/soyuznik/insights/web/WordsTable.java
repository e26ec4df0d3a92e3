package soyuznik.insights.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.insights.Words.Kept;
import soyuznik.shell.Frame;
import soyuznik.work.Side;
import soyuznik.work.Word.Stand;
import soyuznik.work.web.PromiseListForm;

/** How promises are kept; each figure opens its promises. */
public record WordsTable(AdvancesForm form, List<Kept> words) {
    public WordsTable {
        words = List.copyOf(words);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Ours first. */
    public List<Side> sides() {
        return Stream.of(Side.OURS, Side.THEIRS).filter(side -> !of(side).isEmpty()).toList();
    }

    public List<Kept> of(Side side) {
        return words.stream().filter(one -> one.side() == side).toList();
    }

    /** Where a promise can stand that is counted. */
    public static List<Stand> stands() {
        return Stream.of(Stand.values()).filter(stand -> stand != Stand.VOID).toList();
    }

    public static String name(Kept one, Frame frame) {
        return one.name().isEmpty() ? frame.text("projects.led.nobody") : one.name();
    }

    /** 4 of 6; empty where nothing is known of any yet. */
    public static String share(Kept one, Frame frame) {
        return one.told() == 0
                ? ""
                : frame.text("insights.words.of", Map.of("kept", one.kept(), "all", one.told()));
    }

    /** The promises behind a figure. */
    public String list(Kept one, Stand stand) {
        return AdvancesForm.led(form.query(), one.leader())
                .with("side", one.side().name())
                .with("stand", stand.name())
                .at(PromiseListForm.PATH);
    }
}
