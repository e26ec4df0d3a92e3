package soyuznik.kernel;

/**
 * What is wrong with one field of a form, to be shown beside it.
 *
 * @param isAsked it may be right: something is asked about it before it is taken
 */
public record FieldError(String field, Text text, boolean isAsked) {
    public FieldError(String field, Text text) {
        this(field, text, false);
    }

    public static FieldError of(String field, String key) {
        return new FieldError(field, Text.of(key));
    }

    public static FieldError asked(String field, Text question) {
        return new FieldError(field, question, true);
    }
}
