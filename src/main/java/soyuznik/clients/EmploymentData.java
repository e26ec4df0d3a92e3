package soyuznik.clients;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is written about an employment. */
// C-03
public record EmploymentData(Post post, Term term) {
    public static final EmploymentData UNKNOWN = new EmploymentData(Post.UNKNOWN, Term.UNKNOWN);

    /** Each field as the form sends it. */
    SequencedMap<String, String> fields() {
        var fields = post.fields();
        fields.put("since", text(term.since()));
        fields.put("until", text(term.until()));
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
