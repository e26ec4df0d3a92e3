package soyuznik.shell;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.stream.Stream;
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

    public SelectField<List<Ahead.Step>> about(Subject.Kind kind, Field<Long> id) {
        SelectField<List<Ahead.Step>> steps = row(id).mapping(_ -> List.<Ahead.Step>of());
        for (var source : all.stream().filter(one -> one.on() == kind).toList()) {
            steps = row(steps, source.about(id)).mapping(Steps::together);
        }
        return steps;
    }

    private static List<Ahead.Step> together(List<Ahead.Step> some, List<Ahead.Step> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(comparing(Ahead.Step::day, nullsLast(naturalOrder())))
                .toList();
    }
}
