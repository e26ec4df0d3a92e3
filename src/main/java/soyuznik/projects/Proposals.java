package soyuznik.projects;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROPOSAL;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznikdb.clients.tables.Person;

/** Proposals that went to clients, recorded by hand, with their answers. */
@Repository
@Transactional(readOnly = true)
public class Proposals {
    private static final Person SENT_TO = PERSON.as("sent_to");
    private static final soyuznikdb.projects.tables.Project OF = PROJECT.as("of");
    private static final Person ANSWERED_BY = PERSON.as("answered_by");
    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;

    Proposals(DSLContext sql, Projects projects, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    /**
     * @param key made when the form was shown: the same key again is the same proposal
     */
    @Transactional
    public Outcome<ProjectId> record(ProjectId id, UUID key, ProposalDraft draft, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() ->
                        draft.refusal(
                                clerk.today(),
                                person -> projects.works(person, project.client().id())))
                .orElseGet(() -> insert(project, key, draft, by));
    }

    private Outcome<ProjectId> insert(Project project, UUID key, ProposalDraft draft, Viewer by) {
        sql.insertInto(PROPOSAL)
                .set(PROPOSAL.KEY, key)
                .set(PROPOSAL.PROJECT_ID, project.id().value())
                .set(columns(draft))
                .set(PROPOSAL.AT, clerk.now())
                .set(PROPOSAL.BY_ID, by.user().value())
                .onConflict(PROPOSAL.KEY)
                .doNothing()
                .returningResult(PROPOSAL.ID)
                .fetchOptional(Record1::value1)
                .ifPresent(proposal -> sent(project, proposal, draft, by));
        return Outcome.done(project.id(), Text.of("projects.proposal.recorded"));
    }

    private static Map<Field<?>, @Nullable Object> columns(ProposalDraft draft) {
        var answer = draft.answer();
        var row = new LinkedHashMap<Field<?>, @Nullable Object>();
        row.put(PROPOSAL.SENT_ON, draft.sentOn());
        row.put(PROPOSAL.SENT_TO, value(draft.sentTo()));
        row.put(PROPOSAL.VOLUME, draft.volume());
        row.put(PROPOSAL.AMOUNT, draft.amount());
        row.put(PROPOSAL.CURRENCY, draft.currency());
        row.put(PROPOSAL.ANSWERED_ON, answer == null ? null : answer.on());
        row.put(PROPOSAL.ANSWER, answer == null ? null : answer.reply().name());
        row.put(PROPOSAL.ANSWERED_BY, answer == null ? null : value(answer.by()));
        return row;
    }

    private static @Nullable Long value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private void sent(Project project, long proposal, ProposalDraft draft, Viewer by) {
        var company = project.client().id();
        clerk.note(
                new ProjectEvent.ProposalSent(project.id(), company, proposal, draft.sentOn()), by);
        answered(project, proposal, draft, by);
    }

    private void answered(Project project, long proposal, ProposalDraft draft, Viewer by) {
        var answer = draft.answer();
        if (answer != null) {
            var company = project.client().id();
            clerk.note(
                    new ProjectEvent.ProposalAnswered(
                            project.id(), company, proposal, answer.on(), answer.reply()),
                    by);
        }
    }

    /**
     * Corrects a proposal, or adds the client's answer to it.
     *
     * @param version of the proposal as the person had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> correct(Key key, int version, ProposalDraft ours, Viewer by) {
        var project = projects.hold(key.project(), by);
        var theirs = get(key, by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() ->
                        ours.refusal(
                                clerk.today(),
                                person -> projects.works(person, project.client().id())))
                .orElseGet(() -> {
                    var differences = ours.differences(theirs);
                    return theirs.version() == version || differences.isEmpty()
                            ? update(project, theirs, ours, by)
                            : new Outcome.Stale<>(differences, theirs.version());
                });
    }

    /** A proposal and the project it belongs to. */
    public record Key(ProjectId project, long proposal) {}

    private Outcome<ProjectId> update(
            Project project, Proposal theirs, ProposalDraft ours, Viewer by) {
        sql.update(PROPOSAL)
                .set(columns(ours))
                .set(PROPOSAL.VERSION, PROPOSAL.VERSION.plus(1))
                .where(PROPOSAL.ID.eq(theirs.id()))
                .execute();
        if (theirs.answered() == null && ours.answer() != null) {
            answered(project, theirs.id(), ours, by);
        } else {
            var company = project.client().id();
            clerk.note(new ProjectEvent.ProposalCorrected(project.id(), company, theirs.id()), by);
        }
        return Outcome.done(project.id(), Text.of("projects.proposal.saved"));
    }

    public Proposal get(Key key, Viewer viewer) {
        projects.get(key.project(), viewer);
        return sql.select(fields())
                .from(PROPOSAL)
                .join(OF)
                .on(OF.ID.eq(PROPOSAL.PROJECT_ID))
                .leftJoin(SENT_TO)
                .on(SENT_TO.ID.eq(PROPOSAL.SENT_TO))
                .leftJoin(ANSWERED_BY)
                .on(ANSWERED_BY.ID.eq(PROPOSAL.ANSWERED_BY))
                .where(PROPOSAL.ID.eq(key.proposal()))
                .and(PROPOSAL.PROJECT_ID.eq(key.project().value()))
                .and(PROPOSAL.REMOVED_AT.isNull())
                .fetchOptional(Record1::value1)
                .orElseThrow(NotFound::new);
    }

    /** All that stand about a project, as one field of its statement. */
    static Field<List<Proposal>> about(Field<Long> projectId) {
        return multiset(
                        select(fields())
                                .from(PROPOSAL)
                                .join(OF)
                                .on(OF.ID.eq(PROPOSAL.PROJECT_ID))
                                .leftJoin(SENT_TO)
                                .on(SENT_TO.ID.eq(PROPOSAL.SENT_TO))
                                .leftJoin(ANSWERED_BY)
                                .on(ANSWERED_BY.ID.eq(PROPOSAL.ANSWERED_BY))
                                .where(PROPOSAL.PROJECT_ID.eq(projectId))
                                .and(PROPOSAL.REMOVED_AT.isNull())
                                .orderBy(PROPOSAL.SENT_ON, PROPOSAL.ID))
                .convertFrom(found -> found.map(Record1::value1));
    }

    private static SelectField<Proposal> fields() {
        return row(
                        PROPOSAL.ID,
                        PROPOSAL.VERSION,
                        PROPOSAL.SENT_ON,
                        Contacts.of(SENT_TO, OF.COMPANY_ID),
                        PROPOSAL.VOLUME,
                        Sums.of(PROPOSAL.AMOUNT, PROPOSAL.CURRENCY),
                        row(
                                        PROPOSAL.ANSWERED_ON,
                                        PROPOSAL.ANSWER,
                                        Contacts.of(ANSWERED_BY, OF.COMPANY_ID))
                                .mapping(Proposals::answer))
                .mapping(Proposal::new);
    }

    private static Proposal.@Nullable Answered answer(
            LocalDate on, @Nullable String reply, Project.@Nullable Contact by) {
        return reply == null ? null : new Proposal.Answered(on, Reply.valueOf(reply), by);
    }
}
