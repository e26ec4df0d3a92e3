package soyuznik.work.tasks;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.TASK;

import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Text;
import soyuznik.shell.Ahead;
import soyuznik.work.From;

/** The nearest open tasks, at the head of a client; who has to do them is named. */
//
@Component
class TasksAhead implements Ahead {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public SelectField<Coming> about(Field<Long> companyId, Extent extent) {
        return multiset(
                        select(
                                        TASK.ID,
                                        TASK.COMPANY_ID.convertFrom(CompanyId::new),
                                        TASK.PROJECT_ID,
                                        PROJECT.TITLE,
                                        TASK.DUE_ON,
                                        TASK.TEXT,
                                        Name.of(APP_USER))
                                .from(TASK)
                                .join(APP_USER)
                                .on(APP_USER.ID.eq(TASK.OWNER_ID))
                                .leftJoin(PROJECT)
                                .on(PROJECT.ID.eq(TASK.PROJECT_ID))
                                .where(TASK.COMPANY_ID.eq(companyId))
                                .and(TaskRows.open())
                                .orderBy(TASK.DUE_ON, TASK.ID)
                                .limit(extent.asked()))
                .convertFrom(found ->
                        Coming.of(
                                found.map(mapping(Open::new)).stream()
                                        .map(one -> one.step(extent))
                                        .toList(),
                                extent));
    }

    /** A task that is not done. */
    private record Open(
            long id,
            CompanyId client,
            @Nullable Long project,
            @Nullable String title,
            LocalDate due,
            String text,
            Name owner) {
        Step step(Extent extent) {
            return new Step(
                    due,
                    null,
                    Text.of("work.task.ahead", "who", owner.brief()),
                    text,
                    place(project, title),
                    TasksAsk.acts(id, From.client(client, extent)));
        }
    }

    private static @Nullable Place place(@Nullable Long project, @Nullable String title) {
        return project == null || title == null
                ? null
                : new Place(title, "/projects/" + project + "#tasks");
    }
}
