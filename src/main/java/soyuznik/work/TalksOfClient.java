package soyuznik.work;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.work.Tables.TALK;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** Talks, on the page of a client: about all its projects and about none, in one stream. */
//
@Component
class TalksOfClient implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public String key() {
        return "talks";
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public boolean stays() {
        return true;
    }

    @Override
    public String address(long id) {
        return "/companies/" + id + "/talks";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(
                selectCount()
                        .from(TALK)
                        .where(TALK.COMPANY_ID.eq(id))
                        .and(TALK.REMOVED_AT.isNull()));
    }
}
