package soyuznik.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.Answer;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;

/**
 * The custom fields of one group as the page of a record shows them.
 *
 * @param empty of which nothing is known yet
 */
public record FieldGroup(String name, List<Fact> filled, List<Fact> empty) {

    /**
     * @param link where a link leads; null: it is none
     * @param asked whether it is still asked
     */
    public record Fact(
            String key, String label, String shown, @Nullable String link, boolean asked) {}

    /** The same as a form asks them. */
    public record Form(String name, List<Asked> asked) {
        /** Whether something stands in it, or is wrong with it. */
        public boolean isOpen(Frame frame, Answer.@Nullable Trouble trouble) {
            return asked.stream()
                    .anyMatch(one ->
                            !one.value().isEmpty()
                                    || frame.error(trouble, one.input().name()) != null);
        }
    }

    static FieldGroup of(String name, List<CustomField> fields, Extra extra, Frame frame) {
        var facts = fields.stream().map(field -> fact(field, extra, frame)).toList();
        return new FieldGroup(
                name,
                facts.stream().filter(fact -> !fact.shown().isEmpty()).toList(),
                facts.stream().filter(fact -> fact.shown().isEmpty()).toList());
    }

    private static Fact fact(CustomField field, Extra extra, Frame frame) {
        var value = extra.get(field.key());
        var shown = field.shown(value, frame);
        boolean link = field.kind() == CustomField.Kind.LINK && !value.isEmpty();
        return new Fact(
                field.key(), field.label(frame), shown, link ? value : null, !field.retired());
    }
}
