package soyuznik.buying;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.InputColumns;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/**
 * What all lists of a project do alike: something comes onto one, is changed in its place, is taken
 * off and put back.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Entries {
    /** So many stand on one list. */
    static final int MOST = 200;

    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;

    Entries(DSLContext sql, Projects projects, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    /**
     * A list.
     *
     * @param columns what is asked of an entry, where it is kept
     * @param owner the column that says whose entries they are
     * @param name as its messages call an entry
     */
    record Sort(InputColumns columns, Field<Long> owner, String name, Noted noted) {
        private Table<?> table() {
            return columns.table();
        }

        private Field<Long> id() {
            return columns.named("id", Long.class);
        }

        private Field<Integer> version() {
            return columns.named("version", Integer.class);
        }

        private Field<Instant> removedAt() {
            return columns.named("removed_at", Instant.class);
        }
    }

    /** What the journal says of an entry. */
    @FunctionalInterface
    interface Noted {
        BuyingEvent of(Project project, BuyingEvent.Deed deed, long id);
    }

    /** Who does something to which list of which project. */
    record Act(Sort sort, Project project, Viewer by) {
        Optional<Outcome<ProjectId>> refusal() {
            return project.refusal(Right.LEAD_PROJECTS, by);
        }

        private Outcome<ProjectId> done(BuyingEvent.Deed deed) {
            return Outcome.done(project.id(), Text.of("buying." + sort.name() + '.' + deed));
        }
    }

    /** Something new; the same key again is the same entry. */
    record Fresh(long owner, UUID key, Map<String, String> typed) {}

    /** As it stands. */
    record Standing(long id, int version, Map<String, String> values) {}

    /**
     * Which one.
     *
     * @param address where it is changed
     */
    record Of(long owner, long id, String address) {}

    /** The project is held against whoever else changes its lists. */
    Act act(Sort sort, ProjectId project, Viewer by) {
        return new Act(sort, projects.hold(project, by), by);
    }

    Outcome<ProjectId> add(Act act, Fresh fresh) {
        var read = act.sort().columns().inputs().read(fresh.typed());
        return act.refusal()
                .or(() -> wrong(act.project(), read))
                .or(() ->
                        isFull(act.sort(), fresh.owner())
                                ? Optional.of(Outcome.refused("buying.error.problems"))
                                : Optional.empty())
                .orElseGet(() -> {
                    insert(act, fresh, read.values())
                            .ifPresent(id -> note(act, BuyingEvent.Deed.ADDED, id));
                    return act.done(BuyingEvent.Deed.ADDED);
                });
    }

    /** Nothing where the same form was sent before. */
    private Optional<Long> insert(Act act, Fresh fresh, Map<String, String> values) {
        var columns = act.sort().columns();
        return sql.insertInto(columns.table())
                .set(columns.written(values))
                .set(columns.named("key", UUID.class), fresh.key())
                .set(act.sort().owner(), fresh.owner())
                .set(columns.named("at", Instant.class), clerk.now())
                .set(columns.named("by_id", Long.class), act.by().user().value())
                .onConflict(columns.named("key", UUID.class))
                .doNothing()
                .returningResult(act.sort().id())
                .fetchOptional(Record1::value1);
    }

    private void note(Act act, BuyingEvent.Deed deed, long id) {
        clerk.note(act.sort().noted().of(act.project(), deed, id), act.by());
    }

    boolean isFull(Sort sort, long owner) {
        return sql.fetchCount(sort.table(), sort.owner().eq(owner).and(sort.removedAt().isNull()))
                >= MOST;
    }

    /** Why it can't be kept; whoever is named works at the client, or did. */
    Optional<Outcome<ProjectId>> wrong(Project project, Inputs.Read read) {
        var errors =
                works(project, read.values().getOrDefault("personId", ""))
                        ? read.errors()
                        : List.of(FieldError.of("personId", "projects.error.person"));
        return wrong(errors);
    }

    static Optional<Outcome<ProjectId>> wrong(List<FieldError> errors) {
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    /** Nobody is named, or somebody who works at the client or did. */
    boolean works(Project project, String person) {
        return person.isEmpty()
                || (person.matches("\\d{1,18}")
                        && projects.works(
                                new PersonId(Long.parseLong(person)), project.client().id()));
    }

    /**
     * @param version of the entry as somebody had it before the eyes
     */
    Outcome<ProjectId> change(Act act, Standing theirs, int version, Map<String, String> typed) {
        var read = act.sort().columns().inputs().read(typed);
        var changed = Inputs.differences(theirs.values(), read.values());
        return act.refusal()
                .or(() -> wrong(act.project(), read))
                .orElseGet(() -> {
                    if (theirs.version() != version && !changed.isEmpty()) {
                        return new Outcome.Stale<>(changed, theirs.version());
                    }
                    if (!changed.isEmpty()) {
                        write(act.sort(), theirs, read.values());
                        note(act, BuyingEvent.Deed.CHANGED, theirs.id());
                    }
                    return act.done(BuyingEvent.Deed.CHANGED);
                });
    }

    private void write(Sort sort, Standing theirs, Map<String, String> ours) {
        sql.update(sort.table())
                .set(sort.columns().written(ours))
                .set(sort.version(), theirs.version() + 1)
                .where(sort.id().eq(theirs.id()))
                .execute();
    }

    Outcome<ProjectId> remove(Act act, Of entry) {
        var outcome = move(act, entry, BuyingEvent.Deed.REMOVED);
        return outcome instanceof Outcome.Done<ProjectId>(var project, var notice, var _)
                ? Outcome.done(project, notice, new Outcome.Undo(entry.address() + "/restoration"))
                : outcome;
    }

    Outcome<ProjectId> restore(Act act, Of entry) {
        return move(act, entry, BuyingEvent.Deed.RESTORED);
    }

    private Outcome<ProjectId> move(Act act, Of entry, BuyingEvent.Deed deed) {
        return act.refusal()
                .orElseGet(() -> {
                    mark(act, entry, deed == BuyingEvent.Deed.REMOVED);
                    note(act, deed, entry.id());
                    return act.done(deed);
                });
    }

    /** Only one that stands, or does not, as it should. */
    private void mark(Act act, Of entry, boolean away) {
        var sort = act.sort();
        int marked =
                sql.update(sort.table())
                        .set(sort.removedAt(), away ? clerk.now() : null)
                        .set(
                                sort.columns().named("removed_by", Long.class),
                                away ? act.by().user().value() : null)
                        .where(sort.id().eq(entry.id()))
                        .and(sort.owner().eq(entry.owner()))
                        .and(stands(sort, away))
                        .execute();
        if (marked != 1) {
            throw new NotFound();
        }
    }

    private static Condition stands(Sort sort, boolean stands) {
        return stands ? sort.removedAt().isNull() : sort.removedAt().isNotNull();
    }
}
