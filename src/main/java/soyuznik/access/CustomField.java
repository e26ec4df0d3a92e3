package soyuznik.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Language;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;

/**
 * Something that an administrator wants to know of each record of a kind.
 *
 * @param group under which it stands; empty: among those without a group
 * @param options of a choice, in their order
 * @param retired not asked any more; what was answered stays readable
 */
public record CustomField(
        long id,
        Bearer bearer,
        Kind kind,
        Label label,
        Label group,
        List<FieldOption> options,
        boolean retired,
        int version) {
    /** So much of a text is repeated in a history. */
    private static final int TOLD = 200;

    private static final String SCHEME = "^(mailto:|https?://)";

    private static final List<String> YES = List.of("да", "yes", "true", "1", "+", "истина", "y");
    private static final List<String> NO = List.of("нет", "no", "false", "0", "-", "ложь", "n");

    public CustomField {
        options = List.copyOf(options);
    }

    /** How it is answered; the message {@code field.kind.<name>} says it. */
    public enum Kind {
        TEXT('t', Input.Kind.TEXT),
        NUMBER('n', Input.Kind.NUMBER),
        MONEY('m', Input.Kind.MONEY),
        DAY('d', Input.Kind.DAY),
        CHOICE('c', Input.Kind.CHOICE),
        CHOICES('s', Input.Kind.CHOICES),
        YES_NO('y', Input.Kind.CHOICE),
        LINK('l', Input.Kind.LINK_OR_MAIL);

        private final char letter;
        private final Input.Kind asked;

        Kind(char letter, Input.Kind asked) {
            this.letter = letter;
            this.asked = asked;
        }

        /** The kind of a value, told by the key of its field. */
        public static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter == key.charAt(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(key));
        }

        public static Optional<Kind> read(String typed) {
            return Arrays.stream(values()).filter(kind -> kind.name().equals(typed)).findFirst();
        }

        public boolean isChosen() {
            return this == CHOICE || this == CHOICES;
        }

        /** Whether a filter asks for a part of what was written. */
        boolean asks() {
            return this == TEXT || this == LINK;
        }

        public boolean isNumber() {
            return this == NUMBER || this == MONEY;
        }

        /** Whether a filter asks for a span from one value to another. */
        public boolean isSpan() {
            return isNumber() || this == DAY;
        }
    }

    /** Its name in forms, addresses and records: tells the kind, never changes. */
    public String key() {
        return "x" + kind.letter + id;
    }

    public String label(Frame frame) {
        return label.in(frame.visitor().language());
    }

    /** What can be chosen, with what is retired only where the record holds it. */
    public List<Choice> choices(Frame frame, String held) {
        return kind == Kind.YES_NO
                ? yesOrNo(frame)
                : offered(held).map(one -> one.choice(frame.visitor().language())).toList();
    }

    private static List<Choice> yesOrNo(Frame frame) {
        return List.of(
                new Choice("true", frame.text("ui.yes")), new Choice("false", frame.text("ui.no")));
    }

    /**
     * @param held what the record has, also where that is retired
     */
    public Input input(String held) {
        var codes =
                kind == Kind.YES_NO
                        ? List.of("true", "false")
                        : offered(held).map(FieldOption::code).toList();
        return new Input(key(), kind.asked, false, codes);
    }

    private Stream<FieldOption> offered(String held) {
        var kept = Arrays.asList(held.split(" "));
        return options.stream().filter(one -> !one.retired() || kept.contains(one.code()));
    }

    /** The value as it is read elsewhere; empty for none. */
    public String shown(String value, Frame frame) {
        return value.isEmpty()
                ? ""
                : kind == Kind.LINK
                        ? value.replaceFirst(SCHEME, "")
                        : reading(Readings.of(frame, "access"), frame).read(key(), value);
    }

    /** Also says this field and its values in words. */
    Readings reading(Readings readings, Frame frame) {
        var named = readings.named(key(), label(frame));
        return switch (kind) {
            case TEXT, LINK -> named;
            case NUMBER -> named.decimal(key());
            case MONEY -> named.money(key());
            case DAY -> named.day(key());
            case YES_NO -> named.choices(key(), yesOrNo(frame));
            case CHOICE, CHOICES ->
                    named.choices(
                            key(),
                            options.stream()
                                    .map(one -> one.choice(frame.visitor().language()))
                                    .toList());
        };
    }

    /** The whole value in words of both languages. */
    Label kept(String value) {
        return switch (kind) {
            case YES_NO -> value.equals("true") ? new Label("да", "yes") : new Label("нет", "no");
            case CHOICE, CHOICES -> told(value);
            case TEXT, LINK, NUMBER, MONEY, DAY -> same(value);
        };
    }

    /**
     * The value in words that outlive the field: yes and no as the keys of their messages, days and
     * sums as a history reads them.
     */
    Label told(String value) {
        return switch (kind) {
            case CHOICE, CHOICES ->
                    new Label(chosen(value, Language.RU), chosen(value, Language.EN));
            case YES_NO -> same(value.isEmpty() ? "" : value.equals("true") ? "ui.yes" : "ui.no");
            case NUMBER -> new Label(value.replace('.', ','), value);
            case LINK -> same(shortened(value.replaceFirst(SCHEME, "")));
            case TEXT, MONEY, DAY -> same(shortened(value));
        };
    }

    private static String shortened(String value) {
        return value.length() > TOLD ? value.substring(0, TOLD) + '…' : value;
    }

    private static Label same(String words) {
        return new Label(words, words);
    }

    private String chosen(String value, Language language) {
        var codes = Arrays.asList(value.split(" "));
        return options.stream()
                .filter(one -> codes.contains(one.code()))
                .map(one -> one.label().in(language))
                .collect(Collectors.joining(", "));
    }

    /** The code of the option that was meant, in either language; nothing for what is none. */
    public Optional<String> meant(String typed) {
        if (kind == Kind.YES_NO) {
            var word = typed.strip().toLowerCase(Locale.ROOT);
            return YES.contains(word)
                    ? Optional.of("true")
                    : NO.contains(word) ? Optional.of("false") : Optional.empty();
        }
        return options.stream()
                .filter(one -> !one.retired())
                .filter(one ->
                        Stream.of(one.ru(), one.en())
                                .map(Folding::fold)
                                .anyMatch(Folding.fold(typed)::equals))
                .map(FieldOption::code)
                .findFirst();
    }

    /** The options with the new ones under codes of their own. */
    static List<FieldOption> coded(List<FieldOption> options) {
        var coded = new ArrayList<FieldOption>();
        int last =
                options.stream()
                        .filter(one -> !one.code().isEmpty())
                        .mapToInt(one -> Integer.parseInt(one.code()))
                        .max()
                        .orElse(0);
        for (var one : options) {
            var code = one.code().isEmpty() ? Integer.toString(++last) : one.code();
            coded.add(new FieldOption(code, one.ru(), one.en(), one.retired()));
        }
        return coded;
    }
}
