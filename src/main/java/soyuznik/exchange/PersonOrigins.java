package soyuznik.exchange;

import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.exchange.Tables.RENEWAL;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.kernel.PersonId;

/** From which file somebody came, and under which number of another system. */
// C-03
@Repository
@Transactional(readOnly = true)
class PersonOrigins implements PersonalData {
    private static final String PERSON = Sightings.code(Kind.PEOPLE);
    private static final int MOST = 100;
    private final DSLContext sql;
    private final NamedRows named;

    PersonOrigins(DSLContext sql, NamedRows named) {
        this.sql = sql;
        this.named = named;
    }

    @Override
    public List<Part> of(PersonId person) {
        var rows =
                sql.select(IMPORT.FILE_NAME, ORIGIN.SOURCE, ORIGIN.SOURCE_KEY)
                        .from(ORIGIN)
                        .join(IMPORT)
                        .on(IMPORT.ID.eq(ORIGIN.IMPORT_ID))
                        .where(ORIGIN.KIND.eq(PERSON))
                        .and(ORIGIN.RECORD_ID.eq(person.value()))
                        .orderBy(ORIGIN.IMPORT_ID)
                        .limit(MOST)
                        .fetch(row ->
                                Map.of(
                                        "file", row.value1(),
                                        "source", row.value2(),
                                        "key", row.value3()));
        return List.of(new Part("origin", rows));
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        named.forget(person);
        sql.deleteFrom(ORIGIN)
                .where(ORIGIN.KIND.eq(PERSON))
                .and(ORIGIN.RECORD_ID.eq(person.value()))
                .execute();
        sql.deleteFrom(RENEWAL)
                .where(RENEWAL.KIND.eq(PERSON))
                .and(RENEWAL.RECORD_ID.eq(person.value()))
                .execute();
    }
}
