package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Extra;
import soyuznik.clients.Visible;
import soyuznik.database.Question;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** Projects (P-06), each with all facts that any module knows of it. */
@Repository
@Transactional(readOnly = true)
public class Projects {
    private static final Param<Long> ID = param("id", Long.class);

    private final DSLContext sql;
    private final Question<Project> one;
    private final Beginnings beginnings;
    private final Appointments appointments;
    private final Revisions revisions;
    private final Alterations alterations;
    private final Clerk clerk;

    Projects(
            DSLContext sql,
            ProjectFields fields,
            Beginnings beginnings,
            Appointments appointments,
            Revisions revisions,
            Alterations alterations,
            Clerk clerk) {
        this.sql = sql;
        this.one = question(fields, PROJECT.ID.eq(ID).and(Visible.condition(PROJECT.COMPANY_ID)));
        this.beginnings = beginnings;
        this.appointments = appointments;
        this.revisions = revisions;
        this.alterations = alterations;
        this.clerk = clerk;
    }

    public Project get(ProjectId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** The project for a page that serves a verb; whoever sees it but may not is told so. */
    public Project get(ProjectId id, Right right, Viewer viewer) {
        var project = get(id, viewer);
        Forbidden.unless(viewer.may(right, project.own()), right);
        return project;
    }

    public Optional<Project> find(ProjectId id, Viewer viewer) {
        var values = new HashMap<>(Visible.values(viewer));
        values.put(ID.getName(), id.value());
        return one.one(sql, values);
    }

    /** Projects whole, as far as the condition holds. */
    static Question<Project> question(ProjectFields fields, Condition which) {
        return Question.of(
                select(
                                PROJECT.ID.convertFrom(ProjectId::new),
                                PROJECT.VERSION,
                                row(COMPANY.ID.convertFrom(CompanyId::new), COMPANY.NAME)
                                        .mapping(Project.Client::new),
                                row(APP_USER.ID.convertFrom(UserId::new), Names.of(APP_USER))
                                        .mapping(Project.Owner::new),
                                ProjectFields.sale(),
                                fields.course(),
                                fields.knowledge(),
                                ProjectFields.own())
                        .from(PROJECT)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                        .join(APP_USER)
                        .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                        .leftJoin(PERSON)
                        .on(PERSON.ID.eq(PROJECT.PERSON_ID))
                        .leftJoin(CLOSURE)
                        .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                        .and(CLOSURE.REOPENED_AT.isNull())
                        .where(which),
                mapping(Project::new));
    }

    /**
     * The project for a verb: nobody else changes it, or what is recorded about it, until the verb
     * is done.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Project hold(ProjectId id, Viewer viewer) {
        sql.selectOne().from(PROJECT).where(PROJECT.ID.eq(id.value())).forNoKeyUpdate().fetch();
        return get(id, viewer);
    }

    /** Opens a project in the first stage; its owner joins the team of the client. */
    // P-01, P-06
    @Transactional
    public Outcome<ProjectId> open(Opening opening, Viewer by) {
        var draft = opening.draft();
        var own = ownClient(opening.company(), by).orElseThrow(NotFound::new);
        if (!by.may(Right.LEAD_PROJECTS, own) || !mayAppoint(by.user(), draft.owner(), by)) {
            return new Outcome.Forbidden<>();
        }
        if (!works(draft.person(), opening.company())) {
            return Outcome.invalid("person", "projects.error.person");
        }
        var mine = own && draft.owner().equals(by.user());
        return beginnings
                .<ProjectId>refusal(opening)
                .orElseGet(() ->
                        mine || appointments.make(opening.company(), draft.owner(), by)
                                ? begin(opening, beginnings.place(opening).orElseThrow(), by)
                                : Outcome.invalid("owner", "projects.error.owner"));
    }

    private Outcome<ProjectId> begin(Opening opening, Beginnings.Place place, Viewer by) {
        return insert(opening, place, by)
                .map(id -> opened(id, opening, place, by))
                .or(() -> madeBefore(opening.key(), by))
                .<Outcome<ProjectId>>map(
                        id -> Outcome.done(new ProjectId(id), notice(opening, place)))
                .orElseGet(() -> Outcome.refused("projects.error.key"));
    }

    /** P-17: why the method was proposed. */
    private static Text notice(Opening opening, Beginnings.Place place) {
        var why = place.suggestion().map(suggestion -> '.' + suggestion.key()).orElse("");
        return Text.of("projects.opened" + why, "title", opening.draft().title());
    }

    private Optional<Boolean> ownClient(CompanyId company, Viewer by) {
        return sql.select(Visible.own(by.user(), COMPANY.ID))
                .from(COMPANY)
                .where(COMPANY.ID.eq(company.value()))
                .and(Visible.condition(by, COMPANY.ID))
                .fetchOptional(Record1::value1);
    }

    /** Only who may reassign gives a project to somebody else (T-07). */
    private static boolean mayAppoint(UserId before, UserId owner, Viewer by) {
        return owner.equals(before) || by.may(Right.REASSIGN);
    }

    /** Whether the person, if one is named, works at the company or did. */
    public boolean works(@Nullable PersonId person, CompanyId company) {
        return person == null
                || sql.fetchExists(
                        EMPLOYMENT,
                        EMPLOYMENT.PERSON_ID.eq(person.value()),
                        EMPLOYMENT.COMPANY_ID.eq(company.value()));
    }

    private Optional<Long> insert(Opening opening, Beginnings.Place place, Viewer by) {
        var today = clerk.today();
        return sql.insertInto(PROJECT)
                .set(PROJECT.KEY, opening.key())
                .set(PROJECT.COMPANY_ID, opening.company().value())
                .set(PROJECT.BRANCH_ID, ProjectFields.branch(opening.company()))
                .set(PROJECT.METHOD_VERSION_ID, place.method().version())
                .set(PROJECT.STAGE_ID, place.stage().id())
                .set(PROJECT.BEGAN, place.stage().code())
                .set(opening.draft().row())
                .set(PROJECT.SEARCH_TEXT, opening.searchText())
                .set(PROJECT.EXTRA, opening.extra().json())
                .set(PROJECT.OPENED_ON, today)
                .set(PROJECT.STAGE_SINCE, today)
                .set(PROJECT.CREATED_AT, clerk.now())
                .set(PROJECT.CREATED_BY, by.user().value())
                .onConflict(PROJECT.KEY)
                .doNothing()
                .returningResult(PROJECT.ID)
                .fetchOptional(Record1::value1);
    }

    private Long opened(long id, Opening opening, Beginnings.Place place, Viewer by) {
        sql.insertInto(PASSAGE)
                .set(PASSAGE.PROJECT_ID, id)
                .set(PASSAGE.TO_STAGE_ID, place.stage().id())
                .set(PASSAGE.KIND, place.kind().name())
                .set(PASSAGE.AT, clerk.now())
                .set(PASSAGE.BY_ID, by.user().value())
                .execute();
        clerk.open(
                new ProjectEvent.ProjectOpened(
                        new ProjectId(id), opening.company(), opening.draft().title()),
                opening.draft().owner(),
                by);
        return id;
    }

    /** A double post: the same form of the same person. */
    private Optional<Long> madeBefore(UUID key, Viewer by) {
        return sql.select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.KEY.eq(key))
                .and(PROJECT.CREATED_BY.eq(by.user().value()))
                .fetchOptional(Record1::value1);
    }

    /**
     * @param version of the project as the person had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> edit(ProjectId id, int version, Draft typed, Viewer by) {
        var seen = get(id, by);
        if (by.may(Right.REASSIGN) && !typed.owner().equals(seen.owner().id())) {
            appointments.hold(seen.client().id());
        }
        var theirs = hold(id, by);
        var asked = theirs.version() != version && typed.amount() != null;
        var ours = asked ? typed : typed.under(theirs);
        if (!by.may(Right.LEAD_PROJECTS, theirs.own())
                || !mayAppoint(theirs.owner().id(), ours.owner(), by)) {
            return new Outcome.Forbidden<>();
        }
        if (!works(ours.person(), theirs.client().id())) {
            return Outcome.invalid("person", "projects.error.person");
        }
        var differences = ours.differences(theirs);
        if (differences.isEmpty()) {
            return Outcome.done(id, Text.of("projects.saved"));
        }
        if (!theirs.isOpen() && !isOwnerAlone(differences)) {
            return Outcome.refused("projects.closed");
        }
        if (theirs.version() != version) {
            return new Outcome.Stale<>(differences, theirs.version());
        }
        return ours.owner().equals(theirs.owner().id())
                        || appointments.make(theirs.client().id(), ours.owner(), by)
                ? write(theirs, ours, by)
                : Outcome.invalid("owner", "projects.error.owner");
    }

    /** Of what has ended nothing changes but who answers for it. */
    // P-05
    private static boolean isOwnerAlone(List<Outcome.Difference> differences) {
        return differences.stream().allMatch(difference -> difference.field().equals("owner"));
    }

    private Outcome<ProjectId> write(Project theirs, Draft ours, Viewer by) {
        sql.update(PROJECT)
                .set(ours.row())
                .set(PROJECT.SEARCH_TEXT, GoodsWords.searched(ours, extra(theirs.id())))
                .set(PROJECT.VERSION, PROJECT.VERSION.plus(1))
                .where(PROJECT.ID.eq(theirs.id().value()))
                .execute();
        revisions.keep(theirs, by);
        clerk.shelve(
                new ProjectEvent.ProjectChanged(
                        theirs.id(), theirs.client().id(), alterations.of(theirs, ours)),
                by);
        clerk.handOver(theirs, ours.owner(), by);
        return Outcome.done(theirs.id(), Text.of("projects.saved"));
    }

    private Extra extra(ProjectId id) {
        return sql.select(PROJECT.EXTRA.convertFrom(Extra::of))
                .from(PROJECT)
                .where(PROJECT.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }
}
