package soyuznik.clients.bulk;

import static soyuznikdb.clients.Tables.BULK_PERSON;
import static soyuznikdb.clients.Tables.SELECTED_PERSON;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.bulk.Part.Was;
import soyuznik.kernel.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of people who were changed with others; it goes with the person. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ChangedPeople implements PersonalData {
    private static final int MOST = 1000;

    private final DSLContext sql;
    private final JsonMapper json;

    ChangedPeople(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(new Part("before", before(person), Map.of("basis", "clients.basis")));
    }

    private List<Map<String, String>> before(PersonId person) {
        return sql
                .select(BULK_PERSON.BEFORE)
                .from(BULK_PERSON)
                .where(BULK_PERSON.PERSON_ID.eq(person.value()))
                .and(BULK_PERSON.BEFORE.isNotNull())
                .orderBy(BULK_PERSON.CHANGE_ID)
                .limit(MOST)
                .fetch(row -> values(json.readValue(row.value1().data(), Was.class)))
                .stream()
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static Map<String, String> values(Was was) {
        var values = new LinkedHashMap<String, String>();
        if (!was.off().isEmpty()) {
            values.put("tags", String.join(", ", was.off()));
        }
        if (was.basis() != null) {
            values.put("basis", was.basis().name());
        }
        return values;
    }

    @Override
    public void erase(PersonId person) {
        sql.deleteFrom(BULK_PERSON).where(BULK_PERSON.PERSON_ID.eq(person.value())).execute();
        sql.deleteFrom(SELECTED_PERSON)
                .where(SELECTED_PERSON.PERSON_ID.eq(person.value()))
                .execute();
    }
}
