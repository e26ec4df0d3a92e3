package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.Extra;
import soyuznik.clients.Joining;
import soyuznik.clients.Member;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.People;

/** Writes into projects that are there what a file knows of them, and takes it back. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectRenewals {
    private final DSLContext sql;
    private final ChosenProjects projects;
    private final Revisions revisions;
    private final Alterations alterations;
    private final CustomFields fields;
    private final Teams teams;
    private final Clerk clerk;

    ProjectRenewals(
            DSLContext sql,
            ChosenProjects projects,
            Revisions revisions,
            Alterations alterations,
            CustomFields fields,
            Teams teams,
            Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.revisions = revisions;
        this.alterations = alterations;
        this.fields = fields;
        this.teams = teams;
        this.clerk = clerk;
    }

    /** Nobody else writes these projects until the end of the transaction. */
    public void hold(Collection<ProjectId> ids) {
        sql.select(PROJECT.ID)
                .from(PROJECT)
                .where(among(ids))
                .orderBy(PROJECT.ID)
                .forNoKeyUpdate()
                .fetch();
    }

    /** Of the project and its custom fields together: it rises with each writing of either. */
    public static Field<Integer> version(Field<Long> project) {
        var one = PROJECT.as("one");
        return field(
                select(one.VERSION.plus(one.EXTRA_VERSION)).from(one).where(one.ID.eq(project)));
    }

    /**
     * How a file is followed.
     *
     * @param everything whether it is right also where it says otherwise; if not, only what is
     *     empty is filled
     * @param currency of a sum that is not known yet
     */
    public record Manner(boolean everything, String currency) {}

    /**
     * What would become of projects; those that the viewer does not see are not among the answers.
     *
     * @param told what the file says of each
     */
    // T-02
    public Map<ProjectId, ProjectRenewal> of(
            Map<ProjectId, ToldProject> told, Manner manner, Viewer viewer) {
        var held = held(told.keySet());
        return projects.list(told.keySet(), viewer).stream()
                .map(project -> {
                    var said = Objects.requireNonNull(told.get(project.id()));
                    var known = Objects.requireNonNull(held.get(project.id()));
                    return renewal(project, known, said, manner).withTrouble(viewer);
                })
                .collect(Collectors.toMap(each -> each.project().id(), Function.identity()));
    }

    private ProjectRenewal renewal(
            Project project, ProjectRenewal.Held held, ToldProject told, Manner manner) {
        var draft = told.of(project, manner.currency(), manner.everything());
        return new ProjectRenewal(
                project,
                draft,
                held,
                held.extra().filled(told.extra(), manner.everything()),
                draft.owner().equals(project.owner().id())
                        ? People.brief(project.owner().name())
                        : alterations.name(draft.owner()),
                null);
    }

    private Map<ProjectId, ProjectRenewal.Held> held(Collection<ProjectId> ids) {
        return sql.select(
                        PROJECT.ID.convertFrom(ProjectId::new),
                        PROJECT.EXTRA.convertFrom(Extra::of),
                        PROJECT.EXTRA_VERSION)
                .from(PROJECT)
                .where(among(ids))
                .fetchMap(
                        row -> row.value1(),
                        row -> new ProjectRenewal.Held(row.value2(), row.value3()));
    }

    /**
     * Writes what a held project would hold.
     *
     * @param cause shared by all the events of the import
     */
    public void write(ProjectRenewal renewal, Viewer by, UUID cause) {
        write(
                renewal.project(),
                renewal.draft(),
                new Custom(renewal.held(), renewal.extra()),
                new Act(by, cause));
    }

    /** By whom, within which import. */
    private record Act(Viewer by, UUID cause) {}

    /** Custom fields before and after. */
    private record Custom(ProjectRenewal.Held held, Extra ours) {}

    private void write(Project theirs, Draft ours, Custom custom, Act act) {
        var client = theirs.client().id();
        var events = new ArrayList<ProjectEvent>();
        if (!ours.differences(theirs).isEmpty()) {
            if (!ours.owner().equals(theirs.owner().id())) {
                join(client, ours.owner(), act);
                clerk.handOver(theirs, ours.owner(), act.by());
            }
            var changes = alterations.of(theirs, ours);
            update(theirs, ours);
            revisions.keep(theirs, act.by());
            events.add(new ProjectEvent.ProjectChanged(theirs.id(), client, changes));
        }
        var changes = fields.of(Bearer.PROJECT).changes(custom.held().extra(), custom.ours());
        if (!changes.isEmpty()) {
            update(theirs, custom.ours());
            events.add(new ProjectEvent.ProjectExtraChanged(theirs.id(), client, changes));
        }
        if (!events.isEmpty()) {
            clerk.shelveAll(events, act.by(), act.cause());
        }
    }

    private void update(Project theirs, Draft ours) {
        sql.update(PROJECT)
                .set(ours.row())
                .set(PROJECT.VERSION, PROJECT.VERSION.plus(1))
                .where(PROJECT.ID.eq(theirs.id().value()))
                .execute();
    }

    private void update(Project theirs, Extra ours) {
        var sale = theirs.sale();
        sql.update(PROJECT)
                .set(PROJECT.EXTRA, ours.json())
                .set(PROJECT.EXTRA_VERSION, PROJECT.EXTRA_VERSION.plus(1))
                .set(PROJECT.SEARCH_TEXT, GoodsWords.searched(sale.title(), sale.product(), ours))
                .where(PROJECT.ID.eq(theirs.id().value()))
                .execute();
    }

    /** Whoever is given a project joins the team of its client. */
    private void join(CompanyId client, UserId owner, Act act) {
        boolean there =
                sql.fetchExists(
                        REACH,
                        REACH.COMPANY_ID.eq(client.value()),
                        REACH.SCOPE.eq(Viewer.scope(owner)));
        if (!there) {
            var joining = new Joining(client, owner, Member.Role.MEMBER);
            teams.joinAll(List.of(joining), act.by(), act.cause());
        }
    }

    /**
     * Whether it would be given back what it held: nobody has written it anew since, and whoever
     * takes that back sees it and may write it.
     *
     * @param version of the project and its custom fields, as the file left them
     */
    // T-02, T-07
    public boolean mayRestore(ProjectRenewal.Earlier earlier, int version, Viewer by) {
        return asLeft(earlier, version, by).isPresent();
    }

    private Optional<Project> asLeft(ProjectRenewal.Earlier earlier, int version, Viewer by) {
        var id = earlier.project();
        var held = held(List.of(id)).get(id);
        return projects.list(List.of(id), by).stream()
                .filter(each -> isSame(each, held, version))
                .filter(each -> mayGiveBack(each, earlier.draft().under(each), by))
                .findFirst();
    }

    /**
     * Gives a project back what it held, unless somebody has written it anew since.
     *
     * @param version as the file left it
     * @return whether it holds that now
     */
    public boolean restore(ProjectRenewal.Earlier earlier, int version, Viewer by, UUID cause) {
        var id = earlier.project();
        hold(List.of(id));
        var held = held(List.of(id)).get(id);
        var found = asLeft(earlier, version, by);
        found.ifPresent(project ->
                write(
                        project,
                        earlier.draft().under(project),
                        new Custom(Objects.requireNonNull(held), earlier.extra()),
                        new Act(by, cause)));
        return found.isPresent();
    }

    /** Rights may have changed since the file came in. */
    // T-07
    private static boolean mayGiveBack(Project project, Draft draft, Viewer by) {
        boolean given = !draft.owner().equals(project.owner().id());
        return by.may(Right.LEAD_PROJECTS, project.own()) && (!given || by.may(Right.REASSIGN));
    }

    private static boolean isSame(
            Project project, ProjectRenewal.@Nullable Held held, int version) {
        return held != null && project.version() + held.version() == version;
    }

    private static Condition among(Collection<ProjectId> ids) {
        return PROJECT.ID.eq(any(ids.stream().map(ProjectId::value).toArray(Long[]::new)));
    }
}
