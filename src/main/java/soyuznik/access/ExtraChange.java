package soyuznik.access;

/** A custom field with the value before and after, in words of both languages. */
public record ExtraChange(
        String labelRu, String labelEn, String fromRu, String fromEn, String toRu, String toEn) {

    static ExtraChange of(CustomField field, String before, String after) {
        var from = field.told(before);
        var to = field.told(after);
        return new ExtraChange(
                field.label().ru(), field.label().en(), from.ru(), from.en(), to.ru(), to.en());
    }
}
