package soyuznik.buying;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.buying.Tables.PROBLEM;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** Problems and consequences, on the page of a project. */
@Component
class ProblemsRegion implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public String key() {
        return "problems";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String address(long id) {
        return "/projects/" + id + "/problems";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(
                selectCount()
                        .from(PROBLEM)
                        .where(PROBLEM.PROJECT_ID.eq(id))
                        .and(PROBLEM.REMOVED_AT.isNull()));
    }
}
