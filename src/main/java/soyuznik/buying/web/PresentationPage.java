package soyuznik.buying.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import soyuznik.buying.ChoiceCriterion;
import soyuznik.buying.Participant;
import soyuznik.buying.Presentation;
import soyuznik.buying.Presentations;
import soyuznik.buying.Problem;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * What we present to one of those who decide, with what is known of them beside it.
 *
 * @param presentation as it is kept
 * @param typed into the form
 */
public record PresentationPage(
        Project project,
        Participant participant,
        Presentation presentation,
        Known known,
        Map<String, String> typed,
        boolean mayEdit) {

    /** From what a presentation is made. */
    public record Known(List<Problem> problems, List<ChoiceCriterion> criteria) {}

    /** A part of the sheet. */
    public record Part(String name, String words) {}

    public List<Part> parts() {
        return Presentations.FORM.all().stream()
                .map(input ->
                        new Part(
                                input.name(), presentation.values().getOrDefault(input.name(), "")))
                .toList();
    }

    /** Problems with a cost: what solving them is worth to the organisation. */
    public List<Problem> costly() {
        return known.problems().stream().filter(one -> one.worth() != null).toList();
    }

    /** What hurts the person. */
    public List<Problem> hurting() {
        return known.problems().stream()
                .filter(one ->
                        Optional.ofNullable(one.person())
                                .filter(who -> who.id().equals(participant.who().id()))
                                .isPresent())
                .toList();
    }

    /** By what the person chooses. */
    public List<ChoiceCriterion> choosing() {
        return known.criteria().stream()
                .filter(one -> one.whose().id().equals(participant.who().id()))
                .toList();
    }

    public String action() {
        return "/projects/"
                + project.id()
                + "/participants/"
                + participant.key().id()
                + "/presentation";
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = ParticipantsPage.crumbs(project, frame);
        crumbs.put(
                frame.text("region.participants"), "/projects/" + project.id() + "/participants");
        return crumbs;
    }

    public List<Asked> asked(Frame frame) {
        var hints =
                Map.of(
                        "benefit", frame.text("buying.hint.presentation.benefit"),
                        "effect", frame.text("buying.hint.presentation.effect"),
                        "conformity", frame.text("buying.hint.presentation.conformity"),
                        "details", frame.text("buying.hint.presentation.details"));
        var values = new Asked.Typed(typed, hints, "");
        return Presentations.FORM.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("presentations", input.name()),
                                List.of(),
                                values))
                .toList();
    }

    public Readings readings(Frame frame) {
        return Asked.readings(frame, "presentations", asked(frame));
    }
}
