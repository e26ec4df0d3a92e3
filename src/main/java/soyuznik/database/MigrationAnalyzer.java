package soyuznik.database;

import java.util.stream.Collectors;
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
                        ? "The database's tables are not those of this program: a migration failed half-way, or the data belongs to another version."
                        : "The database's tables could not be brought to this program's: nothing is served.";
        var details = String.valueOf(cause.getMessage()).lines().limit(6);
        return new FailureAnalysis(
                sentence + details.collect(Collectors.joining("\n  ", "\n  ", "")),
                "Restore the backup made before the upgrade, or ask for help with these lines.",
                cause);
    }
}
