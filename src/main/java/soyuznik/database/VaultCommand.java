package soyuznik.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import soyuznik.database.local.Refused;

/**
 * {@code backup FILE} and {@code restore FILE [--replace]} on the command line, instead of the
 * pages.
 */
public final class VaultCommand {
    private static final String REPLACE = "--replace";

    private VaultCommand() {}

    public static boolean isIn(String... arguments) {
        return arguments.length > 0 && List.of("backup", "restore").contains(arguments[0]);
    }

    /** Does it and tells what was done or why not; the exit code of the process. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            if (arguments.length < 2) {
                throw new Refused("Name the file: %s FILE.".formatted(arguments[0]));
            }
            out.println(run(Arrays.asList(arguments), Path.of(arguments[1]).toAbsolutePath()));
            return 0;
        } catch (Refused e) {
            err.println(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(List<String> arguments, Path file)
            throws IOException, SQLException, InterruptedException {
        var backup = arguments.getFirst().equals("backup");
        var settings = DatabaseSettings.of(arguments.toArray(String[]::new));
        try (var server = backup ? Server.openOrJoin(settings) : Server.open(settings)) {
            var vault =
                    new Vault(
                            server.owner(),
                            server.migrations(),
                            settings.folder().resolve("files"),
                            Clock.systemUTC());
            var contents =
                    backup ? vault.backup(file) : vault.restore(file, arguments.contains(REPLACE));
            return "%d rows of %d tables and %d files are %s %s."
                    .formatted(
                            contents.rows(),
                            contents.tables().size(),
                            contents.files().size(),
                            backup ? "kept in" : "back from",
                            file);
        }
    }
}
