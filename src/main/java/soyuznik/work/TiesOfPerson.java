package soyuznik.work;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.clients.Visible;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** How many of ours have to do with somebody, on the page of the person. */
//
@Component
class TiesOfPerson implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PERSON;
    }

    @Override
    public String key() {
        return "ties";
    }

    @Override
    public int order() {
        return 25;
    }

    /** They come from talks. */
    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public String address(long id) {
        return "/people/" + id + "/ties";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        var those = Those.only(id);
        return field(
                select(countDistinct(DoneTogether.OUR_ID))
                        .from(those.doings())
                        .crossJoin(DoneTogether.theirs())
                        .crossJoin(DoneTogether.ours())
                        .where(those.are(DoneTogether.THEIR_ID))
                        .and(Visible.condition(DoneTogether.COMPANY)));
    }
}
