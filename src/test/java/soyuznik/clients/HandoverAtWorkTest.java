package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.jobs.Tables.SCHEDULED_TASKS;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.access.Viewers;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.clients.bulk.Handovers;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Progress;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** The background really works, and takes up what a dead process has left. */
@Rule("C-10")
@ProductTest
@TestPropertySource(
        properties = {
            "db-scheduler.enabled=true",
            "db-scheduler.polling-interval=100ms",
            "db-scheduler.heartbeat-interval=250ms"
        })
class HandoverAtWorkTest {
    private static final int MORE_THAN_AT_ONCE = BulkChanges.AT_ONCE + 1;

    @Autowired private Handovers handovers;
    @Autowired private Companies companies;
    @Autowired private Viewers viewers;
    @Autowired private Progress progress;
    @Autowired private Characters characters;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DSLContext sql;
    private Viewer head;
    private UserId giver;
    private UserId taker;

    @BeforeEach
    void someoneLeaves() {
        head = viewers.find(characters.invited(Role.HEAD)).orElseThrow();
        giver = characters.invited(Role.SELLER);
        taker = characters.invited(Role.SELLER);
        var seller = viewers.find(giver).orElseThrow();
        for (int i = 0; i < MORE_THAN_AT_ONCE; i++) {
            done(companies.make(Office.fresh("Передаём", Office.inn()), seller));
        }
    }

    @Test
    void whatIsBegunIsDoneWithoutWaitingForIt() {
        assertThat(ended(begin()).failed()).isFalse();
        assertThat(sql.fetchCount(COMPANY, COMPANY.RESPONSIBLE_ID.eq(taker.value())))
                .isEqualTo(MORE_THAN_AT_ONCE);
    }

    @Test
    void whatADeadProcessHadPickedIsTakenUpByALivingOne() {
        var work =
                transaction.execute(_ -> {
                    var begun = begin();
                    sql.update(SCHEDULED_TASKS)
                            .set(SCHEDULED_TASKS.PICKED, true)
                            .set(SCHEDULED_TASKS.PICKED_BY, "dead")
                            .set(SCHEDULED_TASKS.LAST_HEARTBEAT, Instant.EPOCH)
                            .where(SCHEDULED_TASKS.TASK_INSTANCE.eq(Long.toString(begun)))
                            .execute();
                    return begun;
                });
        assertThat(ended(work).failed()).isFalse();
        assertThat(sql.fetchCount(COMPANY, COMPANY.RESPONSIBLE_ID.eq(taker.value())))
                .isEqualTo(MORE_THAN_AT_ONCE);
    }

    private Long begin() {
        var handover = new Handover(taker, false);
        return done(handovers.begin(UUID.randomUUID(), giver, handover, head)).id();
    }

    private Progress.Work ended(long id) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var work = progress.latest("bulk", id, head.user()).orElseThrow();
        while (!work.isFinished()) {
            assertThat(System.nanoTime()).as("%s ends", work).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            work = progress.latest("bulk", id, head.user()).orElseThrow();
        }
        return work;
    }
}
