package soyuznik.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import soyuznik.database.Migrations;
import soyuznik.database.local.LocalPostgres;
import soyuznik.database.local.Options;

/** The one server of a test run: started by the first who asks, thrown away at the end. */
final class TestServer {
    private static final TestServer INSTANCE = start();

    private final LocalPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    static TestServer get() {
        return INSTANCE;
    }

    /** A copy of the migrated database; made in about 50 ms. */
    TestDatabase newDatabase() {
        return newDatabase("template soyuznik strategy file_copy");
    }

    TestDatabase newDatabase(String how) {
        var name = "test_" + databases.incrementAndGet();
        var logins = postgres.logins();
        try (var connection = logins.superuser().in("postgres").open();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database %s owner %s %s".formatted(name, logins.owner().user(), how));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(
                logins.owner().in(name), logins.runtime().in(name), logins.superuser().in(name));
    }

    private static TestServer start() {
        try {
            var home = Folders.forServer();
            var postgres = LocalPostgres.start(home.path(), Options.throwAway());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(postgres, home)));
            new Migrations(postgres.logins().owner(), postgres.logins().runtime().user()).run();
            return new TestServer(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void throwAway(LocalPostgres postgres, Folders home) {
        postgres.close();
        try {
            home.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
