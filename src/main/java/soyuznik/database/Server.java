package soyuznik.database;

import org.jspecify.annotations.Nullable;
import soyuznik.database.local.LocalPostgres;
import soyuznik.database.local.Login;
import soyuznik.database.local.Options;

/**
 * The server with our database, checked; ours to end when it is the one that came with the product.
 */
final class Server implements AutoCloseable {
    private final Login owner;
    private final Login runtime;
    private final @Nullable LocalPostgres local;

    private Server(Login owner, Login runtime, @Nullable LocalPostgres local) {
        this.owner = owner;
        this.runtime = runtime;
        this.local = local;
    }

    static Server open(DatabaseSettings settings) {
        var server =
                settings.isEmbedded()
                        ? embedded(
                                LocalPostgres.start(
                                        settings.home(), Options.product(settings.port())))
                        : new Server(settings.ownerLogin(), settings.runtimeLogin(), null);
        try {
            Requirements.check(server.owner);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Server embedded(LocalPostgres local) {
        return new Server(local.owner(), local.runtime(), local);
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
