package soyuznik.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import soyuznik.database.Contents.Table;
import soyuznik.database.local.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup, after proof that it is as it was written. */
final class Unpacker implements AutoCloseable {
    private final ZipFile zip;
    private final Contents contents;

    private Unpacker(ZipFile zip, Contents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    /**
     * Opens a backup.
     *
     * @throws Refused when the file is none, or not as it was written
     */
    static Unpacker open(Path file) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            var unpacker = new Unpacker(zip, contents(zip));
            unpacker.check();
            return unpacker;
        } catch (NoSuchFileException e) {
            throw new Refused("There is no file %s.".formatted(file), e);
        } catch (ZipException | JacksonException e) {
            throw new Refused("The file %s is no backup, or it is damaged.".formatted(file), e);
        }
    }

    private static Contents contents(ZipFile zip) throws IOException {
        checkSum(zip, Contents.ENTRY);
        try (var json = entry(zip, Contents.ENTRY)) {
            return JsonMapper.shared().readValue(json, Contents.class);
        }
    }

    /** A ZipFile compares no sums by itself: a damaged entry may well unpack into something. */
    private static void checkSum(ZipFile zip, String name) throws IOException {
        var sum = new CRC32();
        try (var content = new CheckedInputStream(entry(zip, name), sum)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        if (sum.getValue() != zip.getEntry(name).getCrc()) {
            throw new ZipException(name);
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name);
        }
        return zip.getInputStream(entry);
    }

    private void check() throws IOException {
        if (contents.format() != Contents.FORMAT) {
            throw new Refused(
                    "The backup was written in form %d; this program reads form %d."
                            .formatted(contents.format(), Contents.FORMAT));
        }
        for (var table : contents.tables()) {
            if (!table.sha256().equals(sha256(table))) {
                throw new ZipException(table.entry());
            }
        }
        for (var name : contents.files()) {
            checkSum(zip, Packer.FILES + name);
        }
    }

    private String sha256(Table table) throws IOException {
        try (var rows = new DigestInputStream(rows(table), Packer.sha256())) {
            rows.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(rows.getMessageDigest().digest());
        }
    }

    Contents contents() {
        return contents;
    }

    InputStream rows(Table table) throws IOException {
        return entry(zip, table.entry());
    }

    /** Files are named by their content: one that is there already is the same. */
    void unpackFiles(Path folder) throws IOException {
        for (var name : contents.files()) {
            var file = folder.resolve(name).normalize();
            if (!file.startsWith(folder)) {
                throw new ZipException(name);
            }
            if (!Files.exists(file)) {
                createFolder(file.getParent());
                try (var content = entry(zip, Packer.FILES + name)) {
                    Files.copy(content, file);
                }
            }
        }
    }

    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
