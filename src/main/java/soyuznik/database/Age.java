package soyuznik.database;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import soyuznik.database.local.Refused;

/**
 * How old the tables are, and how old a program may be that works with them.
 *
 * @param applied the newest migration that was run here
 * @param oldest the migration that a program must know at least
 * @param known the newest migration that this program knows
 */
record Age(MigrationVersion applied, MigrationVersion oldest, MigrationVersion known) {
    static Age of(Migrations migrations) {
        try (var connection = migrations.owner().open()) {
            var catalogue = new Catalogue(connection);
            var applied =
                    catalogue.isEmpty()
                            ? MigrationVersion.EMPTY
                            : MigrationVersion.fromVersion(catalogue.migration().orElseThrow());
            var oldest = catalogue.oldest().map(MigrationVersion::fromVersion).orElse(applied);
            return new Age(applied, oldest, migrations.newest());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Before this program migrates and serves.
     *
     * @throws Refused when a newer program has changed the tables so that this one can't use them
     */
    void check() {
        if (known.compareTo(applied) < 0 && known.compareTo(oldest) < 0) {
            throw new Refused(
                    "The database belongs to a newer program: its tables (number %s) serve only programs that know number %s, and this one knows %s. Start the newer program, or restore the backup made before the upgrade."
                            .formatted(applied, oldest, known));
        }
    }

    /**
     * Before work without migrating.
     *
     * @throws Refused also when the tables are still those of an older program, or none
     */
    void checkMigrated() {
        check();
        if (applied.compareTo(known) < 0) {
            throw new Refused(
                    "The database's tables are not made for this version yet: start the program once.");
        }
    }
}
