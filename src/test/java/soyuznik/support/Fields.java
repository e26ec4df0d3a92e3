package soyuznik.support;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldForm;

/** Custom fields that tests ask of records; each test has its own. */
@TestComponent
public class Fields {
    private final CustomFields fields;
    private final Characters characters;

    Fields(CustomFields fields, Characters characters) {
        this.fields = fields;
        this.characters = characters;
    }

    /** One whose name nobody else has; its options are numbered from 1. */
    public CustomField ask(Bearer bearer, CustomField.Kind kind, String name, String... options) {
        var typed = new HashMap<String, String>();
        var own = name + ' ' + UUID.randomUUID();
        typed.put("kind", kind.name());
        typed.put("ru", own);
        typed.put("en", "English " + own);
        for (int row = 1; row <= options.length; row++) {
            typed.put("ru." + row, options[row - 1]);
            typed.put("en." + row, "English " + options[row - 1]);
        }
        Characters.done(fields.make(bearer, new FieldForm(typed), characters.viewer("vera")));
        return fields.all(bearer).named(own).orElseThrow();
    }

    public void retire(CustomField field) {
        Characters.done(fields.retire(field.id(), characters.viewer("vera")));
    }

    /** Changed as typed beside what is saved. */
    public void change(CustomField field, Map<String, String> typed) {
        var form = new HashMap<>(FieldForm.of(fields.get(field.id())).typed());
        form.putAll(typed);
        Characters.done(fields.change(field.id(), new FieldForm(form), characters.viewer("vera")));
    }
}
