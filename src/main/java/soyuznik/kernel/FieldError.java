package soyuznik.kernel;

/** What is wrong with one field of a form, to be shown beside it. */
public record FieldError(String field, Text text) {
    public static FieldError of(String field, String key) {
        return new FieldError(field, Text.of(key));
    }
}
