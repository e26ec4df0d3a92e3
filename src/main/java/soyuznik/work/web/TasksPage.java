package soyuznik.work.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.work.tasks.Task;
import soyuznik.work.tasks.Tasks;

/**
 * The tasks of a client or project.
 *
 * @param owners who can be given one; empty where the viewer gives none
 */
public record TasksPage(
        Tasks.Place place, List<Task> tasks, List<Choice> owners, TaskForm form, long viewer) {
    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        boolean ofClient = place.project() == null;
        crumbs.put(
                frame.text(ofClient ? "place.clients" : "place.projects"),
                ofClient ? "/companies" : "/projects");
        crumbs.put(place.title(), place.address());
        return crumbs;
    }

    public boolean mayWrite() {
        return !owners.isEmpty();
    }

    public boolean maySettle(Task task) {
        return mayWrite() || task.owner().id().value() == viewer;
    }

    public List<Task> open() {
        return tasks.stream().filter(task -> !task.isDone()).toList();
    }

    public List<Task> done() {
        return tasks.stream().filter(Task::isDone).toList();
    }
}
