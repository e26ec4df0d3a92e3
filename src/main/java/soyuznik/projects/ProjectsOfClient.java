package soyuznik.projects;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** The projects of a client on its page; the open ones are counted. */
@Component
class ProjectsOfClient implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public String key() {
        return "projects";
    }

    @Override
    public boolean stays() {
        return true;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String address(long id) {
        return "/companies/" + id + "/projects";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(
                selectCount()
                        .from(PROJECT)
                        .where(PROJECT.COMPANY_ID.eq(id))
                        .and(PROJECT.OUTCOME.isNull()));
    }
}
