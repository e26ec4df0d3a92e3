package soyuznik.projects.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.projects.ProjectExtra;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The custom fields of a project, shown or asked.
 *
 * @param typed what stands in the form
 * @param mayEdit nothing is changed about a project that has ended
 */
public record ExtraPage(
        ProjectExtra project, FieldSet fields, Map<String, String> typed, boolean mayEdit) {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    static ExtraPage of(ProjectExtra project, FieldSet fields, boolean mayEdit) {
        var typed = new HashMap<>(project.extra().values());
        typed.put("version", Integer.toString(project.version()));
        return new ExtraPage(project, fields, typed, mayEdit && project.open());
    }

    public String record() {
        return "/projects/" + project.id();
    }

    public String address() {
        return record() + "/fields";
    }

    public int version() {
        return version(typed);
    }

    static int version(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return COUNT.matcher(version).matches() ? Integer.parseInt(version) : -1;
    }

    public List<FieldGroup> shown(Frame frame) {
        return fields.shown(frame, project.extra());
    }

    public List<FieldGroup.Form> asked(Frame frame) {
        return fields.asked(frame, typed);
    }

    /** The form of one value. */
    public Asked asked(String key, Frame frame) {
        return FieldSet.asked(fields.offered(key).orElseThrow(), frame, typed);
    }

    public String saved(String key) {
        return project.extra().get(key);
    }

    public Readings readings(Frame frame) {
        return fields.readings(Readings.of(frame, "projects"), frame);
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.projects"), "/projects");
        crumbs.put(project.title(), record());
        return crumbs;
    }
}
