package soyuznik.files;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** The kinds of records with which files stand. */
@Component
class Holders {
    private final List<Holder> all;

    Holders(List<Holder> all) {
        this.all = all;
    }

    Holding of(Attachment.Place place, Viewer viewer) {
        return all.stream()
                .filter(one -> one.kind().equals(place.holder()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .of(place.id(), viewer);
    }

    /** Whether the viewer sees the record that a row of a file names. */
    Condition seen(Field<String> holder, Field<Long> id, Viewer viewer) {
        return all.stream()
                .map(one -> holder.eq(inline(one.kind())).and(one.seen(id, viewer)))
                .reduce(falseCondition(), Condition::or);
    }

    /** Whether the record that a row of a file names is of one of these clients. */
    Condition about(Field<String> holder, Field<Long> id, Long[] clients) {
        return all.stream()
                .map(one -> holder.eq(inline(one.kind())).and(one.about(id, clients)))
                .reduce(falseCondition(), Condition::or);
    }

    /** What its page is called. */
    Field<String> title(Field<String> holder, Field<Long> id) {
        Field<String> none = inline("");
        return all.stream()
                .reduce(
                        none,
                        (others, one) ->
                                when(holder.eq(inline(one.kind())), one.title(id))
                                        .otherwise(others),
                        (_, last) -> last);
    }
}
