package soyuznik.projects;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Extra;
import soyuznik.access.ListOrder;
import soyuznik.access.RateTable;
import soyuznik.clients.Cursor;
import soyuznik.database.Question;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;

/** The lines of lists of projects, joined to keys that were chosen before. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ProjectRows {
    /** No list shows more at once. */
    private static final int MOST = 1_000;

    private static final Field<LocalDate> KEY_DAY = field(name("keys", "day"), LocalDate.class);
    private static final Field<Long> KEY_ID = field(name("keys", "id"), Long.class);
    private static final Field<String> OWNER = Names.of(APP_USER);
    private static final Field<LocalDate> ENDED = when(PROJECT.OUTCOME.isNotNull(), KEY_DAY);
    static final Field<String> PLACE =
            concat(
                    KEY_DAY.cast(SQLDataType.VARCHAR),
                    inline("_"),
                    KEY_ID.cast(SQLDataType.VARCHAR));
    private static final List<Field<?>> SHOWN =
            List.of(
                    PROJECT.ID,
                    PROJECT.TITLE,
                    COMPANY.ID,
                    COMPANY.NAME,
                    PROJECT.AMOUNT,
                    PROJECT.CURRENCY,
                    PROJECT.PLANNED_CLOSE,
                    APP_USER.ID,
                    OWNER,
                    PROJECT.METHOD_VERSION_ID,
                    PROJECT.STAGE_ID,
                    PROJECT.STAGE_SINCE,
                    PROJECT.OUTCOME,
                    ENDED,
                    PROJECT.BRANCH_ID,
                    PROJECT.PRODUCT,
                    PROJECT.OPENED_ON,
                    PROJECT.MOVED,
                    PROJECT.EXTRA);

    private final DSLContext sql;
    private final Methods methods;

    ProjectRows(DSLContext sql, Methods methods) {
        this.sql = sql;
        this.methods = methods;
    }

    /**
     * @param keys day and id; the day is that of the order
     */
    List<ProjectRow> read(Table<Record2<LocalDate, Long>> keys, SortOrder order) {
        return read(keys, order, noCondition(), MOST);
    }

    /** The same in a question, which needs no transaction: it is made here and asked elsewhere. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Question<ProjectRow> question(Table<Record2<LocalDate, Long>> keys, SortOrder order) {
        return Question.of(lines(keys, order, noCondition(), MOST), found -> shown(found, PLACE));
    }

    /** The first of them of which the condition holds. */
    List<ProjectRow> read(
            Table<Record2<LocalDate, Long>> keys, SortOrder order, Condition where, int most) {
        return sql.fetch(lines(keys, order, where, most)).map(found -> shown(found, PLACE));
    }

    /** The first behind the cursor in another order than that of the days; all are looked at. */
    List<ProjectRow> sorted(Table<Record2<LocalDate, Long>> keys, Condition where, Ordered asked) {
        var place = asked.place().cast(String.class).as("place");
        return sql.fetch(
                        joined(keys, Stream.concat(SHOWN.stream(), Stream.of(place)).toList())
                                .where(where)
                                .and(asked.behind())
                                .orderBy(asked.order().sorted(asked.place(), KEY_ID))
                                .limit(asked.most()))
                .map(found -> shown(found, place));
    }

    /** An order, from where on, and how many. */
    record Ordered(
            ListOrder<ProjectOrder> order, RateTable rates, @Nullable Cursor after, int most) {
        Field<?> place() {
            return ProjectOrder.place(order, KEY_DAY, rates);
        }

        Condition behind() {
            return after == null
                    ? noCondition()
                    : order.behind(place(), KEY_ID, after.sortKey(), after.id());
        }
    }

    private static Select<Record> lines(
            Table<Record2<LocalDate, Long>> keys, SortOrder order, Condition where, int most) {
        return joined(keys, Stream.concat(SHOWN.stream(), Stream.of(PLACE)).toList())
                .where(where)
                .orderBy(KEY_DAY.sort(order), KEY_ID.sort(order))
                .limit(most);
    }

    private static SelectJoinStep<Record> joined(
            Table<Record2<LocalDate, Long>> keys, List<Field<?>> shown) {
        return select(shown)
                .from(keys)
                .join(PROJECT)
                .on(PROJECT.ID.eq(KEY_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID));
    }

    /**
     * Column by column: nested rows come from PostgreSQL as text, and reading fifty of them took as
     * long as the page.
     */
    private ProjectRow shown(Record found, Field<String> place) {
        return new ProjectRow(
                new ProjectId(found.get(PROJECT.ID)),
                found.get(PROJECT.TITLE),
                new Project.Client(new CompanyId(found.get(COMPANY.ID)), found.get(COMPANY.NAME)),
                Sums.money(found.get(PROJECT.AMOUNT), found.get(PROJECT.CURRENCY)),
                found.get(PROJECT.PLANNED_CLOSE),
                new Project.Owner(new UserId(found.get(APP_USER.ID)), found.get(OWNER)),
                course(found),
                details(found),
                found.get(place));
    }

    private ProjectRow.Course course(Record found) {
        var end = found.get(PROJECT.OUTCOME);
        return new ProjectRow.Course(
                methods.version(found.get(PROJECT.METHOD_VERSION_ID))
                        .stage(found.get(PROJECT.STAGE_ID)),
                found.get(PROJECT.STAGE_SINCE),
                end == null ? null : End.valueOf(end),
                found.get(ENDED));
    }

    private ProjectRow.Details details(Record found) {
        return new ProjectRow.Details(
                methods.version(found.get(PROJECT.METHOD_VERSION_ID)),
                new BranchId(found.get(PROJECT.BRANCH_ID)),
                found.get(PROJECT.PRODUCT),
                found.get(PROJECT.OPENED_ON),
                found.get(PROJECT.MOVED),
                Extra.of(found.get(PROJECT.EXTRA)),
                Beside.NOTHING);
    }
}
