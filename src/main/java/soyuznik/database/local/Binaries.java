package soyuznik.database.local;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once. Older versions stay: the way to the next major version
 * needs both.
 */
public record Binaries(Path folder) {
    static final String VERSION = "18.6.0";

    /** Into {@code bin/VERSION} below the given folder, unless it is there already. */
    public static Binaries unpack(Path parent) throws IOException {
        var folder = parent.resolve("bin").resolve(VERSION);
        if (!Files.exists(folder)) {
            var part = folder.resolveSibling(VERSION + ".part");
            Command.of("rm", "-rf", part.toString()).run();
            unpackInto(part);
            Command.flush(part);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder);
    }

    private static void unpackInto(Path folder) throws IOException {
        try (var archive = archive();
                var tar =
                        new TarArchiveInputStream(
                                new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        var name = Path.of(entry.getName()).normalize();
        var file = folder.resolve(name);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling(".").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            // Readable for the server's user, writable only for the one who started the program.
            Files.setPosixFilePermissions(
                    file, fromString(name.startsWith("bin") ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        var name =
                switch (system) {
                    case "Linux amd64" -> "/postgres-linux-x86_64.txz";
                    case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
                    default -> throw unsuited(system);
                };
        var archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw unsuited(system);
        }
        return archive;
    }

    private static Refused unsuited(String system) {
        return new Refused(
                "There is no PostgreSQL for %s in this program: set SOYUZNIK_DATABASE_URL to a server of yours."
                        .formatted(system));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
