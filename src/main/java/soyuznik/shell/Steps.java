package soyuznik.shell;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.jooq.impl.DSL.row;

import java.util.List;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;

/** What all modules know to come of a record, the nearest first, as one field of a select. */
@Component
public class Steps {
    private final List<Ahead> all;

    Steps(ObjectProvider<Ahead> sources) {
        this.all = sources.orderedStream().toList();
    }

    public SelectField<Ahead.Coming> about(Subject.Kind kind, Field<Long> id, Ahead.Extent extent) {
        SelectField<Ahead.Coming> steps = row(id).mapping(_ -> Ahead.Coming.NOTHING);
        for (var source : all.stream().filter(one -> one.on() == kind).toList()) {
            steps = row(steps, source.about(id, extent)).mapping(Steps::together);
        }
        return steps;
    }

    private static Ahead.Coming together(Ahead.Coming some, Ahead.Coming others) {
        var both = some.and(others);
        var steps =
                both.steps().stream()
                        .sorted(
                                comparing(Ahead.Step::day, nullsLast(naturalOrder()))
                                        .thenComparing(Ahead.Step::at, nullsLast(naturalOrder())))
                        .toList();
        return new Ahead.Coming(steps, both.more());
    }
}
