package soyuznik.database.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a server needs before the first migration: two roles, the database, the extensions. */
record Foundation(Logins logins) {
    private static final String NAME = Logins.DATABASE;

    void provide() throws SQLException {
        try (var connection = logins.server().open()) {
            for (var login : List.of(logins.owner(), logins.runtime())) {
                role(connection, login);
            }
            if (isMissing(connection, "select from pg_database where datname = ?", NAME)) {
                execute(
                        connection,
                        "create database %s owner %s".formatted(NAME, logins.owner().user()));
                execute(connection, "revoke all on database %s from public".formatted(NAME));
                execute(
                        connection,
                        "grant connect on database %s to %s"
                                .formatted(NAME, logins.runtime().user()));
            }
        }
        try (var connection = logins.superuser().open()) {
            execute(connection, "create extension if not exists pg_trgm");
            execute(connection, "create extension if not exists btree_gin");
        }
    }

    /** The password is set at each start: a lost password file is thereby made anew. */
    private static void role(Connection connection, Login login) throws SQLException {
        if (isMissing(connection, "select from pg_roles where rolname = ?", login.user())) {
            execute(connection, "create role %s login".formatted(login.user()));
        }
        execute(
                connection,
                "alter role %s password '%s'".formatted(login.user(), login.password()));
    }

    private static boolean isMissing(Connection connection, String question, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
