package soyuznik.database;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/**
 * A question whose text is made once and which is then asked with other values: making the text
 * anew takes jOOQ longer than all the rest of asking. Worth it for what every page asks, and for
 * nothing else.
 *
 * <p>What differs from time to time is a {@code DSL.param(name, type)}; any other value becomes
 * part of the text. A list is one parameter of an array type, so that the text stays the same
 * however long it is.
 */
public final class Question<T> {
    /** Stands before the name of a parameter in the text; no statement of ours contains it. */
    private static final String MARK = "\u0001";

    private static final Pattern PLACE = Pattern.compile(MARK + "(\\w+)");

    /** The text between the parameters: one part more than there are parameters. */
    private final List<String> text;

    private final List<Param<?>> places;

    /** As they were selected: {@code fields()} of a select has forgotten of which table each is. */
    private final Field<?>[] columns;

    private final RecordMapper<? super Record, T> mapper;

    private Question(
            List<String> text,
            List<Param<?>> places,
            Field<?>[] columns,
            RecordMapper<? super Record, T> mapper) {
        this.text = text;
        this.places = places;
        this.columns = columns;
        this.mapper = mapper;
    }

    /** The question that the select asks. */
    @SuppressWarnings("unchecked") // the columns that are read are those of the select
    public static <R extends Record, T> Question<T> of(
            Select<R> select, RecordMapper<? super R, T> mapper) {
        var settings = SettingsTools.defaultSettings().withRenderNamedParamPrefix(MARK);
        var renderer = DSL.using(SQLDialect.POSTGRES, settings);
        var params = renderer.extractParams(select);
        var marked = renderer.renderNamedOrInlinedParams(select);
        var places =
                PLACE.matcher(marked)
                        .results()
                        .<Param<?>>map(place -> Objects.requireNonNull(params.get(place.group(1))))
                        .toList();
        return new Question<>(
                List.of(PLACE.split(marked, -1)),
                places,
                select.$select().stream().map(Field.class::cast).toArray(Field<?>[]::new),
                (RecordMapper<? super Record, T>) mapper);
    }

    /**
     * @param values by the names of all parameters
     */
    public List<T> all(DSLContext sql, Map<String, ?> values) {
        return ask(sql, values).fetch(mapper);
    }

    /** The only answer, if there is one. */
    public Optional<T> one(DSLContext sql, Map<String, ?> values) {
        return ask(sql, values).fetchOptional(mapper);
    }

    private ResultQuery<Record> ask(DSLContext sql, Map<String, ?> values) {
        return sql.resultQuery("{0}", new Asked(text, bound(values))).coerce(columns);
    }

    private List<Field<?>> bound(Map<String, ?> values) {
        return places.stream().<Field<?>>map(place -> bound(place, values)).toList();
    }

    private static <V> Field<V> bound(Param<V> place, Map<String, ?> values) {
        var name = place.getName();
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("Nothing was given for " + name);
        }
        return DSL.val(values.get(name), place.getDataType());
    }

    /** The text with values in its places; taken as it is, jOOQ need not look for places in it. */
    private static final class Asked extends CustomQueryPart {
        private final transient List<String> text;
        private final transient List<Field<?>> values;

        Asked(List<String> text, List<Field<?>> values) {
            this.text = text;
            this.values = values;
        }

        @Override
        public void accept(Context<?> context) {
            for (int i = 0; i < values.size(); i++) {
                context.sql(text.get(i)).visit(values.get(i));
            }
            context.sql(text.getLast());
        }
    }
}
