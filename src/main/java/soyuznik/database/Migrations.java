package soyuznik.database;

import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import soyuznik.database.local.Login;

/** The one line of history of the tables, run by their owner. */
public record Migrations(Login owner, String runtime) {
    /** What the start of the product and everybody else must set alike. */
    static FluentConfiguration configure(FluentConfiguration configuration, String runtime) {
        return configuration.placeholders(Map.of("runtime", runtime));
    }

    public void run() {
        flyway("latest").migrate();
    }

    /** Runs those up to and including this number. */
    void runTo(String number) {
        flyway(number).migrate();
    }

    boolean knows(String number) {
        return Arrays.stream(flyway("latest").info().all())
                .anyMatch(migration -> number.equals(String.valueOf(migration.getVersion())));
    }

    private Flyway flyway(String target) {
        return configure(Flyway.configure(), runtime)
                .dataSource(owner.url(), owner.user(), owner.password())
                .target(target)
                .load();
    }
}
