package soyuznik.buying;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.buying.Tables.PROBLEM;
import static soyuznikdb.buying.Tables.TYPICAL_PROBLEM;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.Viewer;

/** What clients have confirmed that did not come from the library, to be taken into it. */
// S-10
@Repository
@Transactional(readOnly = true)
public class Confirmed {
    /** So many of the newest problems are looked at, and compared. */
    private static final long LOOKED = 50_000;

    private static final int COMPARED = 1_000;

    private final DSLContext sql;

    Confirmed(DSLContext sql) {
        this.sql = sql;
    }

    /** Among the projects that the viewer sees. */
    public List<Recurring> again(Viewer viewer) {
        return Recurring.of(said(viewer), known());
    }

    private List<Recurring.Said> said(Viewer viewer) {
        var newest = field(select(coalesce(max(PROBLEM.ID), inline(0L))).from(PROBLEM));
        return sql.select(PROBLEM.TEXT, COMPANY.INDUSTRY, COMPANY.ID)
                .from(PROBLEM)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROBLEM.PROJECT_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .where(PROBLEM.ID.gt(newest.minus(LOOKED)))
                .and(PROBLEM.TYPICAL_ID.isNull())
                .and(PROBLEM.REMOVED_AT.isNull())
                .and(PROBLEM.STATE.ne(inline(ProblemState.SUPPOSED.name())))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .orderBy(PROBLEM.ID.desc())
                .limit(COMPARED)
                .fetch(mapping(Recurring.Said::new));
    }

    private List<String> known() {
        return sql
                .select(TYPICAL_PROBLEM.RU, TYPICAL_PROBLEM.EN)
                .from(TYPICAL_PROBLEM)
                .orderBy(TYPICAL_PROBLEM.ID)
                .limit(TypicalRows.MOST)
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(row.value1(), row.value2()))
                .toList();
    }
}
