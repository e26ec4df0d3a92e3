package soyuznik.buying;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.buying.Tables.PATH_STEP;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** The way of the decision, on the page of a project; for who works on it. */
@Component
class PathRegion implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public String key() {
        return "path";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public boolean confined() {
        return true;
    }

    @Override
    public String address(long id) {
        return "/projects/" + id + "/path";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(
                selectCount()
                        .from(PATH_STEP)
                        .where(PATH_STEP.PROJECT_ID.eq(id))
                        .and(PATH_STEP.REMOVED_AT.isNull()));
    }
}
