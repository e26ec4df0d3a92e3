package soyuznik.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The bytes of files, on this computer, each once under the sum of its content. What is there is
 * whole and on the disk: it gets its name only when it is.
 */
@Component
class ContentStore {
    /** So many letters of the sum are the folder: no folder gets too full. */
    private static final int FOLDER = 2;

    private final Path files;
    private final Path arriving;

    ContentStore(@Value("${soyuznik.home}") Path home) {
        this.files = home.resolve("files");
        this.arriving = home.resolve("files-arriving");
    }

    /** What was stored. */
    record Stored(String sha256, long bytes) {}

    /** Reads to the end; the same content again is stored once. */
    Stored put(InputStream content) throws IOException {
        Files.createDirectories(arriving);
        var part = arriving.resolve(UUID.randomUUID().toString());
        try {
            var digest = new DigestInputStream(content, sha256());
            long bytes = write(digest, part);
            var stored =
                    new Stored(HexFormat.of().formatHex(digest.getMessageDigest().digest()), bytes);
            publish(part, path(stored.sha256()));
            return stored;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long write(InputStream content, Path part) throws IOException {
        try (var channel = FileChannel.open(part, CREATE_NEW, WRITE)) {
            long bytes = content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
            return bytes;
        }
    }

    /** One that is there already is the same, and is as new from now on. */
    private synchronized void publish(Path part, Path file) throws IOException {
        var folder = file.getParent();
        Files.createDirectories(folder);
        Files.move(part, file, ATOMIC_MOVE);
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    Path path(String sha256) {
        return files.resolve(sha256.substring(0, FOLDER)).resolve(sha256);
    }

    /** The sums of what has lain here since before the moment. */
    List<String> before(Instant moment) throws IOException {
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(files, 2)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> isBefore(file, moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** Leaves what has come again since the moment: somebody is about to name it. */
    synchronized void delete(String sha256, Instant moment) throws IOException {
        if (isBefore(path(sha256), moment)) {
            Files.deleteIfExists(path(sha256));
        }
    }

    private static boolean isBefore(Path file, Instant moment) {
        return file.toFile().lastModified() < moment.toEpochMilli();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each JDK has it
        }
    }
}
