package soyuznik.clients;

import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.database.Question;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** The companies we sell to, or may sell to. */
@Repository
@Transactional(readOnly = true)
public class Companies {
    /** About which company a question is asked. */
    static final Param<Long> ID = param("id", Long.class);

    private static final Field<Boolean> OWN = Visible.own(Visible.USER, COMPANY.ID).as("own");
    private static final List<Field<?>> COLUMNS =
            List.of(
                    COMPANY.ID,
                    COMPANY.VERSION,
                    COMPANY.BRANCH_ID,
                    BRANCH.NAME,
                    APP_USER.ID,
                    APP_USER.SURNAME,
                    APP_USER.GIVEN_NAME,
                    APP_USER.PATRONYMIC,
                    APP_USER.PHONE,
                    COMPANY.STATE,
                    COMPANY.CREATED_AT);
    private static final Question<Company> ONE = Question.of(asked(List.of()), Companies::read);

    private final DSLContext sql;
    private final CompanyMaker maker;
    private final CompanyEditor editor;
    private final CompanyRows rows;
    private final Wording wording;

    Companies(
            DSLContext sql,
            CompanyMaker maker,
            CompanyEditor editor,
            CompanyRows rows,
            Wording wording) {
        this.sql = sql;
        this.wording = wording;
        this.maker = maker;
        this.editor = editor;
        this.rows = rows;
    }

    /**
     * The company, if it is there and the viewer sees it; one statement, without the price of a
     * transaction around it.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Company> find(CompanyId id, Viewer viewer) {
        return ONE.one(sql, values(id, viewer));
    }

    /** What a question that is {@link #asked} about a company is asked with. */
    static Map<String, Object> values(CompanyId id, Viewer viewer) {
        var values = new HashMap<>(Visible.values(viewer));
        values.put(ID.getName(), id.value());
        return values;
    }

    /** About the company {@link #ID}, if the viewer sees it. */
    static Select<Record> asked(List<? extends SelectField<?>> beside) {
        return selected(OWN, beside).where(COMPANY.ID.eq(ID)).and(Visible.condition(COMPANY.ID));
    }

    /** What {@link #read} reads. */
    private static SelectJoinStep<Record> selected(
            Field<Boolean> own, List<? extends SelectField<?>> beside) {
        return select(COLUMNS)
                .select(CompanyFields.COLUMNS)
                .select(own)
                .select(beside)
                .from(COMPANY)
                .join(BRANCH)
                .on(BRANCH.ID.eq(COMPANY.BRANCH_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(COMPANY.RESPONSIBLE_ID));
    }

    /** Some few; the condition says whether the viewer sees them. */
    List<Company> list(Condition which, Viewer viewer) {
        var own = Visible.own(viewer.user(), COMPANY.ID).as(OWN);
        return sql.fetch(selected(own, List.of()).where(which)).map(Companies::read);
    }

    static Company read(Record row) {
        return new Company(
                new CompanyId(row.get(COMPANY.ID)),
                row.get(COMPANY.VERSION),
                CompanyFields.data(row),
                new BranchId(row.get(COMPANY.BRANCH_ID)),
                row.get(BRANCH.NAME),
                responsible(row),
                row.get(OWN),
                Standing.State.valueOf(row.get(COMPANY.STATE)),
                row.get(COMPANY.CREATED_AT));
    }

    private static Company.@Nullable Colleague responsible(Record row) {
        var id = row.get(APP_USER.ID);
        return id == null
                ? null
                : new Company.Colleague(
                        new UserId(id),
                        new Name(
                                row.get(APP_USER.SURNAME),
                                row.get(APP_USER.GIVEN_NAME),
                                row.get(APP_USER.PATRONYMIC)),
                        row.get(APP_USER.PHONE));
    }

    public Company get(CompanyId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** The client for a page that serves a verb; whoever sees it but may not is told so. */
    public Company get(CompanyId id, Right right, Viewer viewer) {
        var company = get(id, viewer);
        Forbidden.unless(viewer.may(right, company.own()), right);
        return company;
    }

    /**
     * Makes one client. Refused when somebody already works with a company of one of its numbers;
     * {@link Knowns} says what the viewer may be told of it.
     */
    // T-04
    @Transactional
    public Outcome<CompanyId> make(NewCompany company, Viewer by) {
        if (!by.may(Right.MAKE_CLIENTS) || !mayPlace(company.place(), by)) {
            return new Outcome.Forbidden<>();
        }
        var refused = wording.refused(company.data(), null, by);
        if (!refused.isEmpty()) {
            return new Outcome.Invalid<>(refused);
        }
        var worded = company.with(wording.admitted(company.data(), by));
        return switch (maker.make(List.of(worded), by, null).getFirst()) {
            case Made.New(var id) -> made(id, company);
            case Made.Again(var id) -> made(id, company);
            case Made.Already(var known) -> new Outcome.Refused<>(known.text());
        };
    }

    private static Outcome<CompanyId> made(CompanyId id, NewCompany company) {
        return Outcome.done(
                id,
                Text.of("clients.notice.made", "name", company.data().name()),
                new Outcome.Undo("/companies/" + id + "/making/withdrawal"));
    }

    /**
     * Makes many at once, as an import does: some statements for all of them together.
     *
     * @param cause shared by all the events of the import
     * @return what became of each, in their order
     */
    @Transactional
    public List<Made> makeAll(List<NewCompany> companies, Viewer by, UUID cause) {
        if (!by.may(Right.IMPORT)
                || !companies.stream().allMatch(company -> mayImport(company.place(), by))) {
            throw new IllegalArgumentException("Not allowed to import these for others");
        }
        var worded =
                companies.stream()
                        .map(company -> company.with(wording.admitted(company.data(), by)))
                        .toList();
        return worded.isEmpty() ? List.of() : maker.make(worded, by, cause);
    }

    /** Those of the names, written any way, under which the viewer sees a client. */
    // C-09
    public Map<String, CompanyId> byName(List<String> names, Viewer viewer) {
        return rows.byName(names, viewer);
    }

    /**
     * Writes anew what is known about the company.
     *
     * @param version of the company as the person had it before the eyes
     */
    @Transactional
    public Outcome<CompanyId> edit(CompanyId id, int version, CompanyData typed, Viewer by) {
        rows.hold(id);
        var theirs = get(id, by);
        if (!by.may(Right.EDIT_CLIENTS, theirs.own())) {
            return new Outcome.Forbidden<>();
        }
        var ours = wording.known(typed);
        var refused = wording.refused(ours, theirs.data(), by);
        if (!refused.isEmpty()) {
            return new Outcome.Invalid<>(refused);
        }
        return theirs.version() == version
                ? editor.edit(theirs, wording.admitted(ours, by), by)
                : new Outcome.Stale<>(ours.differences(theirs.data()), theirs.version());
    }

    /** Only who may reassign gives a new client to somebody else, or to another branch. */
    private static boolean mayPlace(NewCompany.Place place, Viewer by) {
        return switch (place) {
            case NewCompany.Place.Maker() -> true;
            case NewCompany.Place.With(var user) ->
                    user.equals(by.user()) || by.may(Right.REASSIGN);
            case NewCompany.Place.Pool(var branch) ->
                    branch == null || branch.equals(by.branch()) || by.may(Right.REASSIGN);
        };
    }

    private static boolean mayImport(NewCompany.Place place, Viewer by) {
        return by.may(Right.IMPORT, false) || mayPlace(place, by);
    }
}
