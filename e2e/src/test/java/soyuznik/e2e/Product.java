package soyuznik.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The built product in a process of its own, on a home of its own. */
final class Product implements AutoCloseable {
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin/java").toString();
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

    /** On a home that nobody has set up yet. */
    static Product start() throws IOException, InterruptedException {
        var home = newHome();
        Prepared.copyHome(home);
        return start(home);
    }

    private static Product start(Path home) throws IOException {
        return start(home, "-XX:AOTCache=" + Prepared.LEARNED);
    }

    /** The very first start, on an empty home; other starts are told what it learned. */
    static Product startFirst() throws IOException {
        return start(newHome(), "-XX:AOTCacheOutput=" + Prepared.LEARNED);
    }

    /** Root's database runs as another user, who must be able to reach its folder. */
    private static Path newHome() throws IOException {
        var folder = Files.createTempDirectory("soyuznik-e2e-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder.resolve("home");
    }

    private static Product start(Path home, String cache) throws IOException {
        var console = Path.of("target", "console-" + System.nanoTime() + ".log").toAbsolutePath();
        var starting =
                new ProcessBuilder(
                        JAVA,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        cache,
                        "-jar",
                        Prepared.PROGRAM.toString());
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

    /** Ends it as its administrator does, by a signal, and gives back its home. */
    Path stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
        return home;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Prepared.delete(stop().getParent());
    }
}
