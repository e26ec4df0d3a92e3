package soyuznik.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import soyuznik.database.local.Login;
import soyuznik.database.local.Refused;

/** What any server must bring; a wrong one would answer, but slowly or wrongly. */
final class Requirements {
    private static final int OLDEST = 18;
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "btree_gin");

    private Requirements() {}

    /**
     * @throws Refused with one sentence for whoever runs the installation
     */
    static void check(Login owner) {
        try (var connection = owner.open()) {
            checkVersion(connection);
            checkExtensions(connection);
            checkLetters(connection);
        } catch (SQLException e) {
            throw new Refused("The database %s %s.".formatted(owner.url(), trouble(e, owner)), e);
        }
    }

    private static void checkVersion(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new Refused(
                    "The database server is PostgreSQL %d, but %d or newer is needed."
                            .formatted(version, OLDEST));
        }
    }

    private static void checkExtensions(Connection connection) {
        for (var extension : EXTENSIONS) {
            try (var statement = connection.createStatement()) {
                statement.execute("create extension if not exists " + extension);
            } catch (SQLException e) {
                throw new Refused(
                        "The database lacks the extension %1$s, and our role may not create it: let an administrator run \"create extension %1$s\" there."
                                .formatted(extension),
                        e);
            }
        }
    }

    /** With lc_ctype C a search for Russian words would silently read whole tables. */
    private static void checkLetters(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select cardinality(show_trgm('Ёж')) > 0 and lower('Ё') = 'ё' and getdatabaseencoding() = 'UTF8'")) {
            if (!rows.next() || !rows.getBoolean(1)) {
                throw new Refused(
                        "The database does not know Russian letters: make it anew with encoding UTF8 and a locale such as C.UTF-8, not C.");
            }
        }
    }

    private static String trouble(SQLException e, Login owner) {
        var state = String.valueOf(e.getSQLState());
        return switch (state.substring(0, 2)) {
            case "08" -> "does not answer";
            case "28" -> "refuses the password of the user " + owner.user();
            case "3D" -> "does not exist on that server";
            default -> "can't be used (error " + state + ")";
        };
    }
}
