package soyuznik.access;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.FIELD_DEFINITION;
import static soyuznikdb.access.Tables.SETTINGS;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The place of a record in a list ordered by a custom field; what is not known comes before the
 * least.
 *
 * @param key of the field, which tells the kind
 */
public record FieldPlace(String key) {
    private static final Set<CustomField.Kind> LARGEST_FIRST =
            Set.of(CustomField.Kind.NUMBER, CustomField.Kind.MONEY, CustomField.Kind.DAY);

    /** Less than any number or sum that can be typed. */
    private static final BigDecimal UNKNOWN = BigDecimal.TEN.pow(16).negate();

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,25}(\\.\\d{1,25})?");

    public FieldPlace {
        if (!sorts(key)) {
            throw new IllegalArgumentException(key);
        }
    }

    /** Whether it is the key of a field that has an order: several choices have none. */
    public static boolean sorts(String key) {
        return Extra.isKey(key) && CustomField.Kind.of(key) != CustomField.Kind.CHOICES;
    }

    private CustomField.Kind kind() {
        return CustomField.Kind.of(key);
    }

    /** Whether the first click asks for the largest. */
    public boolean largestFirst() {
        return LARGEST_FIRST.contains(kind());
    }

    /**
     * The place of a record in this order. Options stand as the dictionary has them; a sum in
     * another currency than that of our company stands with what is not known.
     *
     * @param extra the column of the record's custom fields
     */
    public Field<?> place(Field<JSONB> extra) {
        return switch (kind()) {
            case NUMBER -> orUnknown(text(extra).cast(SQLDataType.NUMERIC));
            case MONEY -> orUnknown(sum(extra));
            case YES_NO ->
                    orUnknown(
                            when(text(extra).eq("true"), BigDecimal.ONE)
                                    .when(text(extra).eq("false"), BigDecimal.ZERO));
            case CHOICE, CHOICES -> orUnknown(option(extra));
            case DAY -> coalesce(text(extra), inline(""));
            case TEXT, LINK -> coalesce(text(extra), inline("")).collate("ru-x-icu");
        };
    }

    /** A place as a cursor carries it; nothing when nobody wrote it. */
    public Optional<Field<?>> place(String written) {
        return switch (kind()) {
            case DAY, TEXT, LINK -> Optional.of(DSL.val(written));
            case NUMBER, MONEY, YES_NO, CHOICE, CHOICES -> number(written);
        };
    }

    static Optional<Field<?>> number(String written) {
        return NUMBER.matcher(written).matches()
                ? Optional.of(DSL.val(new BigDecimal(written)))
                : Optional.empty();
    }

    private Field<String> text(Field<JSONB> extra) {
        return DSL.field("({0} ->> {1})", String.class, extra, inline(key));
    }

    private Field<BigDecimal> sum(Field<JSONB> extra) {
        var currency = part(extra, "currency");
        return when(
                currency.eq(select(SETTINGS.CURRENCY).from(SETTINGS)),
                part(extra, "amount").cast(SQLDataType.NUMERIC));
    }

    private Field<String> part(Field<JSONB> extra, String name) {
        return DSL.field("({0} -> {1} ->> {2})", String.class, extra, inline(key), inline(name));
    }

    private Field<BigDecimal> option(Field<JSONB> extra) {
        return DSL.field(
                """
                (select o.at::numeric
                from {0} f, jsonb_array_elements(f.options) with ordinality as o(said, at)
                where f.id = {1} and o.said ->> 'code' = {2})\
                """,
                BigDecimal.class,
                FIELD_DEFINITION,
                inline(Long.parseLong(key.substring(2))),
                text(extra));
    }

    private static Field<BigDecimal> orUnknown(Field<BigDecimal> place) {
        return coalesce(place, inline(UNKNOWN));
    }
}
