package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
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

    /** The company, if it is there and the viewer sees it. */
    public Optional<Company> find(CompanyId id, Viewer viewer) {
        return sql.select(
                        COMPANY.ID.convertFrom(CompanyId::new),
                        COMPANY.VERSION,
                        CompanyFields.DATA,
                        COMPANY.BRANCH_ID.convertFrom(BranchId::new),
                        BRANCH.NAME,
                        row(APP_USER.ID, Name.of(APP_USER), APP_USER.PHONE)
                                .mapping(Companies::colleague),
                        Visible.own(viewer.user(), COMPANY.ID),
                        COMPANY.STATE.convertFrom(Standing.State::valueOf),
                        COMPANY.CREATED_AT)
                .from(COMPANY)
                .join(BRANCH)
                .on(BRANCH.ID.eq(COMPANY.BRANCH_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(COMPANY.RESPONSIBLE_ID))
                .where(COMPANY.ID.eq(id.value()))
                .and(Visible.condition(viewer, COMPANY.ID))
                .fetchOptional(mapping(Company::new));
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
            case Made.New(var id) ->
                    Outcome.done(id, Text.of("clients.notice.made", "name", company.data().name()));
            case Made.Again(var id) ->
                    Outcome.done(id, Text.of("clients.notice.made", "name", company.data().name()));
            case Made.Already(var known) -> new Outcome.Refused<>(known.text());
        };
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

    private static Company.@Nullable Colleague colleague(
            @Nullable Long id, @Nullable Name name, @Nullable String phone) {
        return id == null || name == null || phone == null
                ? null
                : new Company.Colleague(new UserId(id), name, phone);
    }
}
