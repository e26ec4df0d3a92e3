package soyuznik.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Folding;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;
import soyuznik.shell.Readings;

/** The custom fields of one kind of records in their order, the retired ones last. */
public record FieldSet(List<CustomField> all) {
    public static final FieldSet NONE = new FieldSet(List.of());

    public FieldSet {
        all = List.copyOf(all);
    }

    /**
     * @param extra what was typed where it can be read, and what the record held in all other
     *     fields
     */
    public record Read(Extra extra, List<FieldError> errors) {
        /** Behind what is wrong with the rest of the form. */
        public List<FieldError> with(List<FieldError> others) {
            return Stream.concat(others.stream(), errors.stream()).toList();
        }
    }

    /** Those that are asked. */
    public List<CustomField> offered() {
        return all.stream().filter(field -> !field.retired()).toList();
    }

    public Optional<CustomField> find(String key) {
        return all.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** One that is asked. */
    public Optional<CustomField> offered(String key) {
        return find(key).filter(field -> !field.retired());
    }

    /** The one that is called so, in either language and however it is written. */
    public Optional<CustomField> named(String name) {
        var folded = Folding.fold(name);
        return offered().stream()
                .filter(field ->
                        !folded.isEmpty()
                                && (Folding.fold(field.label().ru()).equals(folded)
                                        || Folding.fold(field.label().en()).equals(folded)))
                .findFirst();
    }

    /**
     * What a form says; a field that did not come with it, because it was made meanwhile or is not
     * asked any more, keeps what it holds.
     */
    public Read read(Map<String, String> typed, Extra held) {
        var inputs = new ArrayList<Input>();
        for (var field : offered()) {
            if (typed.containsKey(field.key())) {
                inputs.add(field.input(held.get(field.key())));
            }
        }
        var read = new Inputs(inputs).read(typed);
        var values = new HashMap<>(held.values());
        values.putAll(read.values());
        return new Read(new Extra(values), read.errors());
    }

    /** What a record holds, by the names of the fields in both languages, the values in words. */
    public Map<String, String> named(Extra extra) {
        var named = new LinkedHashMap<String, String>();
        for (var field : all) {
            var value = extra.get(field.key());
            if (!value.isEmpty()) {
                named.put(field.label().both(), field.kept(value).both());
            }
        }
        return named;
    }

    /** Of what was typed only what belongs to one field. */
    public static Map<String, String> only(String key, Map<String, String> typed) {
        var only = new HashMap<String, String>();
        Stream.of(key, key + Inputs.CURRENCY)
                .filter(typed::containsKey)
                .forEach(name -> only.put(name, typed.getOrDefault(name, "")));
        only.putIfAbsent(key, "");
        return only;
    }

    /** By group, in the order of the first of each. */
    public SequencedMap<Label, List<CustomField>> grouped() {
        var groups = new LinkedHashMap<Label, List<CustomField>>();
        offered()
                .forEach(field ->
                        groups.computeIfAbsent(field.group(), _ -> new ArrayList<>()).add(field));
        return groups;
    }

    /** What a form asks, group by group. */
    public List<FieldGroup.Form> asked(Frame frame, Map<String, String> typed) {
        return grouped().entrySet().stream()
                .map(group ->
                        new FieldGroup.Form(
                                formName(group.getKey(), frame),
                                group.getValue().stream()
                                        .map(field -> asked(field, frame, typed))
                                        .toList()))
                .toList();
    }

    /** What a page shows, group by group; the last one are those not asked any more. */
    public List<FieldGroup> shown(Frame frame, Extra extra) {
        var groups = new ArrayList<FieldGroup>();
        grouped()
                .forEach((group, fields) ->
                        groups.add(FieldGroup.of(name(group, frame), fields, extra, frame)));
        var retired = all.stream().filter(CustomField::retired).toList();
        var left = FieldGroup.of(frame.text("access.fields.left"), retired, extra, frame);
        if (!left.filled().isEmpty()) {
            groups.add(new FieldGroup(left.name(), left.filled(), List.of()));
        }
        return groups;
    }

    /**
     * What a browser sent, several values of one custom field with a space between them; of all
     * other names the first counts.
     */
    public static Map<String, String> sent(MultiValueMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) ->
                typed.put(
                        name,
                        Extra.isKey(name)
                                ? String.join(" ", values).strip()
                                : Objects.requireNonNullElse(values.getFirst(), "")));
        return typed;
    }

    public static Asked asked(CustomField field, Frame frame, Map<String, String> typed) {
        var held = typed.getOrDefault(field.key(), "");
        var currency = frame.visitor().currency();
        return Asked.of(
                field.input(held),
                field.label(frame),
                field.choices(frame, held),
                new Asked.Typed(typed, Map.of(), currency));
    }

    /** How a change meanwhile is told. */
    public Readings readings(Readings readings, Frame frame) {
        var said = readings;
        for (var field : all) {
            said = field.reading(said, frame);
        }
        return said;
    }

    /** What changed, in words for the history. */
    public List<ExtraChange> changes(Extra before, Extra after) {
        Set<String> keys = after.differing(before);
        return all.stream()
                .filter(field -> keys.contains(field.key()))
                .map(field ->
                        ExtraChange.of(field, before.get(field.key()), after.get(field.key())))
                .toList();
    }

    /** Those without a group may be all there are. */
    private String formName(Label group, Frame frame) {
        return grouped().size() == 1 && group.isEmpty()
                ? frame.text("access.fields.title")
                : name(group, frame);
    }

    public static String name(Label group, Frame frame) {
        return group.isEmpty()
                ? frame.text("access.fields.ungrouped")
                : group.in(frame.visitor().language());
    }
}
