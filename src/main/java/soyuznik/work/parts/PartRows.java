package soyuznik.work.parts;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MEMBER;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PART;
import static soyuznikdb.work.Tables.TASK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.Delegations;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;

/** The rows behind {@link Parts}, who asks whether it is allowed. */
@Repository
@Transactional(readOnly = true)
class PartRows implements Delegations {
    /** So many of a project are shown, and so many come to the day. */
    private static final int MOST = 100;

    private final DSLContext sql;
    private final Clerk clerk;

    PartRows(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    static Condition open() {
        return PART.ENDED_ON.isNull();
    }

    /** Those that go on by their beginning, behind them those that are over. */
    List<Part> of(ProjectId project) {
        return select(PART.PROJECT_ID.eq(project.value()));
    }

    /** What somebody has taken on lately, and what is to be done by this day. */
    List<Part> asked(Viewer viewer, LocalDate lately, LocalDate today) {
        var fresh = PART.SINCE.between(lately, today);
        return select(
                PART.USER_ID
                        .eq(viewer.user().value())
                        .and(open())
                        .and(fresh.or(PART.DUE_ON.le(today)))
                        .and(Visible.condition(viewer, PROJECT.COMPANY_ID)));
    }

    /** Whoever does it finds it also when the client is seen no more. */
    Optional<Part> find(long id, Viewer viewer) {
        var mine = PART.USER_ID.eq(viewer.user().value());
        var seen = Visible.condition(viewer, PROJECT.COMPANY_ID);
        return select(PART.ID.eq(id).and(mine.or(seen))).stream().findFirst();
    }

    Optional<Part> byKey(UUID key, Viewer by) {
        var given = PART.GIVEN_BY.eq(by.user().value());
        return select(PART.KEY.eq(key).and(given)).stream().findFirst();
    }

    private List<Part> select(Condition which) {
        return sql.select(
                        PART.ID,
                        row(
                                        PROJECT.ID.convertFrom(ProjectId::new),
                                        PROJECT.TITLE,
                                        COMPANY.ID.convertFrom(CompanyId::new),
                                        COMPANY.NAME)
                                .mapping(Part.Of::new),
                        row(APP_USER.ID.convertFrom(UserId::new), Name.of(APP_USER))
                                .mapping(Part.Doer::new),
                        PART.KIND.convertFrom(PartKind::valueOf),
                        PART.WHAT,
                        row(PART.SINCE, PART.DUE_ON, PART.ENDED_ON).mapping(Part.Term::new),
                        sees())
                .from(PART)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PART.PROJECT_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(PART.USER_ID))
                .where(which)
                .orderBy(PART.ENDED_ON.desc().nullsFirst(), PART.SINCE, PART.ID)
                .limit(MOST)
                .fetch(mapping(Part::new));
    }

    private static Field<Boolean> sees() {
        return field(
                exists(
                        selectOne()
                                .from(MEMBER)
                                .where(MEMBER.COMPANY_ID.eq(PROJECT.COMPANY_ID))
                                .and(MEMBER.USER_ID.eq(PART.USER_ID))
                                .and(MEMBER.UNTIL.isNull())));
    }

    @Override
    public Set<CompanyId> bind(Map<CompanyId, UserId> whom) {
        return sql.selectDistinct(PROJECT.COMPANY_ID.convertFrom(CompanyId::new))
                .from(PART)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PART.PROJECT_ID))
                .where(Delegations.of(whom, PROJECT.COMPANY_ID, PART.USER_ID))
                .and(open())
                .fetchSet(Record1::value1);
    }

    @Override
    public boolean busy(CompanyId client, UserId user) {
        return sql.fetchExists(
                TASK,
                TASK.COMPANY_ID
                        .eq(client.value())
                        .and(TASK.OWNER_ID.eq(user.value()))
                        .and(TASK.DONE_AT.isNull())
                        .and(TASK.REMOVED_AT.isNull()));
    }

    /** Whether the doer has said so today: only that is taken back without leading the project. */
    boolean endedJustNow(long id, Viewer by) {
        var user = by.user().value();
        return sql.fetchExists(
                PART,
                PART.ID
                        .eq(id)
                        .and(PART.USER_ID.eq(user))
                        .and(PART.ENDED_BY.eq(user))
                        .and(PART.ENDED_ON.eq(clerk.today())));
    }

    @Transactional
    public Optional<Long> insert(UUID key, ProjectId project, PartForm.Draft draft, Viewer by) {
        return sql.insertInto(PART)
                .set(PART.KEY, key)
                .set(PART.PROJECT_ID, project.value())
                .set(PART.USER_ID, draft.user().value())
                .set(PART.KIND, draft.kind().name())
                .set(PART.WHAT, draft.what())
                .set(PART.SINCE, draft.term().since())
                .set(PART.DUE_ON, draft.term().due())
                .set(PART.GIVEN_AT, clerk.now())
                .set(PART.GIVEN_BY, by.user().value())
                .onConflict(PART.KEY)
                .doNothing()
                .returningResult(PART.ID)
                .fetchOptional(Record1::value1);
    }

    /** False where it was so already. One that has not begun ends on the day on which it was to. */
    @Transactional
    public boolean end(long id, boolean ended, Viewer by) {
        var update = sql.update(PART);
        var written =
                ended
                        ? update.set(PART.ENDED_ON, greatest(val(clerk.today()), PART.SINCE))
                                .set(PART.ENDED_BY, by.user().value())
                        : update.setNull(PART.ENDED_ON).setNull(PART.ENDED_BY);
        return written.where(PART.ID.eq(id))
                        .and(ended ? open() : PART.ENDED_ON.isNotNull())
                        .execute()
                == 1;
    }
}
