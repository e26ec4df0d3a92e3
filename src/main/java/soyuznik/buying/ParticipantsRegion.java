package soyuznik.buying;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.buying.Tables.PARTICIPANT;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** Who decides, on the page of a project. */
@Component
class ParticipantsRegion implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public String key() {
        return "participants";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean confined() {
        return true;
    }

    @Override
    public String address(long id) {
        return "/projects/" + id + "/participants";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(
                selectCount()
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.PROJECT_ID.eq(id))
                        .and(PARTICIPANT.REMOVED_AT.isNull()));
    }
}
