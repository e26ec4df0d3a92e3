package soyuznik.projects.web.methods;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import soyuznik.projects.Bilingual;
import soyuznik.projects.Strictness;
import soyuznik.projects.methods.DemandChoice;
import soyuznik.projects.methods.MethodDraft;

/**
 * A whole method as it is typed on one page: stages s0, s1 … each with criteria s0c0, s0c1 … What
 * has no name is no stage, what asks nothing is no criterion; stages stand in the order of their
 * numbers.
 */
public record TypedMethod(Map<String, String> typed) {
    private static final int MOST = 60;
    private static final String OR = "or";
    private static final String DAYS = "days";

    public TypedMethod {
        typed = Map.copyOf(typed);
    }

    public int version() {
        return number(get("version"), -1);
    }

    public String get(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    MethodDraft draft() {
        record Placed(int order, MethodDraft.StageDraft stage) {}
        var stages = new ArrayList<Placed>();
        for (int i = 0; i < MOST && typed.containsKey("s" + i + ".name.ru"); i++) {
            var name = both("s" + i + ".name");
            if (!name.ru().isEmpty() || !name.en().isEmpty()) {
                stages.add(new Placed(number(get("s" + i + ".order"), MOST), stage("s" + i, name)));
            }
        }
        return new MethodDraft(
                both("name"),
                stages.stream()
                        .sorted(Comparator.comparingInt(Placed::order))
                        .map(Placed::stage)
                        .toList());
    }

    private MethodDraft.StageDraft stage(String field, Bilingual name) {
        var criteria = new ArrayList<MethodDraft.CriterionDraft>();
        for (int i = 0; i < MOST && typed.containsKey(field + 'c' + i + ".demand"); i++) {
            var criterion = field + 'c' + i;
            DemandChoice.find(get(criterion + ".demand"))
                    .map(choice -> criterion(criterion, choice))
                    .ifPresent(criteria::add);
        }
        int days = number(get(field + ".days"), 0);
        return new MethodDraft.StageDraft(
                get(field + ".code"), name, both(field + ".goal"), days, criteria);
    }

    private MethodDraft.CriterionDraft criterion(String field, DemandChoice choice) {
        var parameters = new HashMap<>(choice.parameters());
        for (var name : List.of(OR, DAYS)) {
            var value = get(field + '.' + name);
            boolean right = name.equals(OR) || number(value, 0) > 0;
            if (!value.isEmpty() && right) {
                parameters.put(name, value);
            }
        }
        var strictness = get(field + ".strictness");
        return new MethodDraft.CriterionDraft(
                get(field + ".code"),
                choice.kind(),
                parameters,
                strictness.isEmpty() ? Strictness.REQUIRED : Strictness.valueOf(strictness),
                both(field + ".text"));
    }

    private Bilingual both(String field) {
        return new Bilingual(get(field + ".ru"), get(field + ".en"));
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
