package soyuznik.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The built product in a process of its own, on a home of its own. */
final class Product implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin/java").toString();
    private static final String JAR =
            Path.of(System.getProperty("soyuznik.product", ".."), "target/soyuznik.jar").toString();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("Soyuznik: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern INVITATION = Pattern.compile("/setup\\?token=([\\w-]+)");

    private final Path home;
    private final Path console;
    private final Process process;
    private final String address;

    private Product(Path home, Path console, Process process) {
        this.home = home;
        this.console = console;
        this.process = process;
        this.address = await(READY);
    }

    static Product start() throws IOException {
        var folder = Files.createTempDirectory("soyuznik-e2e-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return start(folder.resolve("home"));
    }

    private static Product start(Path home) throws IOException {
        var console = Path.of("target", "console-" + System.nanoTime() + ".log").toAbsolutePath();
        var starting =
                new ProcessBuilder(
                        JAVA,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR);
        starting.environment().put("SOYUZNIK_HOME", home.toString());
        starting.environment().put("SOYUZNIK_PORT", "0");
        starting.redirectErrorStream(true).redirectOutput(console.toFile());
        return new Product(home, console, starting.start());
    }

    String address() {
        return address;
    }

    /** What the console shows to whoever starts it the first time. */
    String invitation() {
        return await(INVITATION);
    }

    /**
     * As by a power cut for the programs: the product, its database and all their children at once.
     */
    void kill() throws InterruptedException {
        var all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        all.forEach(it -> it.onExit().join());
    }

    /** Only the server that keeps the data; the product has to notice. */
    void killDatabase() throws IOException {
        var mark = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        var pid = Long.parseLong(mark.getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    Product startAgain() throws IOException {
        return start(home);
    }

    private String await(Pattern words) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            var found = words.matcher(said());
            if (found.find()) {
                return found.group(1);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        process.destroy();
        throw new IllegalStateException("The product did not start:\n" + said());
    }

    private String said() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        try (var files = Files.walk(home.getParent())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
