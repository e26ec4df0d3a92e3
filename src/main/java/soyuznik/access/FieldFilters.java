package soyuznik.access;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/**
 * How the address of a list asks for custom fields: {@code xt1=word}, {@code xc2=3}, {@code
 * xn3From=1}, {@code xn3To=9}, with {@code xm4-currency} beside a sum.
 */
public record FieldFilters(FieldSet fields) {
    private static final String FROM = "From";
    private static final String TO = "To";
    private static final Pattern NAME =
            Pattern.compile("(x[tnmdcsyl]\\d{1,9})(From|To|-currency)?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final String OURS = "RUB";

    /**
     * @param filters what could be read
     */
    public record Read(List<ExtraFilter> filters, List<FieldError> errors) {}

    /** A filter that is set, in words, and the names in the address that set it. */
    public record Set(String words, List<String> names) {}

    /**
     * One field of the panel.
     *
     * @param to null: it asks for no span
     * @param currency null: its ends are no sums
     */
    public record Panel(String label, Asked from, @Nullable Asked to, @Nullable Asked currency) {}

    /** Whether the name in an address belongs to a filter on a custom field. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** What an address asks; a field that is not there any more asks nothing. */
    public Read read(Map<String, String> typed) {
        var filters = new ArrayList<ExtraFilter>();
        var errors = new ArrayList<FieldError>();
        for (var field : asked(typed)) {
            filter(field, typed, errors).ifPresent(filters::add);
        }
        return new Read(filters, errors);
    }

    private List<CustomField> asked(Map<String, String> typed) {
        return fields.all().stream()
                .filter(field ->
                        names(field).stream().anyMatch(name -> !get(typed, name).isEmpty()))
                .toList();
    }

    private static List<String> names(CustomField field) {
        return field.kind().isSpan()
                ? List.of(field.key() + FROM, field.key() + TO)
                : List.of(field.key());
    }

    private static String get(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static Optional<ExtraFilter> filter(
            CustomField field, Map<String, String> typed, List<FieldError> errors) {
        var key = field.key();
        return switch (field.kind()) {
            case TEXT, LINK -> Optional.of(new ExtraFilter.Holding(key, get(typed, key)));
            case CHOICE, CHOICES, YES_NO -> equal(field, get(typed, key), errors);
            case NUMBER ->
                    range(field, typed, BigDecimal::new, errors)
                            .map(range -> new ExtraFilter.Numbers(key, range));
            case DAY ->
                    range(field, typed, LocalDate::parse, errors)
                            .map(range -> new ExtraFilter.Days(key, range));
            case MONEY ->
                    range(field, typed, BigDecimal::new, errors)
                            .map(range -> new ExtraFilter.Sums(key, range, currency(key, typed)));
        };
    }

    private static Optional<ExtraFilter> equal(
            CustomField field, String code, List<FieldError> errors) {
        if (field.input(code).codes().contains(code)) {
            return Optional.of(new ExtraFilter.Equal(field.key(), code));
        }
        errors.add(FieldError.of(field.key(), "ui.input.CHOICE"));
        return Optional.empty();
    }

    private static String currency(String key, Map<String, String> typed) {
        var currency = get(typed, key + Inputs.CURRENCY);
        return CURRENCY.matcher(currency).matches() ? currency : OURS;
    }

    private static <T extends Comparable<? super T>> Optional<ExtraFilter.Range<T>> range(
            CustomField field,
            Map<String, String> typed,
            Function<String, T> read,
            List<FieldError> errors) {
        var from = end(field, FROM, typed, errors);
        var to = end(field, TO, typed, errors);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var range =
                new ExtraFilter.Range<>(
                        from.get().isEmpty() ? null : read.apply(from.get()),
                        to.get().isEmpty() ? null : read.apply(to.get()));
        boolean crossed =
                range.from() != null
                        && range.to() != null
                        && range.from().compareTo(range.to()) > 0;
        if (crossed) {
            errors.add(FieldError.of(field.key() + TO, "access.filter.range"));
        }
        return crossed ? Optional.empty() : Optional.of(range);
    }

    /** Nothing for what can't be read. */
    private static Optional<String> end(
            CustomField field, String end, Map<String, String> typed, List<FieldError> errors) {
        var kind = field.kind() == CustomField.Kind.DAY ? Input.Kind.DAY : Input.Kind.NUMBER;
        var name = field.key() + end;
        var read = Input.of(name, kind).read(get(typed, name));
        if (read.isEmpty()) {
            errors.add(FieldError.of(name, "ui.input." + kind));
        }
        return read;
    }

    /** What the panel asks. */
    public List<Panel> panel(Frame frame, Map<String, String> typed) {
        return fields.offered().stream().map(field -> panel(field, frame, typed)).toList();
    }

    private static Panel panel(CustomField field, Frame frame, Map<String, String> typed) {
        var label = field.label(frame);
        if (!field.kind().isSpan()) {
            return new Panel(label, plain(field, frame, typed), null, null);
        }
        return new Panel(
                label,
                end(field, FROM, frame, typed),
                end(field, TO, frame, typed),
                field.kind() == CustomField.Kind.MONEY ? currency(field, frame, typed) : null);
    }

    private static Asked currency(CustomField field, Frame frame, Map<String, String> typed) {
        var name = field.key() + Inputs.CURRENCY;
        var label = frame.text("ui.currency");
        var asked = asked(Input.of(name, Input.Kind.TEXT), label, List.of(), typed);
        var chosen = asked.value().isEmpty() ? frame.visitor().currency() : asked.value();
        return new Asked(asked.input(), label, null, asked.choices(), chosen, "");
    }

    /** An option of several is asked for like one of one; a part of a link need not be a link. */
    private static Asked plain(CustomField field, Frame frame, Map<String, String> typed) {
        var kind = field.kind().asks() ? Input.Kind.TEXT : Input.Kind.CHOICE;
        var choices = field.choices(frame, get(typed, field.key()));
        return asked(Input.of(field.key(), kind), field.label(frame), choices, typed);
    }

    private static Asked end(
            CustomField field, String end, Frame frame, Map<String, String> typed) {
        var kind = field.kind() == CustomField.Kind.DAY ? Input.Kind.DAY : Input.Kind.NUMBER;
        var label = frame.text("access.filter." + end);
        return asked(Input.of(field.key() + end, kind), label, List.of(), typed);
    }

    private static Asked asked(
            Input input, String label, List<Choice> choices, Map<String, String> typed) {
        return Asked.of(input, label, choices, new Asked.Typed(typed, Map.of(), OURS));
    }

    /** The filters that are set, each in words. */
    public List<Set> set(Frame frame, Map<String, String> typed) {
        return asked(typed).stream().map(field -> set(field, frame, typed)).toList();
    }

    private static Set set(CustomField field, Frame frame, Map<String, String> typed) {
        if (!field.kind().isSpan()) {
            var value = get(typed, field.key());
            var words = field.kind().asks() ? value : field.shown(value, frame);
            return new Set(field.label(frame) + ": " + words, List.of(field.key()));
        }
        var said = new StringBuilder(field.label(frame)).append(':');
        for (var end : List.of(FROM, TO)) {
            var value = get(typed, field.key() + end);
            if (!value.isEmpty()) {
                said.append(' ')
                        .append(
                                frame.text(
                                        "access.filter.chip." + end,
                                        "value",
                                        said(field, value, typed, frame)));
            }
        }
        var names = List.of(field.key() + FROM, field.key() + TO, field.key() + Inputs.CURRENCY);
        return new Set(said.toString(), names);
    }

    /** As typed, what can't be read. */
    private static String said(
            CustomField field, String value, Map<String, String> typed, Frame frame) {
        var whole =
                field.kind() == CustomField.Kind.MONEY
                        ? value + ' ' + currency(field.key(), typed)
                        : value;
        return field.input("").read(whole).map(read -> field.shown(read, frame)).orElse(value);
    }

    /** What of an address asks for custom fields, the currency only where it says anything. */
    public static SequencedMap<String, String> said(Map<String, String> typed) {
        var said = new LinkedHashMap<String, String>();
        typed.keySet().stream()
                .sorted()
                .filter(FieldFilters::isName)
                .filter(name -> !get(typed, name).isEmpty())
                .filter(name -> !name.endsWith(Inputs.CURRENCY) || isSpanned(name, typed))
                .forEach(name -> said.put(name, get(typed, name)));
        return said;
    }

    private static boolean isSpanned(String name, Map<String, String> typed) {
        var key = name.substring(0, name.length() - Inputs.CURRENCY.length());
        return !get(typed, key + FROM).isEmpty() || !get(typed, key + TO).isEmpty();
    }
}
