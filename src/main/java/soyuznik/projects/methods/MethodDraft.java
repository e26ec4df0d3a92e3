package soyuznik.projects.methods;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;
import soyuznik.projects.Bilingual;
import soyuznik.projects.Criterion;
import soyuznik.projects.Demands;
import soyuznik.projects.Gate;
import soyuznik.projects.Method;
import soyuznik.projects.Stage;
import soyuznik.projects.Strictness;

/** A method as it is being written; kept as one document until it is published. */
public record MethodDraft(Bilingual name, List<StageDraft> stages) {
    public MethodDraft {
        stages = List.copyOf(stages);
    }

    public record StageDraft(
            String code,
            Bilingual name,
            Bilingual goal,
            int normDays,
            List<CriterionDraft> criteria) {
        public StageDraft {
            criteria = List.copyOf(criteria);
        }

        static StageDraft of(Stage stage, Map<Long, Kind> kinds) {
            return new StageDraft(
                    stage.code(),
                    stage.name(),
                    stage.goal(),
                    stage.normDays(),
                    stage.gate().criteria().stream()
                            .map(criterion ->
                                    CriterionDraft.of(
                                            criterion,
                                            Objects.requireNonNull(kinds.get(criterion.id()))))
                            .toList());
        }
    }

    /** What a criterion asks, as a version keeps it. */
    record Kind(String name, Map<String, String> parameters) {}

    public record CriterionDraft(
            String code,
            String kind,
            Map<String, String> parameters,
            Strictness strictness,
            Bilingual text) {
        public CriterionDraft {
            parameters = Map.copyOf(parameters);
        }

        static CriterionDraft of(Criterion criterion, Kind kind) {
            return new CriterionDraft(
                    criterion.code(),
                    kind.name(),
                    kind.parameters(),
                    criterion.strictness(),
                    criterion.text());
        }

        private Criterion criterion(long id) {
            return new Criterion(id, code, Demands.of(kind, parameters), strictness, text);
        }
    }

    /** What keeps it from being published; the fields as the form names them. */
    public List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        both(errors, "name", name, Text.of("projects.method.error.name"));
        if (stages.isEmpty()) {
            errors.add(FieldError.of("name.ru", "projects.method.error.stages"));
        }
        for (int i = 0; i < stages.size(); i++) {
            errors.addAll(errors(i, stages.get(i)));
        }
        return errors;
    }

    private static List<FieldError> errors(int number, StageDraft stage) {
        var field = "s" + number;
        var errors = new ArrayList<FieldError>();
        both(errors, field + ".name", stage.name(), lacks(number, "stage"));
        both(errors, field + ".goal", stage.goal(), lacks(number, "goal"));
        if (stage.normDays() < 1) {
            errors.add(new FieldError(field + ".days", lacks(number, "days")));
        }
        if (stage.criteria().stream().allMatch(one -> one.strictness() == Strictness.OFF)) {
            errors.add(new FieldError(field + ".name.ru", lacks(number, "criteria")));
        }
        for (int i = 0; i < stage.criteria().size(); i++) {
            both(
                    errors,
                    field + 'c' + i + ".text",
                    stage.criteria().get(i).text(),
                    lacks(number, "criterion").with("criterion", i + 1));
        }
        return errors;
    }

    /** Of which stage it is, in the numbers that people see. */
    private static Text lacks(int stage, String what) {
        return Text.of("projects.method.error." + what, "stage", stage + 1);
    }

    /** In both languages; what is missing says in which. */
    private static void both(List<FieldError> errors, String field, Bilingual text, Text lacking) {
        if (text.ru().isBlank()) {
            errors.add(new FieldError(field + ".ru", lacking.with("language", "ru")));
        }
        if (text.en().isBlank()) {
            errors.add(new FieldError(field + ".en", lacking.with("language", "en")));
        }
    }

    /** Each stage and each criterion with a code of its own; those that have one keep it. */
    public MethodDraft coded() {
        var stageCodes = new HashSet<String>();
        var codes = new HashSet<String>();
        stages.forEach(stage -> {
            stageCodes.add(stage.code());
            stage.criteria().forEach(criterion -> codes.add(criterion.code()));
        });
        return new MethodDraft(
                name, stages.stream().map(stage -> coded(stage, stageCodes, codes)).toList());
    }

    private static StageDraft coded(
            StageDraft stage, HashSet<String> stageCodes, HashSet<String> codes) {
        var code = stage.code().isEmpty() ? next("STAGE_", stageCodes) : stage.code();
        var criteria = stage.criteria().stream().map(criterion -> coded(criterion, codes)).toList();
        return new StageDraft(code, stage.name(), stage.goal(), stage.normDays(), criteria);
    }

    private static CriterionDraft coded(CriterionDraft criterion, HashSet<String> codes) {
        var code = criterion.code().isEmpty() ? next("C", codes) : criterion.code();
        var parameters = new java.util.HashMap<>(criterion.parameters());
        if (criterion.kind().equals("CONFIRMED")) {
            parameters.put("of", code);
        }
        return new CriterionDraft(
                code, criterion.kind(), parameters, criterion.strictness(), criterion.text());
    }

    private static String next(String prefix, HashSet<String> taken) {
        int number = 1;
        while (!taken.add(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    /** As if it were published, to be held against a project; nothing of it has an id. */
    public Method sample(String code) {
        var sample = new ArrayList<Stage>();
        long id = -1;
        for (var stage : coded().stages()) {
            var criteria = new ArrayList<Criterion>();
            for (var criterion : stage.criteria()) {
                criteria.add(criterion.criterion(id--));
            }
            sample.add(
                    new Stage(
                            id--,
                            sample.size() + 1,
                            stage.code(),
                            stage.name(),
                            stage.goal(),
                            stage.normDays(),
                            0,
                            new Gate(criteria)));
        }
        return new Method(0, code, 0, name, sample, false, null);
    }
}
