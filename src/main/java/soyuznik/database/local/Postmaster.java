package soyuznik.database.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var words =
                new ArrayList<>(
                        List.of(
                                "setsid",
                                "sh",
                                "-c",
                                LIFE_LINE,
                                "sh",
                                data.binaries().program("postgres"),
                                "-D",
                                data.folder().toString(),
                                "-p",
                                Integer.toString(port)));
        settings.forEach(setting -> words.addAll(List.of("-c", setting)));
        var logStart = Files.exists(log) ? Files.size(log) : 0;
        var process =
                new ProcessBuilder(data.user().words(words))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()))
                        .start();
        return new Postmaster(process, log, logStart);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    Refused refusal() throws IOException {
        var text = Files.readString(log);
        var reason =
                text.substring((int) Math.min(logStart, text.length()))
                        .lines()
                        .filter(line -> line.contains("FATAL"))
                        .map(line -> line.substring(line.indexOf("FATAL")))
                        .findFirst();
        return new Refused(
                "The database server does not start: %s.".formatted(reason.orElse("see " + log)));
    }

    /** True when it ended within the given time. */
    boolean end(int seconds) throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }
}
