package soyuznik.projects.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.projects.Project;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of one value of a sale, shown in its place or as a page of its own.
 *
 * @param saved the value as it is stored
 * @param typed what stands in the fields
 */
public record SaleValuePage(
        Project project, String field, String saved, ProjectForm typed, List<String> currencies) {
    public String address() {
        return back() + "/sale/" + field;
    }

    public String back() {
        return "/projects/" + project.id();
    }

    public String spot() {
        return "sale-" + field;
    }

    public String label(Frame frame) {
        return frame.text("field.projects." + field);
    }

    public Readings readings(Frame frame) {
        return Readings.of(frame, "projects").money("amount").day("plannedClose");
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.projects"), "/projects");
        crumbs.put(project.sale().title(), back());
        return crumbs;
    }
}
