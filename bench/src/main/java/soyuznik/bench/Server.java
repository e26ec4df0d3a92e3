package soyuznik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The PostgreSQL of a home, seen by its superuser. */
final class Server implements AutoCloseable {
    private static final int PORT_LINE = 3;
    private final long pid;
    private final long ourBackend;
    private final Connection connection;

    private Server(long pid, Connection connection) throws SQLException {
        this.pid = pid;
        this.connection = connection;
        this.ourBackend = number("select pg_backend_pid()");
    }

    static Server of(Path home) throws IOException, SQLException {
        var lines = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", Files.readString(home.resolve("passwords/postgres")).strip());
        login.setProperty("prepareThreshold", "1");
        var url = "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/soyuznik";
        return new Server(
                Long.parseLong(lines.getFirst().strip()), DriverManager.getConnection(url, login));
    }

    Connection connection() {
        return connection;
    }

    /** What all its processes have used, but for our own questions. */
    double cpu() {
        return Cpu.ofServer(pid, ourBackend);
    }

    /** What our own questions have used. */
    double ourCpu() {
        return Cpu.of(ourBackend);
    }

    double memory() {
        var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children);
        return Cpu.memory(pid) + children.mapToDouble(child -> Cpu.memory(child.pid())).sum();
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    String text(String sql) throws SQLException {
        return rows(sql, row -> row.getString(1)).getFirst();
    }

    <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        }
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
