package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.access.Extra;
import soyuznik.access.FieldSet;
import soyuznik.kernel.FieldError;

/**
 * The form of a project that is about to begin, as a browser sent it.
 *
 * @param fields the custom fields that are asked
 */
record NewProject(Map<String, String> typed, FieldSet fields) {
    ProjectForm form() {
        return ProjectForm.sent(typed);
    }

    StartForm start() {
        return new StartForm(typed.get("method"), typed.get("stage"));
    }

    Extra extra() {
        return fields.read(typed, Extra.NONE).extra();
    }

    List<FieldError> errors() {
        var custom = fields.read(typed, Extra.NONE).errors();
        return Stream.concat(form().errors().stream(), custom.stream()).toList();
    }
}
