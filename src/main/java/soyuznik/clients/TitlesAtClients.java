package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record2;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Titled;
import soyuznik.database.Question;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** What the records of one kind are called that stand with clients, for whoever sees these. */
// T-02
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public abstract class TitlesAtClients implements Titled {
    private static final Param<Long[]> IDS = param("ids", Long[].class);

    private final DSLContext sql;
    private final Subject.Kind kind;
    private final String place;
    private final Question<Map.Entry<Long, String>> asked;

    /** The table in which they stand, and its columns. */
    public record Named(Table<?> table, Field<Long> id, Field<String> title, Field<Long> company) {}

    /**
     * @param place before the number in the address of the page of one
     */
    protected TitlesAtClients(DSLContext sql, Subject.Kind kind, Named in, String place) {
        this.sql = sql;
        this.kind = kind;
        this.place = place;
        this.asked =
                Question.of(
                        select(in.id(), in.title())
                                .from(in.table())
                                .where(in.id().eq(any(IDS)))
                                .and(Visible.condition(in.company())),
                        TitlesAtClients::read);
    }

    private static Map.Entry<Long, String> read(Record2<Long, String> row) {
        return Map.entry(row.value1(), row.value2());
    }

    @Override
    public Subject.Kind kind() {
        return kind;
    }

    @Override
    public Map<Long, String> titles(Collection<Long> ids, Viewer viewer) {
        var values = new HashMap<>(Visible.values(viewer));
        values.put(IDS.getName(), ids.toArray(Long[]::new));
        return asked.all(sql, values).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String address(long id) {
        return place + id;
    }
}
