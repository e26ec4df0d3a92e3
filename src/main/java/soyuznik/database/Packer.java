package soyuznik.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import soyuznik.database.Contents.Table;
import soyuznik.database.local.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Writes one moment of the database, and the stored files, into one zip. */
final class Packer {
    static final String FILES = "files/";

    private final Connection connection;
    private final Catalogue catalogue;
    private final ZipOutputStream zip;

    private Packer(Connection connection, ZipOutputStream zip) {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        this.zip = zip;
    }

    static Contents pack(Connection connection, Path files, Instant now, OutputStream target)
            throws SQLException, IOException {
        try (var zip = new ZipOutputStream(target)) {
            zip.setLevel(Deflater.BEST_SPEED);
            return new Packer(connection, zip).pack(files, now);
        }
    }

    /**
     * Files are packed after the tables: one may be stored meanwhile, none that a row names is
     * missing.
     */
    private Contents pack(Path files, Instant now) throws SQLException, IOException {
        freeze();
        var contents =
                new Contents(
                        Contents.FORMAT,
                        now,
                        catalogue.migration().orElseThrow(Packer::empty),
                        tables(),
                        catalogue.partitions(),
                        catalogue.sequences(),
                        files(files));
        zip.putNextEntry(new ZipEntry(Contents.ENTRY));
        zip.write(JsonMapper.shared().writeValueAsBytes(contents));
        zip.closeEntry();
        return contents;
    }

    private void freeze() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set timezone to 'UTC'"); // a fingerprint reads instants as text
        }
    }

    private List<Table> tables() throws SQLException, IOException {
        var tables = new ArrayList<Table>();
        for (var table : catalogue.tables()) {
            var fingerprint = catalogue.fingerprint(table.table());
            var named = new Table(table.table(), table.list(), fingerprint, "");
            tables.add(new Table(table.table(), table.list(), fingerprint, copy(named)));
        }
        return tables;
    }

    private String copy(Table table) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(table.entry()));
        var out = new DigestOutputStream(new Open(zip), sha256());
        var question =
                "copy (select %s from %s) to stdout".formatted(table.columns(), table.name());
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(question, out);
        zip.closeEntry();
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

    private List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            var files =
                    found.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(FILES + file));
                Files.copy(folder.resolve(file), zip);
                zip.closeEntry();
            }
            return files.stream().map(Path::toString).toList();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each JDK has it
        }
    }

    private static Refused empty() {
        return new Refused("There is nothing to back up: the database is empty.");
    }

    /** The zip stays open for the next table. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void close() {}
    }
}
