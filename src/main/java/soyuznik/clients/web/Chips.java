package soyuznik.clients.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import soyuznik.access.FieldFilters;
import soyuznik.clients.Standing;
import soyuznik.clients.TypedTags;
import soyuznik.kernel.Money;
import soyuznik.shell.Chip;
import soyuznik.shell.Frame;

/** The filters that are set, each with the address without it. */
public record Chips(CompanyListPage page, Frame frame) {

    public List<Chip> all() {
        var chips = new ArrayList<Chip>();
        var form = page.form();
        for (var field : form.filters().keySet()) {
            switch (field) {
                case "own", "pool", "noInn", "noPeople" ->
                        chips.add(chip("clients.chip." + field, "", field));
                case "employeesFrom", "revenueFrom", "madeFrom" -> chips.add(range(field, "From"));
                case "employeesTo", "revenueTo", "madeTo" -> {
                    if (form.get(field.replace("To", "From")).isEmpty()) {
                        chips.add(range(field, "To"));
                    }
                }
                case "currency" -> {}
                case String name when FieldFilters.isName(name) -> {}
                default -> chips.add(chip("clients.chip." + field, value(field), field));
            }
        }
        new FieldFilters(page.fields())
                .set(frame, form.typed())
                .forEach(set -> chips.add(new Chip(set.words(), without(set))));
        return chips;
    }

    private String without(FieldFilters.Set set) {
        return page.form().without(set.names().toArray(String[]::new));
    }

    private Chip chip(String text, String value, String... fields) {
        return new Chip(frame.text(text, "value", value), page.form().without(fields));
    }

    private Chip range(String field, String end) {
        var name = field.substring(0, field.length() - end.length());
        var from = page.form().get(name + "From");
        var to = page.form().get(name + "To");
        var parts = new ArrayList<String>();
        if (!from.isEmpty()) {
            parts.add(frame.text("clients.chip.from", "value", read(name, from)));
        }
        if (!to.isEmpty()) {
            parts.add(frame.text("clients.chip.to", "value", read(name, to)));
        }
        return chip("clients.chip." + name, String.join(" ", parts), name + "From", name + "To");
    }

    /** A number, a sum or a day as elsewhere; as typed, what can't be read. */
    private String read(String name, String typed) {
        try {
            return switch (name) {
                case "made" -> frame.formats().day(LocalDate.parse(typed));
                case "revenue" -> frame.formats().money(new Money(number(typed), currency()));
                default -> frame.formats().decimal(number(typed), 0);
            };
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return typed;
        }
    }

    private static BigDecimal number(String typed) {
        return new BigDecimal(typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
    }

    private String currency() {
        var chosen = page.form().get("currency");
        return chosen.isEmpty() ? "RUB" : chosen;
    }

    private String value(String field) {
        var typed = page.form().get(field);
        return switch (field) {
            case "responsible" -> page.named().responsible();
            case "member" -> page.named().member();
            case "branch" -> page.named().branch();
            case "tags" -> String.join(", ", TypedTags.read(typed).byKey().values());
            case "state" ->
                    Standing.State.find(typed)
                            .map(state -> frame.text("standing." + state))
                            .orElse(typed);
            case "country" -> CompanyReadings.country(frame, typed);
            default -> typed;
        };
    }
}
