package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.kernel.Money;
import soyuznik.kernel.Right;
import soyuznik.projects.Method;
import soyuznik.projects.MethodLimits;
import soyuznik.projects.Project;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a project.
 *
 * @param id null for a new one
 * @param owners none for who may not choose
 * @param beginning null for one that is there
 * @param counted the sum of the lines, which nobody types; null: the sum is typed
 * @param own the viewer stands on the team of the client
 */
public record FormPage(
        @Nullable Long id,
        Project.Client client,
        List<Choice> people,
        List<Choice> owners,
        List<String> currencies,
        boolean own,
        ProjectForm form,
        @Nullable Money counted,
        @Nullable Beginning beginning) {

    /** Which method a new project follows, where it begins, and what custom fields ask of it. */
    public record Beginning(
            StartForm start,
            List<Method> methods,
            MethodLimits limits,
            FieldSet fields,
            Map<String, String> typed) {
        public List<FieldGroup.Form> extra(Frame frame) {
            return fields.asked(frame, typed);
        }

        public List<Choice> choices(Frame frame) {
            var language = frame.visitor().language();
            var proposed = new Choice("", frame.text("projects.method.propose"));
            var named =
                    methods.stream()
                            .map(method -> new Choice(method.code(), method.name().in(language)));
            return Stream.concat(Stream.of(proposed), named).toList();
        }

        /** P-17: what the system goes by. */
        public String hint(Frame frame) {
            var amount = frame.formats().money(limits.amount());
            return frame.text(
                    "projects.hint.method", Map.of("amount", amount, "days", limits.days()));
        }

        /** P-19: the stages behind the first of each method. */
        public List<Choice> stages(Frame frame) {
            var language = frame.visitor().language();
            return methods.stream()
                    .flatMap(method ->
                            method.stages().stream()
                                    .skip(1)
                                    .map(stage ->
                                            new Choice(
                                                    method.code() + ':' + stage.code(),
                                                    stage.name().in(language),
                                                    method.name().in(language))))
                    .toList();
        }
    }

    public String action() {
        return id == null ? "/projects" : "/projects/" + id;
    }

    public String back() {
        return id == null ? "/companies/" + client.id() : "/projects/" + id;
    }

    /** Whether the viewer may note somebody who works there. */
    public boolean mayAddPeople(Frame frame) {
        var viewer = frame.visitor().viewer();
        return viewer != null && viewer.may(Right.EDIT_CLIENTS, own);
    }

    /** The name under which the browser keeps what was typed. */
    public String draft() {
        return id == null ? "project-new-" + client.id() : "project-" + id;
    }

    public Readings readings(Frame frame) {
        return Readings.of(frame, "projects")
                .choices("person", people)
                .choices("owner", owners)
                .money("amount")
                .day("plannedClose");
    }
}
