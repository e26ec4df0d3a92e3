package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.USER_ROLE;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MEMBER;
import static soyuznikdb.journal.Tables.EVENT;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.access.Blocks;
import soyuznik.access.Scope;
import soyuznik.access.Viewers;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Progress;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Somebody leaves, and a head gives all clients to another: in the background, by batches. */
@Rule("C-10")
@ProductTest
class HandingOverTest {
    private static final int CLIENTS = 7;
    private static final int BATCH = 3;

    @Autowired private Handovers handovers;
    @Autowired private Companies companies;
    @Autowired private Teams teams;
    @Autowired private Blocks blocks;
    @Autowired private Viewers viewers;
    @Autowired private Progress progress;
    @Autowired private Characters characters;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DSLContext sql;
    private Viewer head;
    private Viewer giver;
    private UserId taker;

    @BeforeEach
    void someoneLeaves() {
        head = viewer(characters.invited(Role.HEAD));
        giver = viewer(characters.invited(Role.SELLER));
        taker = characters.invited(Role.SELLER);
        for (int i = 0; i < CLIENTS; i++) {
            done(companies.make(Office.fresh("Передаём", Office.inn()), giver));
        }
    }

    @Test
    void allClientsGoByBatchesAndEachIsCounted() {
        var moving = begun();
        assertThat(handovers.step(moving, BATCH)).isEqualTo(Handovers.Step.MORE);
        assertThat(led(taker)).isEqualTo(BATCH).isEqualTo(work(moving).done());
        assertThat(handovers.step(moving, BATCH)).isEqualTo(Handovers.Step.MORE);
        assertThat(handovers.step(moving, BATCH)).isEqualTo(Handovers.Step.MORE);
        assertThat(handovers.step(moving, BATCH)).isEqualTo(Handovers.Step.DONE);
        assertThat(led(taker)).isEqualTo(CLIENTS).isEqualTo(work(moving).done());
        assertThat(led(giver.user())).isZero();
    }

    @Test
    void afterAStopTheWorkGoesOnWhereItStood() {
        var moving = begun();
        handovers.step(moving, BATCH);
        HandoverTask.run(moving, handovers, progress);
        assertThat(led(taker)).isEqualTo(CLIENTS);
        assertThat(work(moving))
                .extracting(Progress.Work::done, Progress.Work::isFinished, Progress.Work::failed)
                .containsExactly(CLIENTS, true, false);
    }

    @Test
    void theProgressOfAWorkThatWasTakenUpAgainNeverRunsBackwards() {
        var moving = begun();
        handovers.step(moving, BATCH);
        handovers.step(moving, BATCH);
        handovers.step(moving, 1);
        assertThat(work(moving).done()).isEqualTo(2 * BATCH + 1);
    }

    @Test
    void aBatchThatIsBrokenOffIsNeitherMovedNorCounted() {
        var moving = begun();
        transaction.executeWithoutResult(stopped -> {
            handovers.step(moving, BATCH);
            stopped.setRollbackOnly();
        });
        assertThat(led(taker)).isZero();
        assertThat(work(moving).done()).isZero();
    }

    @Test
    void allEventsOfOneHandoverShareTheirCause() {
        var moving = begun();
        handovers.step(moving, BATCH);
        HandoverTask.run(moving, handovers, progress);
        var events =
                sql.fetchCount(
                        EVENT,
                        EVENT.CAUSE
                                .eq(moving.work().cause())
                                .and(EVENT.CODE.eq("ResponsibleChanged"))
                                .and(EVENT.ACTOR_ID.eq(head.user().value())));
        assertThat(events).isEqualTo(CLIENTS);
    }

    @Test
    void whoseClientsAreOnTheirWayIsNotHandedOverASecondTime() {
        var work = done(handovers.begin(giver.user(), handover(), head));
        assertThat(handovers.begin(giver.user(), handover(), head))
                .isEqualTo(Outcome.refused("clients.handover.at_work"));
        progress.finish(work);
        done(handovers.begin(giver.user(), handover(), head));
    }

    @Test
    void whoIsBlockedMeanwhileGetsNoMoreClients() {
        var moving = begun();
        handovers.step(moving, BATCH);
        done(blocks.block(taker, characters.viewer("admin")));
        HandoverTask.run(moving, handovers, progress);
        assertThat(led(giver.user())).isEqualTo(CLIENTS - BATCH);
        assertThat(work(moving).failed()).isTrue();
    }

    @Test
    @Rule("T-07")
    void whoLosesTheRightMeanwhileMovesNoMore() {
        var moving = begun();
        handovers.step(moving, BATCH);
        sql.update(USER_ROLE)
                .set(USER_ROLE.ROLE, Role.SELLER.name())
                .where(USER_ROLE.USER_ID.eq(head.user().value()))
                .execute();
        HandoverTask.run(moving, handovers, progress);
        assertThat(led(taker)).isEqualTo(BATCH);
        assertThat(work(moving).failed()).isTrue();
    }

    @Test
    @Rule("T-02")
    void onlyClientsThatTheHeadSeesAtThatMomentAreMoved() {
        var moving = begun();
        handovers.step(moving, BATCH);
        sql.update(APP_USER)
                .set(APP_USER.SCOPE, Scope.OWN.name())
                .where(APP_USER.ID.eq(head.user().value()))
                .execute();
        HandoverTask.run(moving, handovers, progress);
        assertThat(led(taker)).isEqualTo(BATCH);
        assertThat(work(moving).failed()).isFalse();
    }

    @Test
    void aClientThatSomebodyGivesToAThirdAtThatMomentStaysThere() throws Exception {
        var moving = begun();
        var third = characters.invited(Role.SELLER);
        var client = first();
        var given = new CountDownLatch(1);
        var giving = CompletableFuture.runAsync(() -> giveSlowly(client, third, given));
        given.await();
        HandoverTask.run(moving, handovers, progress);
        giving.join();
        assertThat(led(third)).isEqualTo(1);
        assertThat(led(taker)).isEqualTo(CLIENTS - 1);
    }

    @Test
    void theGiverStaysOnTheTeamsOnlyIfThatWasSaid() {
        var moving =
                moving(done(handovers.begin(giver.user(), new Handover(taker, true), head)), true);
        HandoverTask.run(moving, handovers, progress);
        var stays =
                MEMBER.USER_ID
                        .eq(giver.user().value())
                        .and(MEMBER.UNTIL.isNull())
                        .and(MEMBER.ROLE.eq(Member.Role.MEMBER.name()));
        assertThat(sql.fetchCount(MEMBER, stays)).isEqualTo(CLIENTS);
    }

    private Moving begun() {
        return moving(done(handovers.begin(giver.user(), handover(), head)), false);
    }

    private Moving moving(long work, boolean giverStays) {
        return Moving.of(
                giver.user(),
                new Handover(taker, giverStays),
                head.user(),
                new Moving.Work(work, UUID.randomUUID()));
    }

    private Handover handover() {
        return new Handover(taker, false);
    }

    private Progress.Work work(Moving moving) {
        return progress.find(moving.work().id(), head.user()).orElseThrow();
    }

    private int led(UserId user) {
        return sql.fetchCount(COMPANY, ledBy(user));
    }

    private CompanyId first() {
        var least = sql.select(DSL.min(COMPANY.ID)).from(COMPANY).where(ledBy(giver.user()));
        return new CompanyId(Objects.requireNonNull(least.fetchSingle().value1()));
    }

    private static Condition ledBy(UserId user) {
        return COMPANY.RESPONSIBLE_ID.eq(user.value());
    }

    private void giveSlowly(CompanyId client, UserId to, CountDownLatch given) {
        transaction.executeWithoutResult(_ -> {
            done(teams.handOver(client, new Handover(to, false), head));
            given.countDown();
            await(this::somebodyWaits);
        });
    }

    /** The other transaction has come to the client that this one holds. */
    private boolean somebodyWaits() {
        return sql.fetchExists(DSL.table("pg_locks"), DSL.condition("not granted"));
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waits").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private Viewer viewer(UserId user) {
        return viewers.find(user).orElseThrow();
    }
}
