package soyuznik.database.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder with everything of one installation, claimed by one process at a time. */
final class Home implements AutoCloseable {
    private static final int PASSWORD_BYTES = 32;
    private static final String LOCK = "lock";
    private static final long LOG_LIMIT = 16L << 20;

    /** Closing a second channel to a locked file would free the lock of this very process. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final @Nullable FileChannel lock;

    private Home(Path folder, @Nullable FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Home claim(Path folder) throws IOException {
        var home = visit(folder).folder;
        try {
            return new Home(home, lock(createPrivate(home)));
        } catch (AccessDeniedException e) {
            throw new Refused(
                    "The home folder %s can't be written by the user %s: set SOYUZNIK_HOME to one that can, or give it to this user."
                            .formatted(home, System.getProperty("user.name")),
                    e);
        }
    }

    /** For a look at what another process holds. */
    static Home visit(Path folder) {
        return new Home(folder.toAbsolutePath().normalize(), null);
    }

    private static FileChannel lock(Path home) throws IOException {
        var file = home.resolve(LOCK);
        var channel = HELD.contains(home) ? null : lockFile(file);
        if (channel == null) {
            throw new Refused(
                    "The home folder %s is in use by another running copy of this program (process %s)."
                            .formatted(home, Files.readString(file).strip()));
        }
        HELD.add(home);
        var pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileChannel lockFile(Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (channel.tryLock() != null) {
            return channel;
        }
        channel.close();
        return null;
    }

    /** Whether a running copy of this program holds the folder. */
    static boolean isClaimed(Path folder) throws IOException {
        var home = visit(folder).folder;
        if (HELD.contains(home) || !Files.exists(home.resolve(LOCK))) {
            return HELD.contains(home);
        }
        try (var channel = lockFile(home.resolve(LOCK))) {
            return channel == null;
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

    /** The server's, begun anew when it has grown long; may quote data. */
    Path log() throws IOException {
        var log = folder.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, folder.resolve("postgres.log.1"), REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            writePrivate(log, "");
        }
        return log;
    }

    Path passwords() {
        return folder.resolve("passwords");
    }

    String password(String role) throws IOException {
        var file = createPrivate(passwords()).resolve(role);
        if (!Files.exists(file)) {
            var part = file.resolveSibling(role + ".part");
            Files.deleteIfExists(part);
            writePrivate(part, newPassword());
            Files.move(part, file, ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    static void writePrivate(Path file, String text) throws IOException {
        var onlyOurs = asFileAttribute(fromString("rw-------"));
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), onlyOurs)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
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
        if (lock != null) {
            lock.close();
            HELD.remove(folder);
        }
    }
}
