package soyuznik.projects.web.methods;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;
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

    /** What is to happen once it is saved; whoever only saves stays. */
    boolean isToBeTried() {
        return get("then").equals("trial");
    }

    /** What is no number where one is asked for. */
    List<FieldError> errors() {
        return stages().flatMap(TypedMethod.this::errors).toList();
    }

    private Stream<FieldError> errors(String stage) {
        int shown = Integer.parseInt(stage.substring(1)) + 1;
        return Stream.concat(
                        Stream.of(stage + ".order", stage + ".days"),
                        criteria(stage).map(criterion -> criterion + ".days"))
                .filter(field -> !get(field).isEmpty() && number(get(field), 0) == 0)
                .map(field -> new FieldError(field, asked(field, shown)));
    }

    /** Which of the numbers of a stage it is. */
    private static Text asked(String field, int stage) {
        var name = field.substring(field.lastIndexOf('.') + 1);
        var which = name.equals(DAYS) && field.contains("c") ? "age" : name;
        return Text.of("projects.method.error.number." + which, "stage", stage);
    }

    MethodDraft draft() {
        return method(
                stages().filter(this::isNamed)
                        .sorted(Comparator.comparingInt(this::order))
                        .map(stage -> stage(stage, criteria(stage).filter(this::asks))));
    }

    /** Each stage and criterion where it was typed, so that its fields keep their names. */
    MethodDraft asTyped() {
        return method(
                used(stages().toList(), this::isNamed)
                        .map(stage -> stage(stage, used(criteria(stage).toList(), this::asks))));
    }

    /** Without the empty ones at the end, which the page adds anew. */
    private static Stream<String> used(List<String> fields, Predicate<String> used) {
        int last =
                IntStream.range(0, fields.size())
                        .filter(i -> used.test(fields.get(i)))
                        .max()
                        .orElse(-1);
        return fields.stream().limit(last + 1L);
    }

    private MethodDraft method(Stream<MethodDraft.StageDraft> stages) {
        return new MethodDraft(both("name"), stages.toList());
    }

    private Stream<String> stages() {
        return IntStream.range(0, MOST)
                .mapToObj(i -> "s" + i)
                .takeWhile(stage -> typed.containsKey(stage + ".name.ru"));
    }

    private Stream<String> criteria(String stage) {
        return IntStream.range(0, MOST)
                .mapToObj(i -> stage + 'c' + i)
                .takeWhile(criterion -> typed.containsKey(criterion + ".demand"));
    }

    private boolean isNamed(String stage) {
        return !get(stage + ".name.ru").isEmpty() || !get(stage + ".name.en").isEmpty();
    }

    private boolean asks(String criterion) {
        return DemandChoice.find(get(criterion + ".demand")).isPresent();
    }

    private int order(String stage) {
        return number(get(stage + ".order"), MOST);
    }

    private MethodDraft.StageDraft stage(String field, Stream<String> criteria) {
        return new MethodDraft.StageDraft(
                get(field + ".code"),
                both(field + ".name"),
                both(field + ".goal"),
                number(get(field + ".days"), 0),
                criteria.map(this::criterion).toList());
    }

    private MethodDraft.CriterionDraft criterion(String field) {
        var choice = DemandChoice.find(get(field + ".demand"));
        var parameters = new HashMap<>(choice.map(DemandChoice::parameters).orElse(Map.of()));
        for (var name : List.of(OR, DAYS)) {
            var value = get(field + '.' + name);
            if (!value.isEmpty()) {
                parameters.put(name, value);
            }
        }
        var strictness = get(field + ".strictness");
        return new MethodDraft.CriterionDraft(
                get(field + ".code"),
                choice.map(DemandChoice::kind).orElse(""),
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
