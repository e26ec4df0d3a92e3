package soyuznik.work.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.kernel.UserId;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.work.parts.Part;
import soyuznik.work.parts.PartForm;
import soyuznik.work.tasks.Task;

/**
 * Our people on a project.
 *
 * @param tasks of the project
 * @param colleagues whom the viewer can give a part; nobody where the viewer gives none
 */
public record PartsPage(
        Project project,
        List<Part> parts,
        List<Task> tasks,
        List<Choice> colleagues,
        Map<String, String> typed,
        UserId viewer) {
    public String address() {
        return "/projects/" + project.id();
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.projects"), "/projects");
        crumbs.put(project.sale().title(), address());
        return crumbs;
    }

    public boolean mayGive() {
        return !colleagues.isEmpty();
    }

    public boolean mayEnd(Part part) {
        return part.isOpen() && (mayGive() || isMine(part));
    }

    public boolean isMine(Part part) {
        return part.doer().id().equals(viewer);
    }

    public List<Part> open() {
        return parts.stream().filter(Part::isOpen).toList();
    }

    public List<Part> ended() {
        return parts.stream().filter(part -> !part.isOpen()).toList();
    }

    /** Who has something to do here without a part of it, and how much; empty: nobody. */
    public String others() {
        return tasks.stream()
                .filter(task -> !task.isDone() && isOther(task.owner().id()))
                .collect(
                        groupingBy(
                                task -> task.owner().name().brief(),
                                LinkedHashMap::new,
                                counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(joining(", "));
    }

    private boolean isOther(UserId user) {
        return !user.equals(project.owner().id())
                && open().stream().noneMatch(part -> part.doer().id().equals(user));
    }

    public List<Asked> asked(Frame frame) {
        var known = new Asked.Typed(typed, Map.of(), "");
        return PartForm.ALL.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("parts", input.name()),
                                choices(input, frame),
                                known))
                .toList();
    }

    private List<Choice> choices(Input input, Frame frame) {
        return input.name().equals("user")
                ? colleagues
                : input.codes().stream()
                        .map(code -> new Choice(code, frame.text("choice.parts.kind." + code)))
                        .toList();
    }
}
