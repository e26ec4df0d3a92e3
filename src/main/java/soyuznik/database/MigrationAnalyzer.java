package soyuznik.database;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A half-migrated database is not served. */
class MigrationAnalyzer extends AbstractFailureAnalyzer<FlywayException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayException cause) {
        var sentence =
                cause instanceof FlywayValidateException
                        ? "The database's tables are not those of this program: a migration failed half-way, or the database belongs to another version."
                        : "The database's tables could not be brought up to this program's: nothing was served, what was done before the failing step stays.";
        var detail = String.valueOf(cause.getMessage()).lines().limit(6).toList();
        return new FailureAnalysis(
                sentence + "\n" + String.join("\n", detail),
                "Restore the backup made before the upgrade, or ask for help with these lines.",
                cause);
    }
}
