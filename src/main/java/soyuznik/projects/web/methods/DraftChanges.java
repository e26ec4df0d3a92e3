package soyuznik.projects.web.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import soyuznik.projects.Bilingual;
import soyuznik.projects.methods.DraftHistory;
import soyuznik.projects.methods.MethodDraft;
import soyuznik.projects.methods.MethodDraft.CriterionDraft;
import soyuznik.projects.methods.MethodDraft.StageDraft;
import soyuznik.shell.Frame;

/**
 * What somebody else changed in a draft while it was being written here.
 *
 * @param theirs as it is kept now
 * @param ours as it was typed
 */
public record DraftChanges(DraftHistory.Since since, MethodDraft theirs, MethodDraft ours) {

    /** A part of the draft, as it is kept and as it was typed. */
    public record Row(String part, String theirs, String ours) {}

    /** What a part says; once in the reader’s language alone, once in both. */
    private record Part(String name, Function<MethodDraft, Optional<String>> said) {}

    /** Where they differ from what both began with, and from what was typed. */
    public List<Row> rows(Frame frame) {
        var brief = parts(new Words(frame, false));
        var whole = parts(new Words(frame, true));
        return IntStream.range(0, brief.size())
                .mapToObj(i -> row(brief.get(i), whole.get(i), frame))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Row> row(Part brief, Part whole, Frame frame) {
        var before = since.before().orElse(ours);
        var now = whole.said().apply(theirs);
        if (now.equals(whole.said().apply(before)) || now.equals(whole.said().apply(ours))) {
            return Optional.empty();
        }
        var shown = brief.said().apply(theirs).equals(brief.said().apply(ours)) ? whole : brief;
        return Optional.of(
                new Row(shown.name(), told(shown, theirs, frame), told(shown, ours, frame)));
    }

    private static String told(Part part, MethodDraft draft, Frame frame) {
        return part.said()
                .apply(draft)
                .filter(said -> !said.isBlank())
                .orElseGet(() -> frame.text("ui.empty"));
    }

    private List<Part> parts(Words words) {
        var parts = new ArrayList<Part>();
        parts.add(words.part("projects.method.name.ru", draft -> draft.name().ru()));
        parts.add(words.part("projects.method.name.en", draft -> draft.name().en()));
        parts.add(words.part("projects.method.stages.all", words::stages));
        theirs.stages().forEach(stage -> parts.addAll(words.of(stage)));
        return parts;
    }

    /** Parts of a draft in words. */
    private record Words(Frame frame, boolean whole) {
        Part part(String key, Function<MethodDraft, String> said) {
            return new Part(frame.text(key), draft -> Optional.of(said.apply(draft)));
        }

        String stages(MethodDraft draft) {
            return draft.stages().stream()
                    .map(stage -> both(stage.name()))
                    .collect(Collectors.joining(" → "));
        }

        Stream<Part> of(StageDraft stage, String key, Function<StageDraft, String> said) {
            var name = frame.text(key, "stage", stage.name().in(frame.visitor().language()));
            return Stream.of(
                    new Part(
                            name,
                            draft ->
                                    draft.stages().stream()
                                            .filter(one -> one.code().equals(stage.code()))
                                            .map(said)
                                            .findFirst()));
        }

        List<Part> of(StageDraft stage) {
            return Stream.of(
                            of(stage, "projects.method.stage.goal", one -> both(one.goal())),
                            of(stage, "projects.method.stage.norm", this::norm),
                            of(stage, "projects.method.stage.criteria", this::criteria))
                    .flatMap(parts -> parts)
                    .toList();
        }

        private String norm(StageDraft stage) {
            return stage.normDays() == 0 ? "" : frame.formats().number(stage.normDays());
        }

        private String criteria(StageDraft stage) {
            return stage.criteria().stream().map(this::said).collect(Collectors.joining("; "));
        }

        private String said(CriterionDraft criterion) {
            var strictness = frame.text("projects.strictness." + criterion.strictness());
            var days = Objects.requireNonNullElse(criterion.parameters().get("days"), "");
            return frame.text(
                    "projects.method.criterion.said",
                    Map.of(
                            "text",
                            both(criterion.text()),
                            "strictness",
                            strictness,
                            "days",
                            days.isEmpty() ? "no" : days));
        }

        private String both(Bilingual text) {
            var said = text.in(frame.visitor().language());
            return whole ? text.ru() + " / " + text.en() : said;
        }
    }
}
