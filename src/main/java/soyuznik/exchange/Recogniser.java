package soyuznik.exchange;

import java.util.List;
import java.util.Optional;
import soyuznik.kernel.Folding;
import soyuznik.projects.End;
import soyuznik.projects.Method;
import soyuznik.projects.Stage;

/** Knows which of ours a value of a column means. */
// W-01
record Recogniser(Kind kind, Ours ours) {
    /** What the value surely means, or was said to mean before; empty where nobody knows. */
    String target(Meaning meaning, String value) {
        var certain = certain(meaning, value);
        return certain.isEmpty() ? remembered(meaning, value) : certain;
    }

    private String remembered(Meaning meaning, String value) {
        return ours.remembered()
                .target(meaning, value)
                .filter(code -> !code.isEmpty() && Offers.has(kind, meaning, code, ours))
                .orElse("");
    }

    /** What it is written almost like, unless somebody has said that it is not meant. */
    String proposed(Meaning meaning, String value) {
        boolean refused =
                ours.remembered().target(meaning, value).filter(String::isEmpty).isPresent();
        return refused || !target(meaning, value).isEmpty() ? "" : near(meaning, value);
    }

    /** What nobody knows but by its likeness. */
    String near(Meaning meaning, String value) {
        if (!certain(meaning, value).isEmpty()) {
            return "";
        }
        var near =
                meaning.isOfOurs()
                        ? Closeness.person(value, ours.colleagues())
                                .map(one -> Long.toString(one.id()))
                        : Closeness.of(plain(meaning, value), Offers.of(kind, meaning, ours));
        return near.orElse("");
    }

    /** What differs by signs and letter case alone, or is how others call it. */
    String certain(Meaning meaning, String value) {
        if (meaning.isStage()) {
            var words = Vocabulary.words(plain(meaning, value));
            return ours.method(meaning.method()).map(method -> stage(method, words)).orElse("");
        }
        return switch (meaning.name()) {
            case "METHOD" -> method(Vocabulary.words(value));
            case "LEVEL" -> ValueWords.one(ValueWords.LEVELS, Vocabulary.words(value));
            case "BASIS" -> ValueWords.one(ValueWords.BASES, Vocabulary.words(value));
            case "HAS_LEFT" -> left(value);
            case "CONSENT" -> agreed(value);
            case "CONSENT_WAY" -> ValueWords.one(ValueWords.WAYS, Vocabulary.words(value));
            case "MANNER" -> ValueWords.manner(Vocabulary.words(value));
            case "CURRENCY" -> Currencies.named(value).orElse("");
            case "COUNTRY" -> Countries.named(value).orElse("");
            case "OUTCOME" -> ValueWords.one(ValueWords.STATES, Vocabulary.words(value));
            case "ROLE" -> ValueWords.one(ValueWords.ROLES, Vocabulary.words(value));
            case "TALK_KIND" -> ValueWords.one(ValueWords.TALKS, Vocabulary.words(value));
            case "INDUSTRY" -> industry(Folding.fold(value)).orElse("");
            case "OWNER", "AUTHOR" ->
                    ours.named(value).map(each -> Long.toString(each.id())).orElse("");
            default ->
                    ours.fields(kind)
                            .offered(meaning.name())
                            .flatMap(field -> field.meant(value))
                            .orElse("");
        };
    }

    /** A plus and a minus are no words. */
    static String agreed(String value) {
        return switch (value.strip()) {
            case "+" -> ValueWords.Agreed.GIVEN.name();
            case "-", "−", "–" -> ValueWords.Agreed.REFUSED.name();
            default -> ValueWords.one(ValueWords.CONSENTS, Vocabulary.words(value));
        };
    }

    private static String left(String value) {
        return switch (value.strip()) {
            case "+" -> ValueWords.Still.LEFT.name();
            case "-", "−", "–" -> ValueWords.Still.WORKS.name();
            default -> ValueWords.one(ValueWords.STILL, Vocabulary.words(value));
        };
    }

    /** Stages are often numbered. */
    private static String plain(Meaning meaning, String value) {
        return meaning.isStage() ? Vocabulary.words(value).replaceFirst("^\\d+ ", "") : value;
    }

    /** Retired words too: a file may still hold them. */
    private Optional<String> industry(String folded) {
        return ours.industries().stream()
                .filter(entry ->
                        List.of(entry.code(), entry.ru(), entry.en()).stream()
                                .map(Folding::fold)
                                .anyMatch(folded::equals))
                .findFirst()
                .map(entry -> entry.code());
    }

    private String method(String words) {
        return ours.methods().stream()
                .filter(method ->
                        words.equals(Vocabulary.words(method.name().ru()))
                                || words.equals(Vocabulary.words(method.name().en())))
                .findFirst()
                .map(Method::code)
                .orElse("");
    }

    private static String stage(Method method, String words) {
        if (ValueWords.says(ValueWords.WON, words)) {
            return End.WON.name();
        }
        if (ValueWords.says(ValueWords.LOST, words)) {
            return End.LOST.name();
        }
        return method.stages().stream()
                .filter(stage -> isNamed(method, stage, words))
                .findFirst()
                .map(Stage::code)
                .orElse("");
    }

    private static boolean isNamed(Method method, Stage stage, String words) {
        int index = method.stages().indexOf(stage);
        boolean usual = method.code().equals(Ours.SHORT) && index < ValueWords.STAGES.size();
        return words.equals(Vocabulary.words(stage.name().ru()))
                || words.equals(Vocabulary.words(stage.name().en()))
                || (usual && ValueWords.says(ValueWords.STAGES.get(index), words));
    }
}
