package soyuznik.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.access.CustomField;
import soyuznik.access.DictionaryEntry;
import soyuznik.exchange.Closeness.Named;
import soyuznik.projects.End;
import soyuznik.projects.Method;

/** What of ours the values of a column may mean, by the ways in which a file may write it. */
// W-01
final class Offers {
    private Offers() {}

    /** What is written almost like a country or a currency is found with them. */
    static List<Named> of(Kind kind, Meaning meaning, Ours ours) {
        if (meaning.isStage()) {
            return ours.method(meaning.method()).map(Offers::stages).orElse(List.of());
        }
        return switch (meaning.name()) {
            case "METHOD" -> ours.methods().stream().map(Offers::method).toList();
            case "LEVEL" -> words(ValueWords.LEVELS);
            case "BASIS" -> words(ValueWords.BASES);
            case "HAS_LEFT" -> words(ValueWords.STILL);
            case "CONSENT" -> words(ValueWords.CONSENTS);
            case "CONSENT_WAY" -> words(ValueWords.WAYS);
            case "OUTCOME" -> words(ValueWords.STATES);
            case "ROLE" -> words(ValueWords.ROLES);
            case "TALK_KIND" -> words(ValueWords.TALKS);
            case "MANNER" -> ValueWords.manners();
            case "INDUSTRY" -> industries(ours.industries());
            default ->
                    ours.fields(kind)
                            .offered(meaning.name())
                            .map(Offers::options)
                            .orElse(List.of());
        };
    }

    static List<Named> industries(List<DictionaryEntry> words) {
        return words.stream()
                .filter(entry -> !entry.retired())
                .map(entry ->
                        new Named(entry.code(), List.of(entry.code(), entry.ru(), entry.en())))
                .toList();
    }

    /** Whether it can still be chosen. */
    static boolean has(Kind kind, Meaning meaning, String code, Ours ours) {
        return switch (meaning.name()) {
            case "OWNER", "AUTHOR" -> ours.knows(Long.parseLong(code));
            case "COUNTRY", "CURRENCY" -> true;
            default -> of(kind, meaning, ours).stream().anyMatch(one -> one.code().equals(code));
        };
    }

    private static Named method(Method method) {
        return new Named(method.code(), List.of(method.name().ru(), method.name().en()));
    }

    private static List<Named> stages(Method method) {
        var stages =
                method.stages().stream()
                        .map(stage ->
                                new Named(
                                        stage.code(),
                                        List.of(stage.name().ru(), stage.name().en())));
        var ends =
                Stream.of(
                        new Named(End.WON.name(), ValueWords.each(ValueWords.WON)),
                        new Named(End.LOST.name(), ValueWords.each(ValueWords.LOST)),
                        new Named(End.NOT_OURS.name(), List.of()));
        return Stream.concat(stages, ends).toList();
    }

    private static <E extends Enum<E>> List<Named> words(Map<E, String> choices) {
        return choices.entrySet().stream()
                .map(each -> new Named(each.getKey().name(), ValueWords.each(each.getValue())))
                .toList();
    }

    /** Yes and no are too short to be mistyped. */
    private static List<Named> options(CustomField field) {
        return field.kind() == CustomField.Kind.YES_NO
                ? List.of(new Named("true", List.of()), new Named("false", List.of()))
                : field.options().stream()
                        .filter(option -> !option.retired())
                        .map(option -> new Named(option.code(), List.of(option.ru(), option.en())))
                        .toList();
    }
}
