package soyuznik.projects.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Card;
import soyuznik.projects.Method;
import soyuznik.projects.Stage;
import soyuznik.projects.Tab;
import soyuznik.projects.Total;
import soyuznik.shell.Chip;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Query;

/**
 * The board of projects.
 *
 * @param own the number of the viewer, for «mine»
 * @param move what a card that was dropped lacks; null: nothing was dropped, or it went
 */
public record BoardPage(
        BoardForm form,
        List<Column> columns,
        Offered offered,
        long own,
        boolean mayOpen,
        boolean mayMove,
        @Nullable MovePage move) {

    /**
     * What the filters offer.
     *
     * @param product the name of the one that is asked for; empty: none is
     */
    public record Offered(
            List<Method> methods,
            List<Choice> owners,
            List<Choice> branches,
            List<Choice> groups,
            String product) {}

    public List<Choice> methods(Frame frame) {
        return offered.methods().stream()
                .map(method ->
                        new Choice(method.code(), method.name().in(frame.visitor().language())))
                .toList();
    }

    /**
     * @param more where the column goes on; null: it does not
     */
    public record Column(
            Tab tab, Total total, ColumnSum sum, List<Card> cards, @Nullable String more) {
        public String id() {
            return "cards-" + tab.code();
        }

        public Stage stage() {
            return Objects.requireNonNull(tab.stage());
        }

        public String name(Frame frame) {
            return stage().name().in(frame.visitor().language());
        }

        public String count(Frame frame) {
            return total.whole()
                    ? frame.formats().number(total.projects())
                    : frame.text("ui.manyOf", "count", frame.formats().number(total.projects()));
        }

        public long age(Frame frame) {
            return total.age(frame.formats().today());
        }
    }

    /** Nothing at all, and nothing was asked for: a beginning. */
    public boolean beginning() {
        return !form.filtered()
                && columns.stream().allMatch(column -> column.total().projects() == 0);
    }

    public boolean mine() {
        return form.get("owner").equals(Long.toString(own));
    }

    /** The filters that are set, beside «mine», which shows it by itself. */
    public List<Chip> chips(Frame frame) {
        return form.set().stream()
                .filter(field -> !field.equals("owner") || !mine())
                .map(field ->
                        new Chip(
                                frame.text("projects.chip." + field, "value", word(field)),
                                form.without(field)))
                .toList();
    }

    private String word(String field) {
        var typed = form.get(field);
        return switch (field) {
            case "owner" -> label(offered.owners(), typed);
            case "branch" -> label(offered.branches(), typed);
            case "group" -> label(offered.groups(), typed);
            case "product" -> offered.product();
            default -> typed;
        };
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    /** Where the page of a move comes back to. */
    public String board() {
        return form.query().toString();
    }

    public String moving(Card card) {
        return Query.of("board", board()).at("/projects/" + card.row().id() + "/moves/new");
    }

    /** The colour that goes with the word of a stance. */
    public String kind(String stance) {
        return switch (stance) {
            case "ALLY" -> "is-ally";
            case "SUPPORTER" -> "is-good";
            case "OPPONENT" -> "is-bad";
            case "UNKNOWN" -> "is-unknown";
            case String _ -> "";
        };
    }
}
