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
import org.springframework.util.MultiValueMap;
import soyuznik.exchange.Kind;
import soyuznik.exchange.Manner;
import soyuznik.exchange.Mapping;
import soyuznik.exchange.Meaning;
import soyuznik.exchange.Ours;
import soyuznik.exchange.Standing;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;
import soyuznik.exchange.sheet.Survey;

/** The form in which a person says what a file means; what is not offered counts as not said. */
record ExplanationForm(MultiValueMap<String, String> typed) {

    Mapping mapping(Survey survey, Ours ours) {
        var kind = one(Kind.values(), "kind").orElse(Kind.COMPANIES);
        var columns = columns(survey, kind, ours);
        var manner =
                new Manner(
                        one(DateOrder.values(), "dates").orElse(null),
                        one(DecimalMark.values(), "numbers").orElse(null),
                        (int) number("unit", 1),
                        text("currency").toUpperCase(Locale.ROOT));
        var standing =
                new Standing(
                        ours.ownOnly() ? ours.self() : number("owner", -1),
                        typed.containsKey("makeClients"),
                        text("nameless"),
                        text("source"));
        return new Mapping(kind, columns, values(survey, kind, columns, ours), manner, standing);
    }

    private List<Meaning> columns(Survey survey, Kind kind, Ours ours) {
        var columns = new ArrayList<Meaning>();
        for (int i = 0; i < survey.columns().size(); i++) {
            var name = text("column." + i);
            columns.add(
                    ours.meanings(kind).stream()
                            .filter(meaning -> meaning.name().equals(name))
                            .findFirst()
                            .orElse(Meaning.IGNORED));
        }
        return columns;
    }

    /** Of each column of choices whose values the form has shown. */
    private Map<Meaning, Map<String, String>> values(
            Survey survey, Kind kind, List<Meaning> columns, Ours ours) {
        var values = new HashMap<Meaning, Map<String, String>>();
        for (int i = 0; i < columns.size(); i++) {
            var meaning = columns.get(i);
            boolean shown = text("of." + meaning).equals(Integer.toString(i));
            if (meaning.content() == Meaning.Content.CHOICE && shown) {
                var offered = new HashSet<>(Targets.codes(kind, meaning, ours));
                values.put(meaning, targets(survey.columns().get(i), meaning, offered));
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
