package soyuznik.build;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.jooq.meta.postgres.PostgresDatabase;
import org.slf4j.LoggerFactory;
import soyuznik.database.local.LocalPostgres;
import soyuznik.database.local.Login;
import soyuznik.database.local.Options;

/** Writes the tables as Java classes: an embedded PostgreSQL, migrated, read by jOOQ. */
public final class GenerateTables {
    /**
     * One package per schema, outside the product's own: {@code soyuznikdb.clients.Tables.COMPANY}.
     */
    private static final String PACKAGE = "soyuznikdb";

    /** Months and other partitions are reached through their parent. */
    private static final String PARTITIONS = "journal\\.event_.*";

    private final Path migrations;
    private final Path output;
    private final Path home;

    private GenerateTables(Path migrations, Path output, Path home) {
        this.migrations = migrations;
        this.output = output;
        this.home = home;
    }

    /**
     * @param arguments the folder of migrations, the folder to write to, this program's classes
     */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var migrations = Path.of(arguments[0]);
        var output = Path.of(arguments[1]);
        var mark = output.resolve(".made-from");
        var sources = digest(migrations, Path.of(arguments[2]));
        if (!Files.exists(mark) || !Files.readString(mark).equals(sources)) {
            Files.deleteIfExists(mark);
            // Not below the project: root's server user can't enter every folder that a project may
            // lie in.
            new GenerateTables(migrations, output, Files.createTempDirectory("soyuznik-build-"))
                    .write();
            Files.writeString(mark, sources);
        }
    }

    private static String digest(Path... folders) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var folder : folders) {
            for (var file : files(folder)) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void write() throws Exception {
        try (var postgres = LocalPostgres.start(home, Options.throwAway())) {
            migrate(postgres);
            GenerationTool.generate(
                    configuration(postgres.logins().owner(), schemas(postgres.logins().owner())));
        } finally {
            delete(home);
        }
    }

    private void migrate(LocalPostgres postgres) {
        Flyway.configure(GenerateTables.class.getClassLoader())
                .dataSource(
                        postgres.logins().owner().url(),
                        postgres.logins().owner().user(),
                        postgres.logins().owner().password())
                .locations("filesystem:" + migrations)
                .placeholders(Map.of("runtime", postgres.logins().runtime().user()))
                .load()
                .migrate();
    }

    private static List<SchemaMappingType> schemas(Login owner) throws SQLException {
        var schemas = new ArrayList<SchemaMappingType>();
        try (var connection = owner.open();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select nspname from pg_namespace where nspowner = current_user::regrole order by nspname")) {
            while (rows.next()) {
                schemas.add(new SchemaMappingType().withInputSchema(rows.getString(1)));
            }
        }
        return schemas;
    }

    private Configuration configuration(Login owner, List<SchemaMappingType> schemas) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(
                        new Jdbc()
                                .withDriver("org.postgresql.Driver")
                                .withUrl(owner.url())
                                .withUser(owner.user())
                                .withPassword(owner.password()))
                .withGenerator(
                        new Generator()
                                .withName(JavaGenerator.class.getName())
                                .withDatabase(database(schemas))
                                .withGenerate(contents())
                                .withTarget(
                                        new Target()
                                                .withPackageName(PACKAGE)
                                                .withDirectory(output.toString())));
    }

    private static Database database(List<SchemaMappingType> schemas) {
        return new Database()
                .withName(PostgresDatabase.class.getName())
                .withSchemata(schemas)
                .withOutputCatalogToDefault(true)
                .withExcludes(PARTITIONS)
                .withIncludeRoutines(false)
                .withForcedTypes(
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("(?i:timestamp with time zone|timestamptz)"));
    }

    private static Generate contents() {
        return new Generate()
                .withDeprecated(false)
                .withGeneratedAnnotation(false)
                .withJavadoc(false)
                .withComments(false)
                .withGlobalCatalogReferences(false);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
