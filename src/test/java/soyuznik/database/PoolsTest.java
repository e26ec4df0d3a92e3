package soyuznik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.support.OnTestDatabase;

@OnTestDatabase
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "db-scheduler.enabled=false")
class PoolsTest {
    private final DSLContext pages;
    private final DSLContext reports;
    private final TransactionTemplate transaction;

    @Autowired
    PoolsTest(DSLContext pages, @Reports DSLContext reports, TransactionTemplate transaction) {
        this.pages = pages;
        this.reports = reports;
        this.transaction = transaction;
    }

    @Test
    void aPageDoesNotWaitLong() {
        assertThat(setting(pages, "statement_timeout")).isEqualTo("5s");
        assertThat(setting(pages, "max_parallel_workers_per_gather")).isEqualTo("0");
        assertThat(setting(pages, "jit")).isEqualTo("off");
    }

    @Test
    void aReportMayTakeItsTimeAndSeveralProcessors() {
        assertThat(setting(reports, "statement_timeout")).isEqualTo("1min");
        assertThat(setting(reports, "max_parallel_workers_per_gather")).isEqualTo("2");
    }

    @Test
    void whatATransactionWroteIsGoneWhenItFails() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> {
                            pages.execute(
                                    "insert into access.branch (key, name) values (uuidv7(), 'Север')");
                            throw new IllegalStateException();
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(pages.fetchValue("select count(*) from access.branch")).isEqualTo(0L);
    }

    private static Object setting(DSLContext sql, String name) {
        return String.valueOf(sql.fetchValue("select current_setting(?)", name));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    static class OnlyTheDatabase {}
}
