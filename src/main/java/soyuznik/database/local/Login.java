package soyuznik.database.local;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** One role's way into one database. */
public record Login(String url, String user, String password) {
    private static final int PATIENCE_SECONDS = 10;

    public Connection open() throws SQLException {
        // Not DriverManager: inside a build tool it was initialised by another class loader and
        // knows no driver.
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(PATIENCE_SECONDS);
        return source.getConnection();
    }

    /** The same role in another database of an embedded server. */
    public Login in(String database) {
        return new Login(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
    }

    static boolean isRefused(SQLException e) {
        return "28P01".equals(e.getSQLState());
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
