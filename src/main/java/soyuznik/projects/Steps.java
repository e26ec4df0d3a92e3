package soyuznik.projects;

import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all modules know to come of a project, as one field of a select. */
@Component
class Steps {
    private final List<Ahead> sources;

    Steps(ObjectProvider<Ahead> sources) {
        this.sources = sources.orderedStream().toList();
    }

    SelectField<List<Ahead.Step>> about(Field<Long> projectId) {
        SelectField<List<Ahead.Step>> all = row(projectId).mapping(_ -> List.<Ahead.Step>of());
        for (var source : sources) {
            all =
                    row(all, source.about(projectId))
                            .mapping((some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList());
        }
        return all;
    }
}
