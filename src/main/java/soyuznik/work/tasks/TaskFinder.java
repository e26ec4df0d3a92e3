package soyuznik.work.tasks;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.work.Tables.TASK;

import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.clients.AtClients;
import soyuznik.clients.ClientSearch;
import soyuznik.clients.FinderAtClients;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Latest;

/** Tasks in the search box, by their words; the open ones first, of these the latest. */
@Order(65)
@Component
class TaskFinder extends FinderAtClients {
    private static final int DONE = 1_000_000;

    private static final AtClients.Kept TASKS =
            new AtClients.Kept(
                    new ClientSearch.Searched(
                            TASK,
                            TASK.ID,
                            TASK.COMPANY_ID,
                            TASK.SEARCH_TEXT,
                            TASK.TEXT,
                            Latest.rank(TASK.DUE_ON)
                                    .plus(
                                            when(TASK.DONE_AT.isNull(), inline(0))
                                                    .otherwise(inline(DONE)))),
                    TASK.REMOVED_AT.isNull(),
                    true);

    TaskFinder(AtClients search) {
        super(search, Subject.Kind.TASK);
    }

    @Override
    protected AtClients.Kept kept(String folded) {
        return TASKS;
    }

    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        return field(
                select(concat(Latest.written(TASK.DUE_ON), inline(", "), COMPANY.NAME))
                        .from(TASK)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(TASK.COMPANY_ID))
                        .where(TASK.ID.eq(id)));
    }

    /** It stands among those of its project, else of its client. */
    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        var about =
                when(TASK.PROJECT_ID.isNull(), concat(inline("/companies/"), TASK.COMPANY_ID))
                        .otherwise(concat(inline("/projects/"), TASK.PROJECT_ID));
        return field(select(concat(about, inline("#tasks"))).from(TASK).where(TASK.ID.eq(id)));
    }
}
