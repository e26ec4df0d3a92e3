package soyuznik.work;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import org.jooq.Field;
import soyuznikdb.work.tables.Talk;

/**
 * At what second of its day a talk begins, to order by; whose hour nobody said stands behind those.
 */
//
final class Hours {
    private static final int BEFORE = -1;
    private static final int BEHIND = 86_400;

    private Hours() {}

    static Field<Integer> earliestFirst(Talk talk) {
        return coalesce(seconds(talk), inline(BEHIND));
    }

    /** To be sorted backwards. */
    static Field<Integer> latestFirst(Talk talk) {
        return coalesce(seconds(talk), inline(BEFORE));
    }

    private static Field<Integer> seconds(Talk talk) {
        return field("extract(epoch from {0})::int", Integer.class, talk.STARTS_AT);
    }
}
