package soyuznik.clients;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.clients.Tables.COMPANY;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** The holding on the page of a client; the daughters that the viewer sees are counted. */
// C-02
@Component
class HoldingRegion implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public String key() {
        return "holding";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String address(long id) {
        return "/companies/" + id + "/holding";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        var daughter = COMPANY.as("daughter");
        return field(
                selectCount()
                        .from(daughter)
                        .where(daughter.PARENT_ID.eq(id))
                        .and(Visible.condition(daughter.ID)));
    }
}
