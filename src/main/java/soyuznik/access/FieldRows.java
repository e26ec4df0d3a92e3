package soyuznik.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.FIELD_DEFINITION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind {@link CustomFields}, who asks whether it is allowed. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class FieldRows {
    private static final int MOST = 1_000;
    private static final TypeReference<List<FieldOption>> OPTIONS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    FieldRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<CustomField> of(Bearer bearer) {
        return read(FIELD_DEFINITION.BEARER.eq(bearer.name()));
    }

    Optional<CustomField> find(long id) {
        return read(FIELD_DEFINITION.ID.eq(id)).stream().findFirst();
    }

    boolean isMade(UUID key) {
        return sql.fetchExists(FIELD_DEFINITION, FIELD_DEFINITION.KEY.eq(key));
    }

    /** Nobody else changes the fields of these records until the end of the transaction. */
    void hold(Bearer bearer) {
        sql.select(FIELD_DEFINITION.ID)
                .from(FIELD_DEFINITION)
                .where(FIELD_DEFINITION.BEARER.eq(bearer.name()))
                .orderBy(FIELD_DEFINITION.ID)
                .limit(MOST)
                .forNoKeyUpdate()
                .fetch();
    }

    /** False when somebody made one of this name a moment ago. */
    boolean insert(Bearer bearer, FieldForm form) {
        return sql.insertInto(FIELD_DEFINITION)
                        .set(FIELD_DEFINITION.KEY, form.key())
                        .set(FIELD_DEFINITION.BEARER, bearer.name())
                        .set(FIELD_DEFINITION.KIND, form.kind().name())
                        .set(written(form))
                        .set(FIELD_DEFINITION.POSITION, next(bearer))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False when somebody changed it meanwhile. */
    boolean update(long id, FieldForm form) {
        return sql.update(FIELD_DEFINITION)
                        .set(written(form))
                        .set(FIELD_DEFINITION.VERSION, FIELD_DEFINITION.VERSION.plus(1))
                        .where(FIELD_DEFINITION.ID.eq(id))
                        .and(FIELD_DEFINITION.VERSION.eq(form.version()))
                        .execute()
                == 1;
    }

    /** False when it is so already. */
    boolean ask(long id, boolean asked) {
        return sql.update(FIELD_DEFINITION)
                        .set(FIELD_DEFINITION.RETIRED, !asked)
                        .where(FIELD_DEFINITION.ID.eq(id))
                        .and(FIELD_DEFINITION.RETIRED.eq(asked))
                        .execute()
                == 1;
    }

    void place(List<Long> order) {
        var place =
                field(
                        "array_position({0}, {1})",
                        Integer.class, order.toArray(Long[]::new), FIELD_DEFINITION.ID);
        sql.update(FIELD_DEFINITION)
                .set(FIELD_DEFINITION.POSITION, place)
                .where(FIELD_DEFINITION.ID.in(order))
                .execute();
    }

    private Map<Field<?>, Object> written(FieldForm form) {
        var options = json.writeValueAsString(CustomField.coded(form.options()));
        return Map.of(
                FIELD_DEFINITION.RU, form.label().ru(),
                FIELD_DEFINITION.EN, form.label().en(),
                FIELD_DEFINITION.GROUP_RU, form.group().ru(),
                FIELD_DEFINITION.GROUP_EN, form.group().en(),
                FIELD_DEFINITION.OPTIONS, JSONB.valueOf(options));
    }

    private static Field<Integer> next(Bearer bearer) {
        return field(
                select(coalesce(max(FIELD_DEFINITION.POSITION), inline(0)).plus(1))
                        .from(FIELD_DEFINITION)
                        .where(FIELD_DEFINITION.BEARER.eq(bearer.name())));
    }

    private List<CustomField> read(Condition which) {
        return sql.select(
                        FIELD_DEFINITION.ID,
                        FIELD_DEFINITION.BEARER.convertFrom(Bearer::valueOf),
                        FIELD_DEFINITION.KIND.convertFrom(CustomField.Kind::valueOf),
                        row(FIELD_DEFINITION.RU, FIELD_DEFINITION.EN).mapping(Label::new),
                        row(FIELD_DEFINITION.GROUP_RU, FIELD_DEFINITION.GROUP_EN)
                                .mapping(Label::new),
                        FIELD_DEFINITION.OPTIONS.convertFrom(
                                options -> json.readValue(options.data(), OPTIONS)),
                        FIELD_DEFINITION.RETIRED,
                        FIELD_DEFINITION.VERSION)
                .from(FIELD_DEFINITION)
                .where(which)
                .orderBy(FIELD_DEFINITION.RETIRED, FIELD_DEFINITION.POSITION, FIELD_DEFINITION.ID)
                .limit(MOST)
                .fetch(mapping(CustomField::new));
    }
}
