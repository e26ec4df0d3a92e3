package soyuznik.projects;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import soyuznik.clients.Posts;
import soyuznik.kernel.PersonId;

/** What the fields of the project itself say. */
@Component
class OwnFacts implements ProjectFacts {
    @Override
    public boolean tells(Demand demand) {
        return demand instanceof Demand.FieldFilled || demand instanceof Demand.PersonNamed;
    }

    /** Read from the row that the statement has before it anyway. */
    @Override
    public Field<List<Fact>> about(Field<Long> projectId) {
        return multiset(
                        select(
                                PROJECT.PERSON_ID,
                                field(Posts.works(PROJECT.PERSON_ID, PROJECT.COMPANY_ID)),
                                PROJECT.NEED.ne(""),
                                PROJECT.PRODUCT.ne("").or(LineRows.stand(PROJECT.ID)),
                                PROJECT.AMOUNT.isNotNull(),
                                PROJECT.PLANNED_CLOSE))
                .convertFrom(OwnFacts::facts);
    }

    private static List<Fact> facts(
            Result<Record6<Long, Boolean, Boolean, Boolean, Boolean, LocalDate>> found) {
        var facts = new ArrayList<Fact>();
        for (var project : found) {
            if (project.value1() != null) {
                facts.add(new Fact.PersonNamed(new PersonId(project.value1()), project.value2()));
            }
            add(facts, ProjectField.NEED, project.value3());
            add(facts, ProjectField.PRODUCT, project.value4());
            add(facts, ProjectField.AMOUNT, project.value5());
            add(facts, ProjectField.PLANNED_CLOSE, project.value6() != null);
        }
        return facts;
    }

    private static void add(List<Fact> facts, ProjectField field, boolean filled) {
        if (filled) {
            facts.add(new Fact.FieldFilled(field));
        }
    }
}
