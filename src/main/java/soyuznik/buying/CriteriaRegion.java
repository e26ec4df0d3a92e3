package soyuznik.buying;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.buying.Tables.CHOICE_CRITERION;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** Criteria of choice, on the page of a project; for who works on it. */
@Component
class CriteriaRegion implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public String key() {
        return "criteria";
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public boolean confined() {
        return true;
    }

    @Override
    public String address(long id) {
        return "/projects/" + id + "/criteria";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(
                selectCount()
                        .from(CHOICE_CRITERION)
                        .where(CHOICE_CRITERION.PROJECT_ID.eq(id))
                        .and(CHOICE_CRITERION.REMOVED_AT.isNull()));
    }
}
