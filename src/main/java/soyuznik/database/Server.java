package soyuznik.database;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import soyuznik.database.local.LocalPostgres;
import soyuznik.database.local.Login;
import soyuznik.database.local.Logins;
import soyuznik.database.local.Options;

/** The checked server with our database; ours to end when it is the one that came along. */
final class Server implements AutoCloseable {
    private final Login owner;
    private final Login runtime;
    private final @Nullable LocalPostgres local;

    private Server(Login owner, Login runtime, @Nullable LocalPostgres local) {
        this.owner = owner;
        this.runtime = runtime;
        this.local = local;
    }

    /** For the pages: only what this program can use is served. */
    static Server serve(DatabaseSettings settings) {
        return checked(open(settings), server -> Age.of(server.migrations()).check());
    }

    static Server open(DatabaseSettings settings) {
        var server = settings.isEmbedded() ? start(settings) : foreign(settings);
        return checked(server, opened -> Requirements.check(opened.owner));
    }

    private static Server checked(Server server, Consumer<Server> check) {
        try {
            check.accept(server);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** For a second process beside the pages: uses the server that the first one runs. */
    static Server openOrJoin(DatabaseSettings settings) {
        if (settings.isEmbedded()) {
            var running = LocalPostgres.running(settings.folder());
            return running.map(logins -> of(logins, null)).orElseGet(() -> open(settings));
        }
        return open(settings);
    }

    private static Server start(DatabaseSettings settings) {
        var local = LocalPostgres.start(settings.folder(), Options.product(settings.port()));
        return of(local.logins(), local);
    }

    private static Server of(Logins logins, @Nullable LocalPostgres local) {
        return new Server(logins.owner(), logins.runtime(), local);
    }

    private static Server foreign(DatabaseSettings settings) {
        return new Server(settings.ownerLogin(), settings.runtimeLogin(), null);
    }

    /** The role for migrations. */
    Login owner() {
        return owner;
    }

    Login runtime() {
        return runtime;
    }

    Migrations migrations() {
        return new Migrations(owner, runtime.user());
    }

    @Override
    public void close() {
        if (local != null) {
            local.close();
        }
    }
}
