package soyuznik.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import soyuznik.database.local.Login;

/**
 * Where the data lies.
 *
 * @param home of the PostgreSQL that comes with the product and of the stored files; null when the
 *     environment names none
 * @param url of a server; empty for the one that comes with the product
 * @param owner the role for migrations on that server; empty when one role does everything
 * @param port of the PostgreSQL that comes with the product, 0 for any free one
 */
@ConfigurationProperties("soyuznik.database")
record DatabaseSettings(
        @Nullable Path home,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String owner,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("0") int port) {

    /** As the environment and these arguments set them, for work without pages. */
    static DatabaseSettings of(String... arguments) {
        try (var context =
                new SpringApplicationBuilder(Alone.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments)) {
            return context.getBean(DatabaseSettings.class);
        }
    }

    @EnableConfigurationProperties(DatabaseSettings.class)
    private static final class Alone {}

    Path folder() {
        return home == null ? Path.of("data") : home;
    }

    boolean isEmbedded() {
        return url.isBlank();
    }

    Login runtimeLogin() {
        return new Login(jdbcUrl(), user, password);
    }

    Login ownerLogin() {
        return owner.isBlank() ? runtimeLogin() : new Login(jdbcUrl(), owner, ownerPassword);
    }

    private String jdbcUrl() {
        return url.startsWith("jdbc:") ? url : "jdbc:" + url;
    }
}
