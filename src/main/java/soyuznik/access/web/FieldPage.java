package soyuznik.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.FieldForm;
import soyuznik.access.FieldSet;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a custom field.
 *
 * @param field null: a new one
 * @param others of the same records, whose groups are offered
 */
public record FieldPage(
        Bearer bearer, @Nullable CustomField field, FieldForm form, FieldSet others) {
    public String action() {
        return field == null
                ? FieldPages.address(bearer)
                : FieldsController.INDEX + "/entries/" + field.id();
    }

    public String leave() {
        return FieldPages.address(bearer);
    }

    public String title(Frame frame) {
        return field == null ? frame.text("access.field.new") : field.label(frame);
    }

    public boolean isNew() {
        return field == null;
    }

    public List<String> groups(boolean russian) {
        return others.all().stream()
                .map(CustomField::group)
                .map(group -> russian ? group.ru() : group.en())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    public Readings readings(Frame frame) {
        var readings = Readings.of(frame, "access");
        for (int row = 1; row <= form.rows(); row++) {
            for (var part : List.of("ru", "en", "place", "retired")) {
                var name = frame.text("access.field.option.of." + part, "row", row);
                readings = readings.named(part + '.' + row, name);
            }
            readings = readings.tick("retired." + row);
        }
        return readings;
    }
}
