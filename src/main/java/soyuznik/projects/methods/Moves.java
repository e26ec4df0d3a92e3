package soyuznik.projects.methods;

import static soyuznikdb.projects.Tables.PROJECT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Viewers;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.End;
import soyuznik.projects.Method;
import soyuznik.projects.Methods;
import soyuznik.projects.Passage;
import soyuznik.projects.ProjectEvent;
import soyuznik.shell.Progress;

/**
 * Moves all open projects of a version to another version of the method, stage by stage, in the
 * background (P-01). What they have proven stays; back they go the same way.
 */
// P-01
@Repository
@Transactional(readOnly = true)
public class Moves {
    /** So many move in one transaction: short enough that nobody waits long for a lock. */
    static final int BATCH = 200;

    private final DSLContext sql;
    private final Methods methods;
    private final Viewers viewers;
    private final MovingQueue queue;
    private final Carrier carrier;
    private final Clerk clerk;

    Moves(
            DSLContext sql,
            Methods methods,
            Viewers viewers,
            MovingQueue queue,
            Carrier carrier,
            Clerk clerk) {
        this.sql = sql;
        this.methods = methods;
        this.viewers = viewers;
        this.queue = queue;
        this.carrier = carrier;
        this.clerk = clerk;
    }

    /** What became of one batch. */
    public enum Step {
        MORE,
        DONE,
        /** Whoever ordered it may no longer. */
        STOPPED
    }

    /** How many open and frozen projects stand on each version, by its id. */
    public Map<Long, Integer> standing() {
        return sql.select(PROJECT.METHOD_VERSION_ID, org.jooq.impl.DSL.count())
                .from(PROJECT)
                .where(goesOn())
                .groupBy(PROJECT.METHOD_VERSION_ID)
                .fetchMap(org.jooq.Record2::value1, org.jooq.Record2::value2);
    }

    private static Condition goesOn() {
        return PROJECT.OUTCOME.isNull().or(PROJECT.OUTCOME.eq(End.FROZEN.name()));
    }

    /**
     * @param stages by the code of each stage that is left the code of the one it becomes
     */
    public record Move(long from, long to, Map<String, String> stages) {
        public Move {
            stages = Map.copyOf(stages);
        }
    }

    /**
     * @return the number of the work, by which {@link Progress} tells how far it has come
     */
    @Transactional
    public Outcome<Long> begin(Move move, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var from = methods.version(move.from());
        var to = methods.version(move.to());
        if (!from.code().equals(to.code()) || from.version() == to.version()) {
            return Outcome.invalid("to", "projects.method.error.other");
        }
        var stages = new HashMap<Long, Long>();
        for (var stage : from.stages()) {
            var becomes = move.stages().getOrDefault(stage.code(), "");
            to.stages().stream()
                    .filter(candidate -> candidate.code().equals(becomes))
                    .forEach(found -> stages.put(stage.id(), found.id()));
        }
        return stages.size() == from.stages().size()
                ? begun(from, to, stages, by)
                : Outcome.refused("projects.method.error.mapping");
    }

    private Outcome<Long> begun(Method from, Method to, Map<Long, Long> stages, Viewer by) {
        int total = standing().getOrDefault(from.version(), 0);
        if (total == 0) {
            return Outcome.refused("projects.method.error.nothing");
        }
        return queue.add(from.version(), to.version(), stages, new MovingQueue.Order(by, total))
                .map(work ->
                        Outcome.done(work, Text.of("projects.method.moving_began", "count", total)))
                .orElseGet(() -> Outcome.refused("projects.method.error.at_work"));
    }

    /**
     * Moves the next ones; those that were moved stand there no more, so it may be called again.
     */
    @Transactional
    public Step step(Moving moving) {
        var by =
                viewers.find(new UserId(moving.by()))
                        .filter(viewer -> viewer.may(Right.EDIT_DICTIONARIES));
        if (by.isEmpty()) {
            return Step.STOPPED;
        }
        var next = next(moving.from());
        if (next.isEmpty()) {
            return Step.DONE;
        }
        var load =
                new Carrier.Load(
                        Passage.Kind.MOVED,
                        methods.version(moving.to()),
                        moving.stages(),
                        moving.by());
        carrier.carry(load, next.stream().map(Record3::value1).map(ProjectId::new).toList());
        clerk.shelveAll(events(moving, next), by.get(), moving.work().cause());
        queue.advance(moving, next.size());
        return Step.MORE;
    }

    /**
     * Held until the batch is done: whoever passes a gate of one of them waits, or is waited for.
     */
    private List<Record3<Long, Long, Long>> next(long version) {
        return sql.select(PROJECT.ID, PROJECT.COMPANY_ID, PROJECT.STAGE_ID)
                .from(PROJECT)
                .where(PROJECT.METHOD_VERSION_ID.eq(version))
                .and(goesOn())
                .orderBy(PROJECT.ID)
                .limit(BATCH)
                .forNoKeyUpdate()
                .fetch();
    }

    private List<ProjectEvent> events(Moving moving, List<Record3<Long, Long, Long>> moved) {
        var method = methods.version(moving.to());
        return moved.stream()
                .<ProjectEvent>map(project ->
                        ProjectEvent.ProjectMoved.of(
                                new ProjectId(project.value1()),
                                new CompanyId(project.value2()),
                                method,
                                method.stage(
                                        Objects.requireNonNull(
                                                moving.stages().get(project.value3())))))
                .toList();
    }
}
