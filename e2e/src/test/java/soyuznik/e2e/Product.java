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
    private static final Path ROOT =
            Path.of(System.getProperty("soyuznik.product", "..")).toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("Soyuznik: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern INVITATION = Pattern.compile("/setup\\?token=([\\w-]+)");

    private final Path home;
    private final Process process;
    private final String address;

    private Product(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.address = await(READY);
    }

    static Product start() throws IOException {
        var folder = Files.createTempDirectory("soyuznik-e2e-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return start(folder.resolve("home"));
    }

    private static Product start(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = ROOT.resolve("target/soyuznik.jar").toString();
        var starting = new ProcessBuilder(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", jar);
        starting.environment().put("SOYUZNIK_HOME", home.toString());
        starting.environment().put("SOYUZNIK_PORT", "0");
        starting.redirectErrorStream(true).redirectOutput(console(home).toFile());
        return new Product(home, starting.start());
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
        throw new IllegalStateException("The product did not start:\n" + said());
    }

    private String said() {
        try {
            return Files.readString(console(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path console(Path home) {
        return home.resolveSibling("console.log");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        try (var files = Files.walk(home.resolveSibling("."))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
