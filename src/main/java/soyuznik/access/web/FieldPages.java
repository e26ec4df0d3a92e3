package soyuznik.access.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldForm;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** Makes the pages of custom fields. */
@Component
class FieldPages {
    private final CustomFields fields;

    FieldPages(CustomFields fields) {
        this.fields = fields;
    }

    ModelAndView show(String bearer, Viewer viewer) {
        demand(viewer);
        return show(read(bearer), viewer);
    }

    ModelAndView show(Bearer bearer, Viewer viewer) {
        demand(viewer);
        return Answer.page(
                "access/fields/show", "page", new FieldsPage(bearer, fields.all(bearer)));
    }

    ModelAndView of(long field, Viewer viewer) {
        demand(viewer);
        return show(fields.get(field).bearer(), viewer);
    }

    ModelAndView fresh(String bearer, FieldForm form, Viewer viewer) {
        demand(viewer);
        var others = fields.all(read(bearer));
        return Answer.page(
                "access/fields/form", "page", new FieldPage(read(bearer), null, form, others));
    }

    ModelAndView edit(long id, Viewer viewer) {
        demand(viewer);
        return edit(id, FieldForm.of(fields.get(id)), viewer);
    }

    ModelAndView edit(long id, FieldForm form, Viewer viewer) {
        demand(viewer);
        var field = fields.get(id);
        var typed = form.with(field.options());
        var page = new FieldPage(field.bearer(), field, typed, fields.all(field.bearer()));
        return Answer.page("access/fields/form", "page", page);
    }

    Outcome<Bearer> make(String bearer, FieldForm form, Viewer viewer) {
        demand(viewer);
        return fields.make(read(bearer), form, viewer);
    }

    static FieldForm begun(String kind) {
        return FieldForm.begun(CustomField.Kind.read(kind).orElseThrow(NotFound::new));
    }

    static String address(Bearer bearer) {
        return FieldsController.INDEX + "/" + bearer.path();
    }

    private static Bearer read(String path) {
        return Bearer.of(path).orElseThrow(NotFound::new);
    }

    private static void demand(Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_DICTIONARIES), Right.EDIT_DICTIONARIES);
    }
}
