package soyuznik.work.web;

import java.util.List;
import java.util.Map;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;
import soyuznik.work.TalkForm;

/**
 * The form of a talk that is planned.
 *
 * @param people of the client
 * @param ours who of ours can be there
 */
public record TalkFormPage(
        Project project, Map<String, String> typed, List<Choice> people, List<Choice> ours) {

    public String action() {
        return "/projects/" + project.id() + "/talks";
    }

    public String leave() {
        return "/projects/" + project.id() + "#talks";
    }

    public Map<String, String> crumbs(Frame frame) {
        return TalksPage.crumbs(project, frame);
    }

    public List<Asked> asked(Frame frame) {
        var known = new Asked.Typed(typed, Map.of(), frame.visitor().currency());
        return TalkForm.PLAN.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("talks", input.name()),
                                choices(input, frame),
                                known))
                .toList();
    }

    private List<Choice> choices(Input input, Frame frame) {
        return switch (input.name()) {
            case "people" -> people;
            case "ours" -> ours;
            case String name ->
                    input.codes().stream()
                            .map(code ->
                                    new Choice(
                                            code, frame.text("choice.talks." + name + '.' + code)))
                            .toList();
        };
    }

    public Readings readings(Frame frame) {
        return Asked.readings(frame, "talks", asked(frame));
    }
}
