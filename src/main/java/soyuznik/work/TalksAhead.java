package soyuznik.work;

import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Ahead;

/** The nearest planned talks and open promises, at the head of a project. */
// A-01 A-03
@Component
class TalksAhead implements Ahead {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public SelectField<Coming> about(Field<Long> projectId, Extent extent) {
        return new ComingTalks(new OfProject(projectId), extent).field();
    }

    private record OfProject(Field<Long> id) implements ComingTalks.Head {
        @Override
        public Condition talks() {
            return TALK.PROJECT_ID.eq(id);
        }

        @Override
        public Condition promises() {
            return PROMISE.PROJECT_ID.eq(id);
        }

        @Override
        public @Nullable Place place(ComingTalks.Sale sale) {
            return null;
        }

        @Override
        public From back(ComingTalks.Sale sale) {
            return From.RECORD;
        }
    }
}
