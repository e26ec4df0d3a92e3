package soyuznik.clients;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is at a company.
 *
 * @param level null: not known
 * @param decides on purchases, as far as we know
 */
// C-03
public record Post(String position, String department, @Nullable Level level, boolean decides) {
    public static final Post UNKNOWN = new Post("", "", null, false);

    public Post {
        position = position.strip();
        department = department.strip();
    }

    /** Each field as the form sends it; the message {@code field.clients.<field>} names it. */
    public SequencedMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("position", position);
        fields.put("department", department);
        fields.put("level", level == null ? "" : level.name());
        fields.put("decides", Boolean.toString(decides));
        return fields;
    }
}
