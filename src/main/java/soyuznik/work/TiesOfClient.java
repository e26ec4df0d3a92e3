package soyuznik.work;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.clients.Visible;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** With how many of theirs somebody of ours has to do, on the page of a client. */
//
@Component
class TiesOfClient implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
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
        return "/companies/" + id + "/ties";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        var those = Those.whoWorkAt(id);
        return field(
                select(countDistinct(DoneTogether.THEIR_ID))
                        .from(those.doings())
                        .crossJoin(DoneTogether.theirs())
                        .where(those.are(DoneTogether.THEIR_ID))
                        .and(Visible.condition(DoneTogether.COMPANY)));
    }
}
