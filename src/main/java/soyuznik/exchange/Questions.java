package soyuznik.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Survey;
import soyuznik.kernel.FieldError;

/** What a person must still say before a file can be taken in. */
final class Questions {
    private static final Set<Integer> UNITS = Set.of(1, 1_000, 1_000_000);

    private Questions() {}

    static List<FieldError> about(Survey survey, Mapping mapping, Ours ours) {
        var errors = new ArrayList<FieldError>();
        var file = mapping.columns(survey);
        for (var one : mapping.kind().indispensable()) {
            if (Collections.disjoint(one, mapping.all())) {
                errors.add(FieldError.of("columns", missing(one)));
            }
        }
        if (hasTwice(mapping.all())) {
            errors.add(FieldError.of("columns", "exchange.ask.twice"));
        }
        if (!mapping.additions().stream().allMatch(Addition::tells)) {
            errors.add(FieldError.of("additions", "exchange.ask.addition"));
        }
        if (mapping.manner().dates() == null && Guess.dateFit(file, mapping.all()).ask()) {
            errors.add(FieldError.of("dates", "exchange.ask.dates"));
        }
        if (mapping.manner().numbers() == null && Guess.numberFit(file, mapping.all()).ask()) {
            errors.add(FieldError.of("numbers", "exchange.ask.numbers"));
        }
        errors.addAll(aboutValues(file, mapping));
        errors.addAll(aboutStages(survey, mapping, ours));
        errors.addAll(aboutConsent(mapping, ours));
        errors.addAll(aboutOwner(file, survey, mapping, ours));
        errors.addAll(aboutStanding(mapping));
        return errors;
    }

    /** Whoever may not work with clients does not lead what names nobody without a word. */
    // T-07
    private static List<FieldError> aboutOwner(
            List<Column> file, Survey survey, Mapping mapping, Ours ours) {
        var owner = mapping.standing().owner();
        boolean pool = owner == 0 && mapping.kind() != Kind.PROJECTS && !ours.ownOnly();
        boolean asked = owner != Standing.UNSAID || namesNobody(file, survey, mapping);
        return mapping.kind().isLed() && asked && !pool && !ours.knows(owner)
                ? List.of(FieldError.of("owner", "exchange.ask.owner"))
                : List.of();
    }

    /** Whether some row may have no responsible of ours. */
    private static boolean namesNobody(List<Column> file, Survey survey, Mapping mapping) {
        var at = mapping.column(Meaning.OWNER);
        if (at.isEmpty()) {
            return true;
        }
        var column = file.get(at.getAsInt());
        return column.filled() < survey.rows()
                || column.values().isEmpty()
                || column.values().stream()
                        .anyMatch(value -> mapping.target(Meaning.OWNER, value.text()).isEmpty());
    }

    /** A consent is proven by its day, by how it was given, and by what it was given to. */
    // C-03
    private static List<FieldError> aboutConsent(Mapping mapping, Ours ours) {
        if (!mapping.tellsOfConsents()) {
            return List.of();
        }
        var errors = new ArrayList<FieldError>();
        if (!mapping.has(Meaning.CONSENT_ON)) {
            errors.add(FieldError.of("additions", "exchange.ask.consent_on"));
        } else if (!mapping.has(Meaning.CONSENT_WAY)) {
            errors.add(FieldError.of("additions", "exchange.ask.consent_way"));
        }
        if (!ours.hasText(mapping.standing().consentText())) {
            errors.add(FieldError.of("consentText", "exchange.ask.consent_text"));
        }
        return errors;
    }

    private static String missing(Set<Meaning> one) {
        if (one.contains(Meaning.NAME)) {
            return "exchange.ask.name";
        }
        if (one.contains(Meaning.PRODUCT)) {
            return "exchange.ask.product";
        }
        if (one.contains(Meaning.HELD)) {
            return "exchange.ask.held";
        }
        if (one.contains(Meaning.SAID)) {
            return "exchange.ask.said";
        }
        return one.contains(Meaning.CLIENT) ? "exchange.ask.client" : "exchange.ask.person";
    }

    /** Texts may be put together of several columns, nothing else may. */
    private static boolean hasTwice(List<Meaning> columns) {
        var seen = new HashSet<Meaning>();
        return columns.stream()
                .filter(each -> each.content() != Meaning.Content.TEXT)
                .anyMatch(each -> !seen.add(each));
    }

    /** A column that has just been said to hold choices shows what its values are taken for. */
    private static List<FieldError> aboutValues(List<Column> file, Mapping mapping) {
        var errors = new ArrayList<FieldError>();
        for (var meaning : mapping.all()) {
            var index = mapping.column(meaning);
            if (meaning.content() == Meaning.Content.CHOICE && index.isPresent()) {
                var column = file.get(index.getAsInt());
                if (column.values().isEmpty() && column.filled() > 0) {
                    errors.add(FieldError.of("columns", "exchange.ask.too_many_values"));
                } else if (!meaning.isStage() && !mapping.values().containsKey(meaning)) {
                    errors.add(FieldError.of("values", "exchange.ask.values"));
                }
            }
        }
        return errors;
    }

    /** What the stages of the file are is said for each method by itself. */
    private static List<FieldError> aboutStages(Survey survey, Mapping mapping, Ours ours) {
        if (mapping.kind() != Kind.PROJECTS) {
            return List.of();
        }
        if (ours.method(mapping.standing().method()).isEmpty()) {
            return List.of(FieldError.of("method", "exchange.ask.method"));
        }
        if (!isOffered(mapping, ours)) {
            return List.of(FieldError.of("values", "exchange.ask.values"));
        }
        boolean shown =
                !mapping.has(Meaning.STAGE)
                        || ours.methods(mapping, survey).stream()
                                .map(Meaning::stage)
                                .allMatch(mapping.values()::containsKey);
        return shown ? List.of() : List.of(FieldError.of("values", "exchange.ask.values"));
    }

    /** No value of the file stands for a method that new projects may not follow any more. */
    private static boolean isOffered(Mapping mapping, Ours ours) {
        return !mapping.has(Meaning.METHOD)
                || mapping.values().getOrDefault(Meaning.METHOD, Map.of()).values().stream()
                        .allMatch(code -> code.isEmpty() || ours.method(code).isPresent());
    }

    private static List<FieldError> aboutStanding(Mapping mapping) {
        var errors = new ArrayList<FieldError>();
        if (mapping.has(Meaning.KEY) && mapping.standing().source().isBlank()) {
            errors.add(FieldError.of("source", "exchange.ask.source"));
        }
        var domain = mapping.standing().domain();
        if (mapping.kind() == Kind.USERS && !domain.isEmpty() && !Logins.isDomain(domain)) {
            errors.add(FieldError.of("domain", "exchange.ask.domain"));
        }
        if (!mapping.manner().currency().matches("[A-Z]{3}")) {
            errors.add(FieldError.of("currency", "exchange.ask.currency"));
        }
        if (!UNITS.contains(mapping.manner().unit())) {
            errors.add(FieldError.of("unit", "exchange.ask.unit"));
        }
        return errors;
    }
}
