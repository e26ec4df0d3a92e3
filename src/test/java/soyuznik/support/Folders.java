package soyuznik.support;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import soyuznik.database.local.Binaries;

/** Folders that tests throw away. */
public record Folders(Path path) implements AutoCloseable {
    /** Nobody but their owner walks through. */
    public static Folders closed() throws IOException {
        return new Folders(Files.createTempDirectory("soyuznik-test-"));
    }

    /** A home for a server. Unpacking takes two seconds: the programs stay from run to run. */
    public static Folders forServer() throws IOException {
        var home = closed();
        var postgres = Files.createDirectories(home.path.resolve("postgres"));
        Files.createSymbolicLink(postgres.resolve("bin"), keptPrograms());
        return home;
    }

    private static Path keptPrograms() throws IOException {
        var kept = keptFolder();
        var lockFile = kept.resolve("lock");
        try (var channel = FileChannel.open(lockFile, CREATE, WRITE);
                var _ = channel.lock()) {
            Binaries.unpack(kept);
            return kept.resolve("bin");
        }
    }

    private static Path keptFolder() throws IOException {
        var user = System.getProperty("user.name");
        var folder =
                Path.of(System.getProperty("java.io.tmpdir"), "soyuznik-test-postgres-" + user);
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (!Files.getOwner(folder).getName().equals(user)) {
            throw new IllegalStateException(folder + " belongs to somebody else");
        }
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
