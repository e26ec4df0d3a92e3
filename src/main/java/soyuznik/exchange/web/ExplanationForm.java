package soyuznik.exchange.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import soyuznik.exchange.Addition;
import soyuznik.exchange.Guesses;
import soyuznik.exchange.Kind;
import soyuznik.exchange.Manner;
import soyuznik.exchange.Mapping;
import soyuznik.exchange.Meaning;
import soyuznik.exchange.OnKnown;
import soyuznik.exchange.OnRefused;
import soyuznik.exchange.Ours;
import soyuznik.exchange.Standing;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.exchange.sheet.Survey;

/** The form in which a person says what a file means; what is not offered counts as not said. */
record ExplanationForm(MultiValueMap<String, String> typed) {
    /** So many fields can be added to a file. */
    static final int ADDITIONS = 20;

    private static final Addition NOTHING = new Addition(Meaning.IGNORED, Addition.NONE, "");

    Mapping mapping(Survey survey, Ours ours) {
        var kind = one(Kind.values(), "kind").orElse(Kind.COMPANIES);
        var columns = columns(survey, kind, ours);
        var standing =
                new Standing(
                        ours.ownOnly() ? ours.self() : number("owner", Standing.UNSAID),
                        typed.containsKey("makeClients"),
                        text("nameless"),
                        text("source"),
                        one(OnKnown.values(), "onKnown").orElse(OnKnown.LEAVE),
                        domain(),
                        typed.containsKey("method") ? text("method") : ours.usualMethod(),
                        typed.containsKey("consentText") ? text("consentText") : ours.newestText(),
                        one(OnRefused.values(), "onRefused").orElse(OnRefused.REST));
        var unsaid = new Manner(null, null, 1, "");
        var shape =
                new Mapping(
                        kind, columns, additions(survey, kind, ours), Map.of(), unsaid, standing);
        return new Mapping(
                kind,
                columns,
                shape.additions(),
                values(survey, shape, ours),
                manner(Guesses.manner(survey, shape, ours)),
                standing);
    }

    /**
     * @param told what the file itself tells: it stands where nobody says otherwise
     */
    private Manner manner(Manner told) {
        return new Manner(
                one(DateOrder.values(), "dates").orElse(told.dates()),
                one(DecimalMark.values(), "numbers").orElse(told.numbers()),
                (int) number("unit", told.unit()),
                typed.containsKey("currency")
                        ? text("currency").toUpperCase(Locale.ROOT)
                        : told.currency());
    }

    /** An at sign before it is let go. */
    private String domain() {
        return text("domain").toLowerCase(Locale.ROOT).replaceFirst("^@", "");
    }

    private List<Meaning> columns(Survey survey, Kind kind, Ours ours) {
        var columns = new ArrayList<Meaning>();
        for (int i = 0; i < survey.columns().size(); i++) {
            columns.add(meaning(text("column." + i), kind, ours));
        }
        return columns;
    }

    private static Meaning meaning(String name, Kind kind, Ours ours) {
        return ours.meanings(kind).stream()
                .filter(meaning -> meaning.name().equals(name))
                .findFirst()
                .orElse(Meaning.IGNORED);
    }

    /** Lines in which nothing was said are none. */
    private List<Addition> additions(Survey survey, Kind kind, Ours ours) {
        return IntStream.range(0, ADDITIONS)
                .mapToObj(i ->
                        new Addition(
                                meaning(text("more.field." + i), kind, ours),
                                from(text("more.from." + i), survey),
                                text("more.value." + i)))
                .filter(each -> !each.equals(NOTHING))
                .toList();
    }

    private static int from(String typed, Survey survey) {
        int place = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : Addition.NONE;
        return place < survey.columns().size() ? place : Addition.NONE;
    }

    /** Of each column whose values the form has shown. */
    private Map<Meaning, Map<String, String>> values(Survey survey, Mapping shape, Ours ours) {
        var values = new HashMap<Meaning, Map<String, String>>();
        var file = shape.columns(survey);
        for (int i = 0; i < file.size(); i++) {
            var meaning = shape.all().get(i);
            boolean shown = text("of." + meaning).equals(Integer.toString(i));
            if (meaning.content() == Meaning.Content.CHOICE && !meaning.isStage() && shown) {
                var offered = new HashSet<>(Targets.codes(shape.kind(), meaning, ours));
                if (meaning.isOfOurs()) {
                    offered.add(Mapping.COMING);
                }
                values.put(meaning, targets(file.get(i), meaning, offered));
            }
            if (meaning.isReference() && shown) {
                values.put(meaning, names(file.get(i), meaning));
            }
        }
        values.putAll(stages(survey, shape.with(values), ours));
        return values;
    }

    /** Of each method whose stages the form has shown. */
    private Map<Meaning, Map<String, String>> stages(Survey survey, Mapping shape, Ours ours) {
        var values = new HashMap<Meaning, Map<String, String>>();
        if (!shape.has(Meaning.STAGE)) {
            return values;
        }
        int place = shape.column(Meaning.STAGE).orElseThrow();
        for (var method : ours.methods(shape, survey)) {
            var meaning = Meaning.stage(method);
            if (text("of." + meaning).equals(Integer.toString(place))) {
                var offered = new HashSet<>(Targets.codes(shape.kind(), meaning, ours));
                values.put(meaning, targets(shape.columns(survey).get(place), meaning, offered));
            }
        }
        return values;
    }

    private Map<String, String> targets(Column column, Meaning meaning, Set<String> offered) {
        var targets = new HashMap<String, String>();
        for (int i = 0; i < column.values().size(); i++) {
            var target = text("value." + meaning + '.' + i);
            targets.put(column.values().get(i).text(), offered.contains(target) ? target : "");
        }
        return targets;
    }

    /** Of what is almost a name of ours: that name, or nothing. */
    private Map<String, String> names(Column column, Meaning meaning) {
        var names = new HashMap<String, String>();
        for (int i = 0; i < column.values().size(); i++) {
            var field = "value." + meaning + '.' + i;
            if (typed.containsKey(field)) {
                names.put(column.values().get(i).text(), text(field));
            }
        }
        return names;
    }

    private <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        var text = text(name);
        return List.of(all).stream().filter(each -> each.name().equals(text)).findFirst();
    }

    private long number(String name, long otherwise) {
        var text = text(name);
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : otherwise;
    }

    private String text(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "").strip();
    }
}
