package soyuznik.clients;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;

/**
 * What is written about a person wherever it works.
 *
 * @param basis on which the data is held; null: nobody has said
 */
// C-03
public record PersonData(PersonName name, String note, @Nullable Basis basis, Extra extra) {
    /** Of whom custom fields say nothing. */
    public PersonData(PersonName name, String note, @Nullable Basis basis) {
        this(name, note, basis, Extra.NONE);
    }

    public PersonData {
        note = note.strip();
    }

    /**
     * Each field as the form sends it; the message {@code field.clients.<field>} names it. Behind
     * them the custom fields by their keys.
     */
    public SequencedMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("surname", name.surname());
        fields.put("given", name.given());
        fields.put("patronymic", name.patronymic());
        fields.put("name", name.other());
        fields.put("note", note);
        fields.put("basis", basis == null ? "" : basis.name());
        fields.putAll(extra.values());
        return fields;
    }
}
