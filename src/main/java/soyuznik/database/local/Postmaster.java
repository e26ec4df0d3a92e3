package soyuznik.database.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the server process. */
final class Postmaster {
    /**
     * The server stands in a session of its own, so that Ctrl-C reaches only us, and hangs on a
     * pipe from us: at its end, by closing or because this process was killed, it gets SIGINT and
     * shuts down in order.
     */
    private static final String LIFE_LINE =
            """
            trap '' INT TERM HUP
            exec 3<&0
            (trap - INT TERM HUP; exec "$@") 3<&- </dev/null & server=$!
            (read _ <&3; kill -INT $server) 2>/dev/null & watch=$!
            wait $server; code=$?
            kill -9 $watch 2>/dev/null
            exit $code
            """;

    /** Recovery after a crash may take minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path log;
    private final long logStart;

    private Postmaster(Process process, Path log, long logStart) {
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    static Postmaster start(DataFolder data, Path log, int port, List<String> settings)
            throws IOException {
        var words = new ArrayList<>(List.of("setsid", "sh", "-c", LIFE_LINE, "sh"));
        words.add(data.binaries().program("postgres"));
        words.addAll(List.of("-D", data.folder().toString(), "-p", Integer.toString(port)));
        settings.forEach(setting -> words.addAll(List.of("-c", setting)));
        var logStart = Files.size(log);
        var process =
                new ProcessBuilder(data.user().words(words))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()))
                        .start();
        return new Postmaster(process, log, logStart);
    }

    /**
     * Waits for the first answer.
     *
     * @return false when processes of a server that was killed are still ending: worth another try
     * @throws Refused when it ended for any other reason
     * @throws SQLException when it does not take the password, or recovers for too long
     */
    boolean answers(Login login) throws IOException, SQLException, InterruptedException {
        for (var end = System.nanoTime() + PATIENCE.toNanos();
                process.isAlive();
                Thread.sleep(20)) {
            try (var connection = login.open()) {
                return connection.isValid(0);
            } catch (SQLException e) {
                if (Login.isRefused(e) || System.nanoTime() > end) {
                    throw e;
                }
            }
        }
        var reason = reason();
        if (reason.contains("shared memory block") && reason.contains("in use")) {
            return false;
        }
        throw new Refused("The database server does not start: %s.".formatted(reason));
    }

    private String reason() throws IOException {
        var text = Files.readString(log);
        return text.substring((int) Math.min(logStart, text.length()))
                .lines()
                .filter(line -> line.contains("FATAL"))
                .map(line -> line.substring(line.indexOf("FATAL")))
                .findFirst()
                .orElse("see " + log);
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** True when it ended within the given time. */
    boolean end(int seconds) throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }
}
