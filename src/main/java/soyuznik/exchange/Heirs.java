package soyuznik.exchange;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import soyuznik.clients.Visible;
import soyuznik.kernel.Viewer;

/**
 * Which records the rows of other systems are today: whoever was merged into another is that other
 * one, since nobody sees the one that is gone.
 */
// W-01, C-09
final class Heirs {
    private Heirs() {}

    /** What a row has become, or what that was merged into since. */
    static Field<Long> of(Kind kind) {
        return switch (kind) {
            case COMPANIES ->
                    heir(
                            select(COMPANY.MERGED_INTO)
                                    .from(COMPANY)
                                    .where(COMPANY.ID.eq(ORIGIN.RECORD_ID)));
            case PEOPLE ->
                    heir(
                            select(PERSON.MERGED_INTO)
                                    .from(PERSON)
                                    .where(PERSON.ID.eq(ORIGIN.RECORD_ID)));
            case PROJECTS, PRODUCTS, MEMOS, USERS -> ORIGIN.RECORD_ID; // nobody merges them
        };
    }

    private static Field<Long> heir(Select<Record1<Long>> into) {
        return coalesce(field(into), ORIGIN.RECORD_ID);
    }

    /** Whether the viewer sees it. */
    // T-02
    static Condition visible(Kind kind, Viewer viewer) {
        var record = of(kind);
        return switch (kind) {
            case COMPANIES -> Visible.condition(viewer, record);
            case PROJECTS ->
                    exists(
                            selectOne()
                                    .from(PROJECT)
                                    .where(PROJECT.ID.eq(record))
                                    .and(Visible.condition(viewer, PROJECT.COMPANY_ID)));
            case PRODUCTS, USERS -> noCondition();
            case MEMOS ->
                    exists(
                            selectOne()
                                    .from(MEMO)
                                    .where(MEMO.ID.eq(record))
                                    .and(Visible.condition(viewer, MEMO.COMPANY_ID)));
            case PEOPLE ->
                    exists(
                            selectOne()
                                    .from(EMPLOYMENT)
                                    .where(EMPLOYMENT.PERSON_ID.eq(record))
                                    .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID)));
        };
    }

    /**
     * An administrator sees no clients, but what he imported is his to import again, merged or not.
     */
    static Condition broughtIn(Viewer viewer) {
        var gone = COMPANY.as("gone");
        var merged =
                selectOne()
                        .from(gone)
                        .join(ORIGIN)
                        .on(ORIGIN.RECORD_ID.eq(gone.ID))
                        .where(gone.MERGED_INTO.eq(COMPANY.ID))
                        .and(brought(viewer));
        return COMPANY.MERGED_INTO
                .isNull()
                .and(
                        exists(
                                        selectOne()
                                                .from(ORIGIN)
                                                .where(ORIGIN.RECORD_ID.eq(COMPANY.ID))
                                                .and(brought(viewer)))
                                .or(exists(merged)));
    }

    private static Condition brought(Viewer viewer) {
        return ORIGIN.KIND
                .eq(Sightings.code(Kind.COMPANIES))
                .and(ORIGIN.USER_ID.eq(viewer.user().value()));
    }
}
