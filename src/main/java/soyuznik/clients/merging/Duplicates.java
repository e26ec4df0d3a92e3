package soyuznik.clients.merging;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.LIKENESS;
import static soyuznikdb.clients.Tables.LIKENESS_REACH;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Row1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.Chronicle;
import soyuznik.clients.ClientEvent;
import soyuznik.clients.Companies;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.shell.Paged;
import soyuznikdb.access.tables.AppUser;
import soyuznikdb.access.tables.Branch;
import soyuznikdb.clients.tables.Company;

/** The queue of likely duplicates, for whoever may merge and sees both. */
// C-09, T-04
@Repository
@Transactional(readOnly = true)
public class Duplicates {
    /** More than this are not counted: «1000+». */
    public static final int COUNTED = 1_000;

    private static final int ROWS = 30;
    private static final Pattern CURSOR = Pattern.compile("\\d{1,3}_\\d{1,18}");

    private final DSLContext sql;
    private final Clock clock;
    private final Chronicle chronicle;
    private final Companies companies;
    private final Likenesses likenesses;

    Duplicates(
            DSLContext sql,
            Clock clock,
            Chronicle chronicle,
            Companies companies,
            Likenesses likenesses) {
        this.sql = sql;
        this.clock = clock;
        this.chronicle = chronicle;
        this.companies = companies;
        this.likenesses = likenesses;
    }

    /** The likest first. */
    public Paged<Duplicate> page(Viewer viewer, @Nullable String cursor) {
        var rows = rows(keys(viewer, after(cursor), ROWS + 1).asTable("keys", "id", "score"));
        return rows.size() > ROWS
                ? new Paged<>(rows.subList(0, ROWS), place(rows.get(ROWS - 1)))
                : new Paged<>(rows, null);
    }

    /** At most one more than {@link #COUNTED}. */
    public int count(Viewer viewer) {
        return viewer.may(Right.REASSIGN)
                ? sql.fetchCount(keys(viewer, noCondition(), COUNTED + 1))
                : 0;
    }

    /** «Это разные компании»: the pair is never asked about again. */
    @Transactional
    public Outcome<CompanyId> settle(long id, Viewer by) {
        if (isGone(id) && by.may(Right.REASSIGN)) {
            return Outcome.refused("clients.duplicates.gone");
        }
        var pair = pair(id, by);
        int settled =
                sql.update(LIKENESS)
                        .set(LIKENESS.SETTLED_AT, clock.instant())
                        .set(LIKENESS.SETTLED_BY, by.user().value())
                        .where(LIKENESS.ID.eq(id))
                        .and(LIKENESS.SETTLED_AT.isNull())
                        .execute();
        if (settled == 1) {
            likenesses.hide(id);
            chronicle.record(
                    new ClientEvent.DuplicateSettled(pair.first(), pair.second(), pair.name()), by);
        }
        return Outcome.done(
                pair.first(),
                Text.of("clients.notice.settled"),
                new Outcome.Undo("/duplicates/" + id + "/doubt"));
    }

    /** The inverse. */
    @Transactional
    public Outcome<CompanyId> doubt(long id, Viewer by) {
        if (isGone(id) && by.may(Right.REASSIGN)) {
            return Outcome.refused("clients.duplicates.gone");
        }
        var pair = pair(id, by);
        int reopened =
                sql.update(LIKENESS)
                        .setNull(LIKENESS.SETTLED_AT)
                        .setNull(LIKENESS.SETTLED_BY)
                        .where(LIKENESS.ID.eq(id))
                        .and(LIKENESS.SETTLED_AT.isNotNull())
                        .execute();
        if (reopened == 1) {
            likenesses.show(new Long[] {pair.first().value()});
            chronicle.record(
                    new ClientEvent.DuplicateReopened(pair.first(), pair.second(), pair.name()),
                    by);
        }
        return Outcome.done(pair.first(), Text.of("clients.notice.doubted"));
    }

    /** Merged meanwhile, or alike no more. */
    private boolean isGone(long id) {
        return !sql.fetchExists(LIKENESS, LIKENESS.ID.eq(id));
    }

    private record Pair(CompanyId first, CompanyId second, String name) {}

    private Pair pair(long id, Viewer by) {
        var pair =
                sql.select(LIKENESS.FIRST_ID, LIKENESS.SECOND_ID)
                        .from(LIKENESS)
                        .where(LIKENESS.ID.eq(id))
                        .fetchOptional()
                        .orElseThrow(NotFound::new);
        var first = companies.get(new CompanyId(pair.value1()), Right.REASSIGN, by);
        var second = companies.get(new CompanyId(pair.value2()), Right.REASSIGN, by);
        return new Pair(first.id(), second.id(), second.data().name());
    }

    private static Condition after(@Nullable String cursor) {
        if (cursor == null || !CURSOR.matcher(cursor).matches()) {
            return noCondition();
        }
        var parts = cursor.split("_", 2);
        return row(LIKENESS_REACH.SCORE, LIKENESS_REACH.LIKENESS_ID)
                .lt(row(val(Short.valueOf(parts[0])), val(Long.valueOf(parts[1]))));
    }

    private static String place(Duplicate last) {
        return last.score() + "_" + last.id();
    }

    /** The first behind each scope by themselves, then the first of all. */
    private static Select<Record2<Long, Short>> keys(Viewer viewer, Condition after, int most) {
        @SuppressWarnings("unchecked")
        Row1<Long>[] scopes = viewer.scopes().stream().map(DSL::row).toArray(Row1[]::new);
        var door = DSL.values(scopes).as("door", "scope");
        var near =
                lateral(
                                select(LIKENESS_REACH.LIKENESS_ID, LIKENESS_REACH.SCORE)
                                        .from(LIKENESS_REACH)
                                        .where(
                                                LIKENESS_REACH.SCOPE.eq(
                                                        door.field("scope", Long.class)))
                                        .and(after)
                                        .orderBy(
                                                LIKENESS_REACH.SCORE.desc(),
                                                LIKENESS_REACH.LIKENESS_ID.desc())
                                        .limit(most))
                        .as("near", "id", "score");
        var id = field(name("near", "id"), Long.class);
        var score = field(name("near", "score"), Short.class);
        return selectDistinct(id, score)
                .from(door, near)
                .orderBy(score.desc(), id.desc())
                .limit(most);
    }

    private List<Duplicate> rows(Table<?> keys) {
        var first = new Half("first");
        var second = new Half("second");
        return sql.select(
                        LIKENESS.ID,
                        LIKENESS.SCORE.convertFrom(Short::intValue),
                        LIKENESS.REASONS.convertFrom(Duplicates::reasons),
                        first.side(),
                        second.side())
                .from(
                        second.join(
                                first.join(
                                        keys.join(LIKENESS).on(LIKENESS.ID.eq(id(keys))),
                                        LIKENESS.FIRST_ID),
                                LIKENESS.SECOND_ID))
                .orderBy(LIKENESS.SCORE.desc(), LIKENESS.ID.desc())
                .limit(ROWS + 1)
                .fetch(mapping(Duplicate::new));
    }

    private static Field<Long> id(Table<?> keys) {
        return Objects.requireNonNull(keys.field("id", Long.class));
    }

    private static List<Trait> reasons(String[] codes) {
        return Arrays.stream(codes).map(Trait::valueOf).toList();
    }

    /** One of the two, with its branch and its responsible. */
    private record Half(Company company, Branch branch, AppUser responsible) {
        Half(String name) {
            this(COMPANY.as(name), BRANCH.as(name + "_branch"), APP_USER.as(name + "_responsible"));
        }

        Table<?> join(Table<?> pairs, Field<Long> id) {
            return pairs.join(company)
                    .on(company.ID.eq(id))
                    .join(branch)
                    .on(branch.ID.eq(company.BRANCH_ID))
                    .leftJoin(responsible)
                    .on(responsible.ID.eq(company.RESPONSIBLE_ID));
        }

        private Field<String> abroad() {
            return coalesce(concat(company.COUNTRY, inline(" "), company.TAX_NUMBER), inline(""));
        }

        SelectField<Duplicate.Side> side() {
            return row(
                            company.ID.convertFrom(CompanyId::new),
                            company.NAME,
                            company.INN,
                            abroad(),
                            company.PHONE,
                            company.EMAIL,
                            company.ADDRESS,
                            branch.NAME,
                            Name.of(responsible))
                    .mapping(Duplicate.Side::new);
        }
    }
}
