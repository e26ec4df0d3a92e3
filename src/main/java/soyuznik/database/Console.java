package soyuznik.database;

import java.io.PrintStream;
import java.util.function.Function;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import soyuznik.database.local.Refused;

/**
 * Work that is done on the console, beside the pages: with the database of the program that runs,
 * or with one that is opened for this work alone.
 */
public final class Console {
    private Console() {}

    /**
     * What the person at the console reads.
     *
     * @param done false: why it was not done
     */
    public record Told(boolean done, String text) {}

    /** The exit code of the process. */
    public static int run(
            PrintStream out,
            PrintStream err,
            Function<JdbcConnectionDetails, Told> work,
            String... arguments) {
        var settings = DatabaseSettings.of(arguments);
        try (var server = Server.openOrJoin(settings)) {
            Age.of(server.migrations()).checkMigrated();
            var told = work.apply(new DatabaseConfiguration.PageConnections(server.runtime()));
            (told.done() ? out : err).println(told.text());
            return told.done() ? 0 : 1;
        } catch (Refused e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
