package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;

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
import soyuznik.database.Question;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** What clients are called, for whoever sees them. */
// T-02
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class ClientTitles implements Titled {
    private static final Param<Long[]> IDS = param("ids", Long[].class);
    private static final Question<Map.Entry<Long, String>> ASKED =
            Question.of(
                    select(COMPANY.ID, COMPANY.NAME)
                            .from(COMPANY)
                            .where(COMPANY.ID.eq(any(IDS)))
                            .and(Visible.condition(COMPANY.ID)),
                    ClientTitles::read);

    private final DSLContext sql;

    ClientTitles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.COMPANY;
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
        return "/companies/" + id;
    }
}
