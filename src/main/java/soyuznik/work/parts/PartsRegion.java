package soyuznik.work.parts;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.work.Tables.PART;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** Our people on a project, on its page. */
@Component
class PartsRegion implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public String key() {
        return "parts";
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public boolean stays() {
        return true;
    }

    @Override
    public String address(long id) {
        return "/projects/" + id + "/parts";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(selectCount().from(PART).where(PART.PROJECT_ID.eq(id)).and(PartRows.open()));
    }
}
