package soyuznik.projects.web.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Project;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;

/**
 * The form of a sheet.
 *
 * @param key null: a new one
 */
public record SheetFormPage(
        Project project, SheetPaper.@Nullable Key key, TypedSheet form, SheetOffer offer) {

    public boolean isNew() {
        return key == null;
    }

    public String title() {
        return (isNew() ? "projects.sheet.fill." : "projects.sheet.edit.") + form.sheet().name();
    }

    public String action() {
        return key == null ? SheetPaper.Key.address(form.sheet(), project.id()) : key.address();
    }

    public String leave() {
        return "/projects/" + project.id() + "#" + form.sheet().path();
    }

    public List<Asked> asked(Frame frame) {
        return offer.asked(frame, form.typed());
    }

    public Map<String, String> crumbs(Frame frame) {
        return crumbs(frame, project);
    }

    static Map<String, String> crumbs(Frame frame, Project project) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.projects"), "/projects");
        crumbs.put(project.sale().title(), "/projects/" + project.id());
        return crumbs;
    }
}
