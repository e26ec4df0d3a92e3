package soyuznik.database;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import soyuznik.database.local.Login;

/**
 * The one line of history of the tables, run by their owner.
 *
 * @param within a transaction that is under way; null where each migration has its own
 */
public record Migrations(Login owner, String runtime, @Nullable DataSource within) {
    public Migrations(Login owner, String runtime) {
        this(owner, runtime, null);
    }

    /** What the start of the product and everybody else must set alike. */
    static FluentConfiguration configure(FluentConfiguration configuration, String runtime) {
        return configuration.placeholders(Map.of("runtime", runtime));
    }

    /** The same as a part of this connection's transaction, which the caller ends. */
    Migrations within(Connection connection) {
        return new Migrations(owner, runtime, new OneTransaction(connection));
    }

    public void run() {
        flyway("latest").migrate();
    }

    /** Runs those up to and including this number. */
    void runTo(String number) {
        flyway(number).migrate();
    }

    boolean knows(String number) {
        return known().anyMatch(MigrationVersion.fromVersion(number)::equals);
    }

    MigrationVersion newest() {
        return known().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Those that this program has, whatever was run here by another one. */
    private Stream<MigrationVersion> known() {
        return Arrays.stream(flyway("latest").info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull);
    }

    private Flyway flyway(String target) {
        var flyway = configure(Flyway.configure(), runtime).target(target);
        return (within == null
                        ? flyway.dataSource(owner.url(), owner.user(), owner.password())
                        : flyway.dataSource(within))
                .load();
    }
}
