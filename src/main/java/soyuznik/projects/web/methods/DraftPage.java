package soyuznik.projects.web.methods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.projects.Bilingual;
import soyuznik.projects.Strictness;
import soyuznik.projects.methods.DemandChoice;
import soyuznik.projects.methods.Drafts;
import soyuznik.projects.methods.MethodDraft;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * A method that is being written; behind what there is stand empty lines for more.
 *
 * @param typed null: as it was kept
 * @param errors what keeps it from being published
 * @param changes by somebody else meanwhile, if it is not taken for that reason
 */
public record DraftPage(
        Drafts.Draft draft,
        @Nullable TypedMethod typed,
        List<FieldError> errors,
        DraftChanges changes) {
    private static final int SPARE_STAGES = 1;
    private static final int SPARE_CRITERIA = 1;
    private static final Bilingual NOTHING = new Bilingual("", "");

    public String address() {
        return "/settings/methods/drafts/" + draft.id();
    }

    public List<MethodDraft.StageDraft> stages() {
        var stages = new ArrayList<>(draft.body().stages());
        for (int i = 0; i < SPARE_STAGES; i++) {
            stages.add(new MethodDraft.StageDraft("", NOTHING, NOTHING, 0, List.of()));
        }
        return stages;
    }

    public List<MethodDraft.CriterionDraft> criteria(MethodDraft.StageDraft stage) {
        var criteria = new ArrayList<>(stage.criteria());
        for (int i = 0; i < SPARE_CRITERIA; i++) {
            criteria.add(
                    new MethodDraft.CriterionDraft("", "", Map.of(), Strictness.REQUIRED, NOTHING));
        }
        return criteria;
    }

    public String demand(MethodDraft.CriterionDraft criterion) {
        return DemandChoice.of(criterion).map(DemandChoice::value).orElse("");
    }

    public List<Choice> demands(Frame frame) {
        return Stream.concat(
                        choices(DemandChoice.recorded(), "projects.method.recorded", frame),
                        choices(DemandChoice.established(), "projects.method.facts", frame))
                .toList();
    }

    private static Stream<Choice> choices(List<DemandChoice> some, String group, Frame frame) {
        return some.stream()
                .map(one -> new Choice(one.value(), frame.text(one.label()), frame.text(group)));
    }

    public List<Choice> strictness(Frame frame) {
        return Arrays.stream(Strictness.values())
                .map(one -> new Choice(one.name(), frame.text("projects.strictness." + one)))
                .toList();
    }

    /** The number in a field, or what was typed for it. */
    public String number(String field, int kept) {
        if (typed != null) {
            return typed.get(field);
        }
        return kept == 0 ? "" : String.valueOf(kept);
    }
}
