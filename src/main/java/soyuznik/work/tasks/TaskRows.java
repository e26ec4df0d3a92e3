package soyuznik.work.tasks;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MEMBER;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.TASK;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;

/** The rows behind {@link Tasks}, who asks whether it is allowed. */
@Repository
@Transactional(readOnly = true)
class TaskRows {
    /** So many open ones of a record are shown. */
    private static final int MOST = 200;

    /** So many of those that are done. */
    private static final int DONE = 10;

    /** So many come to the day. */
    private static final int DUE = 20;

    private static final Duration JUST_NOW = Duration.ofDays(1);

    private final DSLContext sql;
    private final Clerk clerk;

    TaskRows(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    static Condition open() {
        return TASK.DONE_AT.isNull().and(TASK.REMOVED_AT.isNull());
    }

    List<Task> list(Tasks.Place place) {
        var project = place.project();
        var here =
                project == null
                        ? TASK.COMPANY_ID.eq(place.client().id().value())
                        : TASK.PROJECT_ID.eq(project.value());
        var open = select(here.and(open()), TASK.DUE_ON.asc(), MOST);
        var done = TASK.DONE_AT.isNotNull().and(TASK.REMOVED_AT.isNull());
        return Stream.concat(
                        open.stream(), select(here.and(done), TASK.DONE_AT.desc(), DONE).stream())
                .toList();
    }

    /** Those that somebody has to do by this day, the latest first. */
    List<Task> due(Viewer viewer, LocalDate today) {
        var mine = TASK.OWNER_ID.eq(viewer.user().value()).and(TASK.DUE_ON.le(today)).and(open());
        return select(mine.and(seen(viewer)), TASK.DUE_ON.desc(), DUE);
    }

    Optional<Task> find(long id, Viewer viewer) {
        return one(TASK.ID.eq(id).and(TASK.REMOVED_AT.isNull()), viewer);
    }

    /** Also where the client is seen no more: whoever has said so within a day can take it back. */
    Optional<Task> doneJustNow(long id, Viewer by) {
        var user = by.user().value();
        var mine = TASK.ID.eq(id).and(TASK.OWNER_ID.eq(user)).and(TASK.DONE_BY.eq(user));
        var fresh = TASK.DONE_AT.gt(clerk.now().minus(JUST_NOW)).and(TASK.REMOVED_AT.isNull());
        return select(mine.and(fresh), TASK.ID.asc(), 1).stream().findFirst();
    }

    /** Also one that was taken away. */
    Optional<Task> any(long id, Viewer viewer) {
        return one(TASK.ID.eq(id), viewer);
    }

    /** Whoever made it, and taken away or not. */
    Optional<Task> kept(UUID key, Viewer viewer) {
        return one(TASK.KEY.eq(key), viewer);
    }

    Optional<Task> byKey(UUID key, Viewer by) {
        return one(TASK.KEY.eq(key).and(TASK.MADE_BY.eq(by.user().value())), by);
    }

    private Optional<Task> one(Condition which, Viewer viewer) {
        return select(which.and(seen(viewer)), TASK.ID.asc(), 1).stream().findFirst();
    }

    // T-02
    private static Condition seen(Viewer viewer) {
        return Visible.condition(viewer, TASK.COMPANY_ID);
    }

    private List<Task> select(Condition which, OrderField<?> order, int most) {
        return sql.select(
                        TASK.ID,
                        TASK.VERSION,
                        row(COMPANY.ID.convertFrom(CompanyId::new), COMPANY.NAME)
                                .mapping(Task.Client::new),
                        row(PROJECT.ID, PROJECT.TITLE).mapping(TaskRows::project),
                        TASK.TEXT,
                        TASK.DUE_ON,
                        row(APP_USER.ID.convertFrom(UserId::new), Name.of(APP_USER))
                                .mapping(Task.Owner::new),
                        TASK.DONE_AT)
                .from(TASK)
                .join(COMPANY)
                .on(COMPANY.ID.eq(TASK.COMPANY_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(TASK.OWNER_ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TASK.PROJECT_ID))
                .where(which)
                .orderBy(order, TASK.ID)
                .limit(most)
                .fetch(mapping(Task::new));
    }

    private static Task.@Nullable Project project(@Nullable Long id, @Nullable String title) {
        return id == null || title == null ? null : new Task.Project(new ProjectId(id), title);
    }

    /** Whoever stands on the team of the client, and the viewer. */
    List<Task.Owner> owners(CompanyId client, Viewer viewer) {
        var member =
                selectOne()
                        .from(MEMBER)
                        .where(MEMBER.USER_ID.eq(APP_USER.ID))
                        .and(MEMBER.COMPANY_ID.eq(client.value()))
                        .and(MEMBER.UNTIL.isNull());
        return sql.select(APP_USER.ID.convertFrom(UserId::new), Name.of(APP_USER))
                .from(APP_USER)
                .where(APP_USER.ID.eq(viewer.user().value()).or(exists(member)))
                .and(APP_USER.BLOCKED_AT.isNull())
                .orderBy(APP_USER.SURNAME, APP_USER.GIVEN_NAME, APP_USER.ID)
                .limit(MOST)
                .fetch(mapping(Task.Owner::new));
    }

    /** Nobody else writes the task until the end of the transaction. */
    @Transactional
    public void hold(long id) {
        sql.select(TASK.ID).from(TASK).where(TASK.ID.eq(id)).forNoKeyUpdate().fetch();
    }

    @Transactional
    public Optional<Long> insert(UUID key, Tasks.Place place, TaskDraft draft, Viewer by) {
        var project = place.project();
        return sql.insertInto(TASK)
                .set(TASK.KEY, key)
                .set(TASK.COMPANY_ID, place.client().id().value())
                .set(TASK.PROJECT_ID, project == null ? null : project.value())
                .set(TASK.TEXT, draft.text())
                .set(TASK.DUE_ON, draft.due())
                .set(TASK.OWNER_ID, draft.owner().value())
                .set(TASK.MADE_AT, clerk.now())
                .set(TASK.MADE_BY, by.user().value())
                .onConflict(TASK.KEY)
                .doNothing()
                .returningResult(TASK.ID)
                .fetchOptional(Record1::value1);
    }

    /** Who wrote the task down. */
    UserId giver(long id) {
        return sql.select(TASK.MADE_BY.convertFrom(UserId::new))
                .from(TASK)
                .where(TASK.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    @Transactional
    public void write(long id, TaskDraft draft) {
        sql.update(TASK)
                .set(TASK.TEXT, draft.text())
                .set(TASK.DUE_ON, draft.due())
                .set(TASK.OWNER_ID, draft.owner().value())
                .set(TASK.VERSION, TASK.VERSION.plus(1))
                .where(TASK.ID.eq(id))
                .execute();
    }

    @Transactional
    public void move(List<UUID> keys, Tasks.Place to) {
        var project = to.project();
        sql.update(TASK)
                .set(TASK.PROJECT_ID, project == null ? null : project.value())
                .where(TASK.KEY.in(keys))
                .execute();
    }

    /** False where it was so already. */
    @Transactional
    public boolean settle(long id, boolean done, Viewer by) {
        return sql.update(TASK)
                        .set(TASK.DONE_AT, done ? clerk.now() : null)
                        .set(TASK.DONE_BY, done ? by.user().value() : null)
                        .where(TASK.ID.eq(id))
                        .and(done ? TASK.DONE_AT.isNull() : TASK.DONE_AT.isNotNull())
                        .execute()
                == 1;
    }

    /** False where it was so already. */
    @Transactional
    public boolean remove(long id, boolean removed, Viewer by) {
        return sql.update(TASK)
                        .set(TASK.REMOVED_AT, removed ? clerk.now() : null)
                        .set(TASK.REMOVED_BY, removed ? by.user().value() : null)
                        .where(TASK.ID.eq(id))
                        .and(removed ? TASK.REMOVED_AT.isNull() : TASK.REMOVED_AT.isNotNull())
                        .execute()
                == 1;
    }
}
