package soyuznik.projects.sheets;

import static soyuznikdb.projects.Tables.APPROVAL;
import static soyuznikdb.projects.Tables.BUDGET;
import static soyuznikdb.projects.Tables.PRICE_TALK;
import static soyuznikdb.projects.Tables.REACTION;
import static soyuznikdb.projects.Tables.RIVAL;
import static soyuznikdb.projects.Tables.STATEMENT;
import static soyuznikdb.projects.Tables.TENDER;
import static soyuznikdb.projects.Tables.VOLUME;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.InputColumns;

/** Where the papers of a sheet are kept: a column for each thing that is asked on it. */
record SheetTable(Sheet sheet, Table<?> table) {
    static SheetTable of(Sheet sheet) {
        return new SheetTable(
                sheet,
                switch (sheet) {
                    case STATEMENTS -> STATEMENT;
                    case PRICES -> PRICE_TALK;
                    case VOLUMES -> VOLUME;
                    case APPROVALS -> APPROVAL;
                    case BUDGETS -> BUDGET;
                    case TENDERS -> TENDER;
                    case RIVALS -> RIVAL;
                    case REACTIONS -> REACTION;
                });
    }

    private InputColumns inputs() {
        return new InputColumns(table, sheet.inputs());
    }

    Field<Long> id() {
        return inputs().named("id", Long.class);
    }

    Field<UUID> key() {
        return inputs().named("key", UUID.class);
    }

    Field<Long> project() {
        return inputs().named("project_id", Long.class);
    }

    Field<Integer> version() {
        return inputs().named("version", Integer.class);
    }

    Field<Instant> at() {
        return inputs().named("at", Instant.class);
    }

    Field<Long> by() {
        return inputs().named("by_id", Long.class);
    }

    Field<Instant> removedAt() {
        return inputs().named("removed_at", Instant.class);
    }

    List<Field<?>> asked() {
        return inputs().all();
    }

    /** In the order of what happened. */
    List<Field<?>> order() {
        return switch (sheet) {
            case STATEMENTS -> List.of(STATEMENT.SAID_ON, STATEMENT.ID);
            case PRICES -> List.of(PRICE_TALK.HELD_ON, PRICE_TALK.ID);
            case VOLUMES -> List.of(VOLUME.NAMED_ON, VOLUME.ID);
            case BUDGETS -> List.of(BUDGET.YEAR, BUDGET.ID);
            case REACTIONS -> List.of(REACTION.SEEN_ON, REACTION.ID);
            case APPROVALS, TENDERS, RIVALS -> List.of(id());
        };
    }

    SheetPaper.Values read(Record row) {
        return new SheetPaper.Values(inputs().read(row));
    }

    Map<Field<?>, @Nullable Object> written(Map<String, String> values) {
        return inputs().written(values);
    }
}
