package soyuznik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.support.TestDatabase;

class RolesTest {
    private final DSLContext sql = TestDatabase.fresh().sql();

    @Test
    void theProgramCanNotChangeTables() {
        refused("create table clients.more (id int)");
        refused("drop table clients.company");
        refused("truncate clients.company");
    }

    @Test
    void whatIsInTheJournalStays() {
        sql.execute(
                "insert into journal.event (at, code, version, subject_kind, subject_id, details) values (now(), 'TEST', 1, 'COMPANY', 1, '{}')");
        assertThat(sql.fetchCount(sql.selectFrom("journal.event"))).isOne();
        refused("update journal.event set code = 'OTHER'");
        refused("delete from journal.event");
    }

    @Test
    void aMethodThatPassagesWereJudgedByStays() {
        refused("update projects.criterion set strictness = 'OFF'");
        refused("delete from projects.stage");
    }

    @Test
    void theMonthsAheadAreMadeWithoutTheRightToMakeTables() {
        sql.execute("select journal.make_months(date '2031-01-15', 2)");
        assertThat(sql.fetchValue("select to_regclass('journal.event_2031_02') is not null"))
                .isEqualTo(true);
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> sql.execute(statement))
                .hasMessageFindingMatch("permission denied|must be owner");
    }
}
