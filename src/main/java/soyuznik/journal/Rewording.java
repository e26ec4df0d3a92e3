package soyuznik.journal;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.journal.Tables.EVENT;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record4;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes words out of what events tell, where somebody is erased: the one way in which an event
 * changes. What it told before stays as a salted digest.
 */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Rewording {
    private static final int BATCH = 1_000;

    /** What a custom field is called is no word of anybody. */
    private static final String LABEL = "label";

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final DSLContext sql;

    Rewording(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Where somebody may be named: by the code of an event, its one component that people typed.
     */
    public record Typed(Map<String, String> components) {
        public Typed {
            components = Map.copyOf(components);
        }
    }

    /** In what was typed of all that was ever told of the clients; nothing else changes. */
    public void reword(
            List<CompanyId> clients, Typed typed, UnaryOperator<String> words, Instant now) {
        var ids = clients.stream().map(CompanyId::value).toArray(Long[]::new);
        long last = 0;
        for (var some = after(last, ids, typed);
                some.isNotEmpty();
                some = after(last, ids, typed)) {
            for (var event : some) {
                var component = Objects.requireNonNull(typed.components().get(event.value4()));
                reword(event, component, words, now);
            }
            last = some.getLast().value1();
        }
    }

    private Result<Record4<Long, Instant, JSONB, String>> after(
            long last, Long[] clients, Typed typed) {
        return sql.select(EVENT.ID, EVENT.AT, EVENT.DETAILS, EVENT.CODE)
                .from(EVENT)
                .where(EVENT.COMPANY_ID.eq(any(clients)))
                .and(EVENT.CODE.in(typed.components().keySet()))
                .and(EVENT.ID.gt(last))
                .orderBy(EVENT.ID)
                .limit(BATCH)
                .fetch();
    }

    private void reword(
            Record4<Long, Instant, JSONB, String> event,
            String component,
            UnaryOperator<String> words,
            Instant now) {
        var told = JSON.readValue(event.value3().data(), DETAILS).get(component);
        var reworded = worded(told, words);
        if (told != null && !told.equals(reworded)) {
            var written = JSONB.valueOf(JSON.writeValueAsString(reworded));
            sql.fetch(
                    "select journal.reword({0}, {1}, {2}, {3}, {4})",
                    val(event.value1()),
                    val(event.value2()),
                    val(component),
                    val(written),
                    val(now));
        }
    }

    private static @Nullable Object worded(@Nullable Object value, UnaryOperator<String> words) {
        return switch (value) {
            case String text -> words.apply(text);
            case List<?> many -> many.stream().map(one -> worded(one, words)).toList();
            case Map<?, ?> parts -> worded(parts, words);
            case null, default -> value;
        };
    }

    private static Map<Object, @Nullable Object> worded(
            Map<?, ?> parts, UnaryOperator<String> words) {
        var worded = new LinkedHashMap<Object, @Nullable Object>();
        parts.forEach((name, part) ->
                worded.put(name, name.toString().startsWith(LABEL) ? part : worded(part, words)));
        return worded;
    }
}
