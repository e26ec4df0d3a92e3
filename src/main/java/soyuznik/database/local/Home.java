package soyuznik.database.local;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The folder with everything of one installation, claimed by one process at a time. */
final class Home implements AutoCloseable {
    private static final int PASSWORD_BYTES = 32;

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Home claim(Path folder) throws IOException {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            createPrivate(absolute);
            return new Home(absolute, lock(absolute.resolve("lock")));
        } catch (AccessDeniedException e) {
            throw new Refused(
                    "The home folder %s can't be written by the user %s: set SOYUZNIK_HOME to one that can, or give it to this user."
                            .formatted(absolute, System.getProperty("user.name")),
                    e);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Refused(
                    "The home folder %s is in use by another running copy of this program (process %s)."
                            .formatted(file.getParent(), Files.readString(file).strip()));
        }
        var pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process holds it
        }
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("postgres/data");
    }

    /** Readable by the server's user, unlike everything else here. */
    Path postgres() throws IOException {
        return Files.createDirectories(folder.resolve("postgres"));
    }

    String password(String role) throws IOException {
        var file = createPrivate(folder.resolve("passwords")).resolve(role);
        if (!Files.exists(file)) {
            var part = file.resolveSibling(role + ".part");
            Files.deleteIfExists(part);
            writePrivate(part, newPassword());
            Command.flush(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    static void writePrivate(Path file, String text) throws IOException {
        Files.writeString(Files.createFile(file, asFileAttribute(fromString("rw-------"))), text);
    }

    static Path createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            var parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, asFileAttribute(fromString("rwx------")));
        }
        return folder;
    }

    /**
     * Lets the server's user walk through, not list: its data lies below, all other parts are 0700.
     */
    void openTo(ServerUser user) throws IOException {
        if (user.isOther()) {
            Files.setPosixFilePermissions(folder, fromString("rwx--x--x"));
            Files.setPosixFilePermissions(postgres(), fromString("rwxr-xr-x"));
        }
        if (!user.reaches(postgres())) {
            throw new Refused(
                    "Started by root, the database runs as the user %s, who can't reach %s: start the program as an ordinary user, or set SOYUZNIK_HOME to a folder like /var/lib/soyuznik."
                            .formatted(user.name(), folder));
        }
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
