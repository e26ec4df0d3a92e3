package soyuznik.work.tasks;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.TASK;

import java.time.LocalDate;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Text;
import soyuznik.shell.Ahead;
import soyuznik.work.From;
import soyuznikdb.projects.tables.Project;

/**
 * The nearest open tasks of some, as a field of a statement about whatever they stand at the head
 * of; who has to do them is named.
 */
//
final class ComingTasks {
    /** Another name than that of the project in whose statement it may stand. */
    private static final Project SALE = PROJECT.as("sale");

    private ComingTasks() {}

    static Field<Ahead.Coming> of(
            Condition which, Ahead.Extent extent, Function<Open, Ahead.Step> step) {
        return multiset(
                        select(
                                        TASK.ID,
                                        TASK.COMPANY_ID.convertFrom(CompanyId::new),
                                        TASK.PROJECT_ID,
                                        SALE.TITLE,
                                        TASK.DUE_ON,
                                        TASK.TEXT,
                                        Name.of(APP_USER))
                                .from(TASK)
                                .join(APP_USER)
                                .on(APP_USER.ID.eq(TASK.OWNER_ID))
                                .leftJoin(SALE)
                                .on(SALE.ID.eq(TASK.PROJECT_ID))
                                .where(which)
                                .and(TaskRows.open())
                                .orderBy(TASK.DUE_ON, TASK.ID)
                                .limit(extent.asked()))
                .convertFrom(found ->
                        Ahead.Coming.of(
                                found.map(mapping(Open::new)).stream().map(step).toList(), extent));
    }

    /** A task that is not done. */
    record Open(
            long id,
            CompanyId client,
            @Nullable Long project,
            @Nullable String title,
            LocalDate due,
            String text,
            Name owner) {

        /** Null: it is about the client alone. */
        Ahead.@Nullable Place place() {
            return project == null || title == null
                    ? null
                    : new Ahead.Place(title, "/projects/" + project + "#tasks");
        }

        /**
         * @param place null: it stands at the head of that
         * @param back where whoever did it goes on
         */
        Ahead.Step step(Ahead.@Nullable Place place, From back) {
            return new Ahead.Step(
                    due,
                    null,
                    Text.of("work.task.ahead", "who", owner.brief()),
                    text,
                    place,
                    TasksAsk.acts(id, back));
        }
    }
}
