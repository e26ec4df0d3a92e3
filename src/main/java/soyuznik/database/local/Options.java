package soyuznik.database.local;

import java.util.ArrayList;
import java.util.List;

/**
 * @param port 0 for any free one
 * @param durable whether a commit waits for the disk; only tests may say no
 */
public record Options(int port, boolean durable) {
    public Options {
        if (port < 0 || port > 65_535) {
            throw new Refused(
                    "The database's port must lie between 0 (any free one) and 65535, not at %d."
                            .formatted(port));
        }
    }

    public static Options product(int port) {
        return new Options(port, true);
    }

    public static Options throwAway() {
        return new Options(0, false);
    }

    List<String> settings() {
        var settings =
                new ArrayList<>(
                        List.of(
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "max_connections=40",
                                "shared_buffers=128MB",
                                // A restored backup makes and drops all tables in one transaction.
                                "max_locks_per_transaction=256",
                                "timezone=UTC"));
        if (!durable) {
            settings.addAll(
                    List.of(
                            "fsync=off",
                            "synchronous_commit=off",
                            "full_page_writes=off",
                            "max_connections=100"));
        }
        return settings;
    }
}
