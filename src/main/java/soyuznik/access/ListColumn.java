package soyuznik.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * A column of a list.
 *
 * @param known null: it is a custom field
 * @param custom null: it is one that the product knows
 */
public record ListColumn<K extends KnownColumn>(@Nullable K known, @Nullable CustomField custom) {
    /** Columns that can be shown beside the name. */
    public static final int MOST = 8;

    public static <K extends KnownColumn> ListColumn<K> of(K known) {
        return new ListColumn<>(known, null);
    }

    /**
     * The codes that an address asks for, in their order: from the selects of the panel, else from
     * what it keeps. A custom field stands under its key.
     */
    public static List<String> asked(Map<String, String> typed, List<? extends KnownColumn> all) {
        var chosen = IntStream.rangeClosed(1, MOST).mapToObj(place -> get(typed, "c" + place));
        var kept = Arrays.stream(get(typed, "cols").split(","));
        return (typed.containsKey("c1") ? chosen : kept)
                .filter(code -> find(code, all).isPresent() || Extra.isKey(code))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String get(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** Without the custom fields that are not asked any more. */
    public static <K extends KnownColumn> List<ListColumn<K>> read(
            List<String> codes, List<K> all, FieldSet fields) {
        return codes.stream()
                .flatMap(code ->
                        find(code, all)
                                .map(ListColumn::of)
                                .or(() -> fields.offered(code).map(field -> custom(field)))
                                .stream())
                .toList();
    }

    private static <K extends KnownColumn> ListColumn<K> custom(CustomField field) {
        return new ListColumn<>(null, field);
    }

    private static <K extends KnownColumn> Optional<K> find(String code, List<K> all) {
        return all.stream().filter(column -> column.code().equals(code)).findFirst();
    }

    /** All that can be shown, the custom fields in a group of their own. */
    public static List<Choice> choices(
            List<? extends KnownColumn> all, FieldSet fields, Frame frame) {
        var group = frame.text("access.fields.title");
        return Stream.concat(
                        all.stream().map(one -> new Choice(one.code(), frame.text(one.title()))),
                        fields.offered().stream()
                                .map(one -> new Choice(one.key(), one.label(frame), group)))
                .toList();
    }

    public String code() {
        if (custom != null) {
            return custom.key();
        }
        return known == null ? "" : known.code();
    }

    public String title(Frame frame) {
        if (custom != null) {
            return custom.label(frame);
        }
        return known == null ? "" : frame.text(known.title());
    }

    public Sorting sorting(Frame frame, @Nullable String address, @Nullable String sorted) {
        return new Sorting(title(frame), address, sorted);
    }

    /** By what of the known a click on its head sorts; null: by nothing of it. */
    @Nullable KnownOrder order() {
        return known == null ? null : known.order();
    }

    public boolean isNumber() {
        return custom == null ? known != null && known.isNumber() : custom.kind().isNumber();
    }

    /** What stands in the row under a custom field, as it is read. */
    public String shown(Extra extra, Frame frame) {
        return custom == null ? "" : custom.shown(value(extra), frame);
    }

    /** Where a link leads; null: it is none. */
    public @Nullable String link(Extra extra) {
        boolean link = custom != null && custom.kind() == CustomField.Kind.LINK;
        return link && !value(extra).isEmpty() ? value(extra) : null;
    }

    private String value(Extra extra) {
        return custom == null ? "" : extra.get(custom.key());
    }
}
