package soyuznik.shell;

import java.util.Optional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;

/**
 * What can hardly be meant in one field of a form: it is asked about beside the field, until
 * somebody has said that it is.
 *
 * @param what stands in the way: something else is asked about anew
 */
public record Doubt(String field, String what, Text text) {
    private static final String SAID = "said";

    FieldError error() {
        return FieldError.asked(field, text.with(SAID, said()));
    }

    String said() {
        return ComingDays.said(field, Integer.toHexString(what.hashCode()));
    }

    /** What is to be said of an error that is a doubt. */
    static Optional<String> said(FieldError error) {
        return Optional.ofNullable(error.text().args().get(SAID)).map(Object::toString);
    }
}
