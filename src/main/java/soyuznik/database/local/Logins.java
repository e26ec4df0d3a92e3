package soyuznik.database.local;

import java.io.IOException;

/**
 * The ways into the database of a home folder.
 *
 * @param superuser for making roles and databases
 * @param owner of the database and its tables; migrations only
 * @param runtime what the program works with: no changes of tables
 */
public record Logins(Login superuser, Login owner, Login runtime) {
    static final String DATABASE = "soyuznik";
    static final String SUPERUSER = "postgres";
    private static final String OWNER = "soyuznik_owner";
    private static final String RUNTIME = "soyuznik";

    static Logins of(Home home, int port) throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
        return new Logins(
                new Login(url, SUPERUSER, home.password(SUPERUSER)),
                new Login(url, OWNER, home.password(OWNER)),
                new Login(url, RUNTIME, home.password(RUNTIME)));
    }

    /** The superuser where it can make a database. */
    Login server() {
        return superuser.in("postgres");
    }
}
