package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Titled;
import soyuznik.clients.Visible;
import soyuznik.database.Question;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** What projects are called, for the lines about them in the history of their client. */
// T-02
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class ProjectTitles implements Titled {
    private static final Param<Long[]> IDS = param("ids", Long[].class);
    private static final Question<Map.Entry<Long, String>> ASKED =
            Question.of(
                    select(PROJECT.ID, PROJECT.TITLE)
                            .from(PROJECT)
                            .where(PROJECT.ID.eq(any(IDS)))
                            .and(Visible.condition(PROJECT.COMPANY_ID)),
                    ProjectTitles::read);

    private final DSLContext sql;

    ProjectTitles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public Map<Long, String> titles(Collection<Long> ids, Viewer viewer) {
        var values = new HashMap<>(Visible.values(viewer));
        values.put(IDS.getName(), ids.toArray(Long[]::new));
        return ASKED.all(sql, values).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<Long, String> read(Record2<Long, String> row) {
        return Map.entry(row.value1(), row.value2());
    }

    @Override
    public String address(long id) {
        return "/projects/" + id;
    }
}
