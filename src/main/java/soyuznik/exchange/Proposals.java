package soyuznik.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import soyuznik.exchange.sheet.Column;
import soyuznik.exchange.sheet.Survey;

/**
 * What the values of a file are written almost like: shown with the question what they are, and
 * taken only when somebody has seen it.
 */
// W-01
public record Proposals(Map<Meaning, Map<String, String>> all) {
    public static final Proposals NONE = new Proposals(Map.of());

    public Proposals {
        all = Map.copyOf(all);
    }

    /**
     * @param shown what a form has shown already: nothing is proposed for it
     */
    public static Proposals of(Survey survey, Mapping mapping, Ours ours, Set<Meaning> shown) {
        var recogniser = new Recogniser(mapping.kind(), ours);
        var meanings = mapping.all();
        var columns = mapping.columns(survey);
        var all = new HashMap<Meaning, Map<String, String>>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            asked(meanings.get(i), survey, mapping, ours)
                    .filter(meaning -> !shown.contains(meaning))
                    .forEach(meaning ->
                            all.put(meaning, near(recogniser, mapping, meaning, column)));
        }
        all.values().removeIf(Map::isEmpty);
        return new Proposals(all);
    }

    /** Of stages each method asks by itself. */
    private static Stream<Meaning> asked(
            Meaning meaning, Survey survey, Mapping mapping, Ours ours) {
        if (meaning.isStage()) {
            return ours.methods(mapping, survey).stream().map(Meaning::stage);
        }
        return meaning.isLearnt() ? Stream.of(meaning) : Stream.empty();
    }

    private static Map<String, String> near(
            Recogniser recogniser, Mapping mapping, Meaning meaning, Column column) {
        var near = new LinkedHashMap<String, String>();
        for (var value : column.values()) {
            var text = value.text();
            var proposed = recogniser.proposed(meaning, text);
            if (mapping.target(meaning, text).isEmpty() && !proposed.isEmpty()) {
                near.put(text, proposed);
            }
        }
        return near;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean has(Meaning meaning) {
        return all.containsKey(meaning);
    }

    /** What is proposed for the value; empty where nothing is. */
    public String get(Meaning meaning, String value) {
        return all.getOrDefault(meaning, Map.of()).getOrDefault(value, "");
    }

    /** What of that which somebody has said is to be known from now on. */
    static List<Aliases.Answer> learnt(Mapping said, Ours ours) {
        var recogniser = new Recogniser(said.kind(), ours);
        return said.values().entrySet().stream()
                .filter(each -> each.getKey().isLearnt() && has(said, each.getKey()))
                .flatMap(each ->
                        each.getValue().entrySet().stream()
                                .filter(one -> isNew(recogniser, each.getKey(), one))
                                .map(one ->
                                        new Aliases.Answer(
                                                Remembered.what(each.getKey()),
                                                Vocabulary.words(one.getKey()),
                                                one.getValue())))
                .toList();
    }

    private static boolean has(Mapping mapping, Meaning meaning) {
        return mapping.has(meaning.isStage() ? Meaning.STAGE : meaning);
    }

    /** That a value is nothing of ours is worth knowing only where something else was proposed. */
    private static boolean isNew(
            Recogniser recogniser, Meaning meaning, Map.Entry<String, String> said) {
        var written = said.getKey();
        var target = said.getValue();
        if (Vocabulary.words(written).isEmpty()
                || target.equals(Mapping.COMING)
                || !recogniser.certain(meaning, written).isEmpty()) {
            return false;
        }
        return !target.isEmpty()
                || recogniser.ours().remembered().target(meaning, written).isPresent()
                || !recogniser.near(meaning, written).isEmpty();
    }
}
