package soyuznik.database.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running copy of the program that a test can kill. */
final class Child implements AutoCloseable {
    private final Process process;
    private final List<ProcessHandle> servers;

    private Child(Process process) {
        this.process = process;
        this.servers = process.descendants().toList();
    }

    static void main(String[] arguments) throws IOException {
        LocalPostgres.start(Path.of(arguments[0]), Options.throwAway());
        System.out.println("started");
        System.in.read();
    }

    static Child start(Path home) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var _ = process.inputReader().lines().filter("started"::equals).findFirst().orElseThrow();
        return new Child(process);
    }

    /** The program alone: its server must notice. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The program and what watches over the server: it stays behind. */
    void killWithItsWatch() throws InterruptedException {
        process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("sh"))
                .forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        servers.forEach(server -> server.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }
}
