package soyuznik.support;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import soyuznik.database.local.Login;

/**
 * A migrated PostgreSQL database for one test class or one Spring context.
 *
 * @param runtime what the product works with: no changes of tables
 */
public record TestDatabase(Login owner, Login runtime, Login superuser) {
    public static TestDatabase fresh() {
        return TestServer.get().newDatabase();
    }

    /** Without tables; how it is made may be said in SQL, as {@code locale 'C'}. */
    public static TestDatabase empty(String how) {
        return TestServer.get().newDatabase(how);
    }

    /** As the running product sees it; each statement on a connection of its own. */
    public DSLContext sql() {
        return DSL.using(dataSource(runtime), SQLDialect.POSTGRES);
    }

    public static DataSource dataSource(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    /** Gives a Spring context its database: see {@link OnTestDatabase}. */
    static class InSpring implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = fresh();
            TestPropertyValues.of(
                            "soyuznik.database.url=" + database.runtime.url(),
                            "soyuznik.database.user=" + database.runtime.user(),
                            "soyuznik.database.password=" + database.runtime.password(),
                            "soyuznik.database.owner=" + database.owner.user(),
                            "soyuznik.database.owner-password=" + database.owner.password(),
                            "spring.datasource.hikari.maximum-pool-size=6",
                            "spring.datasource.hikari.minimum-idle=0")
                    .applyTo(context);
        }
    }
}
