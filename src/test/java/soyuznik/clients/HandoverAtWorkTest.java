package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.jobs.Tables.SCHEDULED_TASKS;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.access.Viewers;
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
        done(companies.make(Office.fresh("Передаём", Office.inn()), seller));
    }

    @Test
    void whatIsBegunIsDoneWithoutWaitingForIt() {
        assertThat(ended(begin()).failed()).isFalse();
        assertThat(sql.fetchCount(COMPANY, COMPANY.RESPONSIBLE_ID.eq(taker.value()))).isEqualTo(1);
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
                            .where(SCHEDULED_TASKS.TASK_INSTANCE.eq(begun.toString()))
                            .execute();
                    return begun;
                });
        assertThat(ended(work).failed()).isFalse();
        assertThat(sql.fetchCount(COMPANY, COMPANY.RESPONSIBLE_ID.eq(taker.value()))).isEqualTo(1);
    }

    private Long begin() {
        return done(handovers.begin(giver, new Handover(taker, false), head));
    }

    private Progress.Work ended(long id) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var work = progress.find(id, head.user()).orElseThrow();
        while (!work.isFinished()) {
            assertThat(System.nanoTime()).as("%s ends", work).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            work = progress.find(id, head.user()).orElseThrow();
        }
        return work;
    }
}
