package soyuznik.projects.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import soyuznik.access.Dictionary;
import soyuznik.access.FieldFilters;
import soyuznik.kernel.Money;
import soyuznik.kernel.UserId;
import soyuznik.projects.Acquaintance;
import soyuznik.projects.Closing;
import soyuznik.projects.End;
import soyuznik.projects.Reasons;
import soyuznik.projects.Traits;
import soyuznik.shell.Chip;
import soyuznik.shell.Frame;
import soyuznik.shell.Numeral;

/** The filters that are set, each with the address without it. */
public record ProjectChips(ListPage page, Frame frame) {

    public List<Chip> all() {
        var chips = new ArrayList<Chip>();
        for (var field : page.form().known().keySet()) {
            switch (field) {
                case "dayFrom", "amountFrom", "openedFrom" -> chips.add(range(field, "From"));
                case "dayTo", "amountTo", "openedTo" -> {
                    if (page.form().get(field.replace("To", "From")).isEmpty()) {
                        chips.add(range(field, "To"));
                    }
                }
                case "currency" -> {}
                default -> chips.add(chip(field, value(field), field));
            }
        }
        new FieldFilters(page.fields())
                .set(frame, page.form().typed())
                .forEach(set ->
                        chips.add(
                                new Chip(
                                        set.words(),
                                        page.form().without(set.names().toArray(String[]::new)))));
        return chips;
    }

    private Chip chip(String name, String value, String... fields) {
        var text = frame.text("projects.chip." + name, "value", value);
        return new Chip(text, page.form().without(fields));
    }

    private Chip range(String field, String end) {
        var name = field.substring(0, field.length() - end.length());
        var parts = new ArrayList<String>();
        for (var side : List.of("From", "To")) {
            var typed = page.form().get(name + side);
            if (!typed.isEmpty()) {
                parts.add(frame.text("ui.chip" + side, "value", read(name, typed)));
            }
        }
        return chip(name, String.join(" ", parts), name + "From", name + "To");
    }

    /** A sum or a day as elsewhere; as typed, what can't be read. */
    private String read(String name, String typed) {
        try {
            return !name.equals("amount")
                    ? frame.formats().day(LocalDate.parse(typed))
                    : frame.formats()
                            .money(
                                    new Money(
                                            new BigDecimal(Numeral.plain(typed)),
                                            page.form().currency(frame.visitor().currency())));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return typed;
        }
    }

    private String value(String field) {
        var typed = page.form().get(field);
        return switch (field) {
            case "owner" -> page.named().owner();
            case "led" ->
                    typed.equals(UserId.NOBODY.toString())
                            ? frame.text("projects.led.nobody")
                            : page.named().led();
            case "newOn", "foretold" -> read(field, typed);
            case "tenth" -> tenth(typed);
            case "summed" ->
                    typed.matches("yes|no|apart") ? frame.text("projects.summed." + typed) : typed;
            case "acquaintance" ->
                    Acquaintance.read(typed) == null
                            ? typed
                            : frame.text("projects.acquaintance." + typed);
            case "branch" -> page.named().branch();
            case "product" -> page.named().product();
            case "group" -> page.named().group();
            case "method" ->
                    page.method() == null
                            ? typed
                            : page.method().name().in(frame.visitor().language());
            case "source" ->
                    page.named().words().read(Dictionary.SOURCE, typed, frame.visitor().language());
            case "entered", "passed", "at", "stood" -> page.stage(typed, frame);
            case "reason" -> reason(unsaid(typed));
            case "written" -> unsaid(typed);
            case "competitor" -> competitor(typed);
            default -> typed;
        };
    }

    /** 2: 20 to 30 %. */
    private String tenth(String typed) {
        return typed.matches("\\d")
                ? frame.text(
                        "insights.interval",
                        Map.of(
                                "low",
                                10 * Integer.parseInt(typed),
                                "high",
                                10 * Integer.parseInt(typed) + 10))
                : typed;
    }

    private String unsaid(String typed) {
        return typed.equals(Traits.Loss.UNSAID) ? frame.text("projects.unsaid") : typed;
    }

    /** It comes from the figures of what was lost. */
    private String reason(String typed) {
        return Reasons.read(page.named().words(), End.LOST, typed, frame.visitor().language());
    }

    private String competitor(String typed) {
        var word =
                typed.equals(Traits.Loss.UNSAID)
                        ? "projects.unsaid.competitor"
                        : Closing.word(typed);
        return word == null ? typed : frame.text(word);
    }
}
