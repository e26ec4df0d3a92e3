package soyuznik.projects.methods;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import soyuznik.kernel.FieldError;
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
        both(errors, "name", name);
        if (stages.isEmpty()) {
            errors.add(FieldError.of("name.ru", "projects.method.error.stages"));
        }
        for (int i = 0; i < stages.size(); i++) {
            errors.addAll(errors("s" + i, stages.get(i)));
        }
        return errors;
    }

    private static List<FieldError> errors(String field, StageDraft stage) {
        var errors = new ArrayList<FieldError>();
        both(errors, field + ".name", stage.name());
        both(errors, field + ".goal", stage.goal());
        if (stage.normDays() < 1) {
            errors.add(FieldError.of(field + ".days", "projects.method.error.days"));
        }
        if (stage.criteria().stream().allMatch(one -> one.strictness() == Strictness.OFF)) {
            errors.add(FieldError.of(field + ".name.ru", "projects.method.error.criteria"));
        }
        for (int i = 0; i < stage.criteria().size(); i++) {
            both(errors, field + 'c' + i + ".text", stage.criteria().get(i).text());
        }
        return errors;
    }

    private static void both(List<FieldError> errors, String field, Bilingual text) {
        if (text.ru().isBlank()) {
            errors.add(FieldError.of(field + ".ru", "projects.error.required"));
        }
        if (text.en().isBlank()) {
            errors.add(FieldError.of(field + ".en", "projects.error.required"));
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
