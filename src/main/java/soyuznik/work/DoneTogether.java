package soyuznik.work;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.work.Tables.AGREEMENT;
import static soyuznikdb.work.Tables.LETTER;
import static soyuznikdb.work.Tables.MEMO;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What ours and theirs did together, as a table of a statement: talks that were held, letters that
 * were answered, and the calls and meetings that another system kept. A letter of another system
 * may have had no answer.
 */
//
final class DoneTogether {
    private static final String DONE = "done";
    static final Field<Long> COMPANY = field(name(DONE, "company_id"), Long.class);
    static final Field<Long> ABOUT = field(name(DONE, "project_id"), Long.class);
    static final Field<String> WHAT = field(name(DONE, "what"), String.class);
    static final Field<LocalDate> ON = field(name(DONE, "held_on"), LocalDate.class);

    /** Ids with a blank between them. */
    private static final Field<String> PEOPLE = field(name(DONE, "people"), String.class);

    private static final Field<String> OURS = field(name(DONE, "ours"), String.class);

    private static final String THEIRS_EACH = "theirs";
    private static final String OURS_EACH = "ours";
    static final Field<Long> THEIR_ID = field(name(THEIRS_EACH, "id"), Long.class);
    static final Field<Long> OUR_ID = field(name(OURS_EACH, "id"), Long.class);

    private DoneTogether() {}

    /**
     * @param companies which clients; each part asks for them itself: through a union no index is
     *     found
     */
    static Table<?> at(Function<Field<Long>, Condition> companies) {
        return talks(companies)
                .unionAll(letters(companies))
                .unionAll(memos(companies))
                .asTable(DONE, "company_id", "project_id", "what", "held_on", "people", "ours");
    }

    /** Each of theirs who was there, and each of ours. */
    static Table<?> theirs() {
        return each(PEOPLE, THEIRS_EACH);
    }

    static Table<?> ours() {
        return each(OURS, OURS_EACH);
    }

    private static Table<?> each(Field<String> ids, String as) {
        var each = field("string_to_array({0}, ' ')::bigint[]", Long[].class, ids);
        return DSL.lateral(DSL.unnest(each).as(as, "id"));
    }

    /** Where none of ours is named, whoever wrote it down was there. */
    private static Select<Record6<Long, Long, String, LocalDate, String, String>> talks(
            Function<Field<Long>, Condition> companies) {
        var writer = TALK.BY_ID.cast(String.class);
        return select(
                        TALK.COMPANY_ID,
                        TALK.PROJECT_ID,
                        TALK.KIND,
                        TALK.HELD_ON,
                        TALK.PEOPLE,
                        coalesce(nullif(TALK.OURS, inline("")), writer))
                .from(TALK)
                .where(companies.apply(TALK.COMPANY_ID))
                .and(TALK.STATE.eq(inline(TalkState.HELD.name())))
                .and(TALK.REMOVED_AT.isNull());
    }

    private static Select<Record6<Long, Long, String, LocalDate, String, String>> letters(
            Function<Field<Long>, Condition> companies) {
        return select(
                        TALK.COMPANY_ID,
                        TALK.PROJECT_ID,
                        inline(Strength.Touch.LETTER.name()),
                        AGREEMENT.AGREED_ON,
                        AGREEMENT.PERSON_ID.cast(String.class),
                        LETTER.BY_ID.cast(String.class))
                .from(TALK)
                .join(LETTER)
                .on(LETTER.TALK_ID.eq(TALK.ID))
                .join(AGREEMENT)
                .on(AGREEMENT.LETTER_ID.eq(LETTER.ID))
                .where(companies.apply(TALK.COMPANY_ID))
                .and(TALK.REMOVED_AT.isNull());
    }

    private static Select<Record6<Long, Long, String, LocalDate, String, String>> memos(
            Function<Field<Long>, Condition> companies) {
        return select(
                        MEMO.COMPANY_ID,
                        MEMO.PROJECT_ID,
                        MEMO.KIND,
                        BroughtTalks.ON,
                        MEMO.PEOPLE,
                        MEMO.AUTHOR_ID.cast(String.class))
                .from(MEMO)
                .where(companies.apply(MEMO.COMPANY_ID))
                .and(BroughtTalks.talked())
                .and(MEMO.AUTHOR_ID.isNotNull());
    }
}
