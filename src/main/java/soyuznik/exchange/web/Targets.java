package soyuznik.exchange.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import soyuznik.clients.Basis;
import soyuznik.clients.Consent;
import soyuznik.clients.Level;
import soyuznik.exchange.Currencies;
import soyuznik.exchange.Kind;
import soyuznik.exchange.Meaning;
import soyuznik.exchange.Ours;
import soyuznik.kernel.Role;
import soyuznik.projects.End;
import soyuznik.projects.Method;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.work.MemoKind;

/** What the values of a column of choices can stand for. */
final class Targets {
    private static final List<End> ENDS = List.of(End.values());

    private static final List<String> STATES =
            Stream.concat(Stream.of("OPEN"), ENDS.stream().map(End::name)).toList();

    private Targets() {}

    static List<String> codes(Kind kind, Meaning meaning, Ours ours) {
        if (meaning.isStage()) {
            return stages(meaning, ours);
        }
        return switch (meaning.name()) {
            case "OUTCOME" -> STATES;
            case "ROLE" -> Arrays.stream(Role.values()).map(Role::name).toList();
            case "TALK_KIND" -> Arrays.stream(MemoKind.values()).map(MemoKind::name).toList();
            case "OWNER", "AUTHOR" ->
                    ours.colleagues().stream().map(each -> Long.toString(each.id())).toList();
            case "COUNTRY" -> Arrays.asList(Locale.getISOCountries());
            case "MANNER" -> List.of("SERIAL", "CUSTOM");
            case "CURRENCY" -> Currencies.codes();
            case "LEVEL" -> Arrays.stream(Level.values()).map(Level::name).toList();
            case "BASIS" -> Arrays.stream(Basis.values()).map(Basis::name).toList();
            case "HAS_LEFT" -> List.of("LEFT", "WORKS");
            case "CONSENT" -> List.of("GIVEN", "REFUSED");
            case "CONSENT_WAY" ->
                    Arrays.stream(Consent.Way.values()).map(Consent.Way::name).toList();
            case "METHOD" -> ours.methods().stream().map(Method::code).toList();
            default ->
                    ours.fields(kind)
                            .offered(meaning.name())
                            .map(field -> field.input("").codes())
                            .orElse(List.of());
        };
    }

    private static List<String> stages(Meaning meaning, Ours ours) {
        var codes = new ArrayList<String>();
        ours.method(meaning.method())
                .ifPresent(method -> method.stages().forEach(stage -> codes.add(stage.code())));
        ENDS.forEach(end -> codes.add(end.name()));
        return codes;
    }

    static List<Choice> choices(Kind kind, Meaning meaning, Ours ours, Frame frame) {
        var field = ours.fields(kind).offered(meaning.name());
        if (field.isPresent()) {
            return field.get().choices(frame, "");
        }
        var choices =
                codes(kind, meaning, ours).stream()
                        .map(code -> new Choice(code, label(meaning, code, ours, frame)))
                        .toList();
        return meaning.equals(Meaning.COUNTRY) ? sorted(choices, frame) : choices;
    }

    private static List<Choice> sorted(List<Choice> choices, Frame frame) {
        var byLetters = Collator.getInstance(frame.visitor().language().locale());
        return choices.stream()
                .sorted(Comparator.comparing(Choice::label, byLetters::compare))
                .toList();
    }

    private static String label(Meaning meaning, String code, Ours ours, Frame frame) {
        var language = frame.visitor().language();
        return switch (meaning.name()) {
            case "OUTCOME" -> frame.text("exchange.end." + code);
            case "ROLE" -> frame.text("role." + code);
            case "TALK_KIND" -> frame.text("choice.memos.kind." + code);
            case "OWNER", "AUTHOR" ->
                    ours.colleagues().stream()
                            .filter(each -> Long.toString(each.id()).equals(code))
                            .findFirst()
                            .map(each -> each.name().full())
                            .orElse(code);
            case "LEVEL" -> frame.text("clients.level." + code);
            case "BASIS" -> frame.text("clients.basis." + code);
            case "HAS_LEFT" -> frame.text("exchange.still." + code);
            case "CONSENT" -> frame.text("exchange.consent." + code);
            case "CONSENT_WAY" -> frame.text("clients.consent." + code);
            case "MANNER" -> frame.text("products.manner." + code);
            case "CURRENCY" ->
                    code + ", " + Currency.getInstance(code).getDisplayName(language.locale());
            case "COUNTRY" -> Locale.of("", code).getDisplayCountry(language.locale());
            case "METHOD" ->
                    ours.method(code).map(method -> method.name().in(language)).orElse(code);
            default -> meaning.isStage() ? stage(meaning, code, ours, frame) : code;
        };
    }

    private static String stage(Meaning meaning, String code, Ours ours, Frame frame) {
        return ours.method(meaning.method()).stream()
                .flatMap(method -> method.stages().stream())
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .map(stage -> stage.position() + ". " + stage.name().in(frame.visitor().language()))
                .orElseGet(() -> frame.text("exchange.end." + code));
    }
}
