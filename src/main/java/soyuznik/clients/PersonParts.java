package soyuznik.clients;

import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.HashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Question;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Regions;

/** What higher modules show on the page of a person. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class PersonParts {
    private static final Param<Long> ID = param("id", Long.class);

    private final DSLContext sql;
    private final Regions regions;
    private final Question<Integer[]> counts;

    PersonParts(DSLContext sql, Regions regions) {
        this.sql = sql;
        this.regions = regions;
        Field<Integer[]> each = regions.counts(Subject.Kind.PERSON, PERSON.ID);
        this.counts =
                Question.of(select(each).from(PERSON).where(PERSON.ID.eq(ID)), Record1::value1);
    }

    /** Of a person that the caller has found for the viewer. */
    public List<Regions.Part> of(PersonId person, Viewer viewer) {
        var values = new HashMap<>(Visible.values(viewer));
        values.put(ID.getName(), person.value());
        return counts.one(sql, values)
                .map(found -> regions.parts(Subject.of(person), found))
                .orElse(List.of());
    }
}
