package soyuznik.exchange;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.exchange.Tables.RENEWAL;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Traces;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.projects.TheirProjects;

/** From which file somebody came, and under which number of another system. */
// C-03
@Repository
@Transactional(readOnly = true)
class PersonOrigins implements PersonalData {
    private static final String PERSON = Sightings.code(Kind.PEOPLE);
    private static final int MOST = 100;
    private final DSLContext sql;
    private final NamedRows named;
    private final Traces traces;

    PersonOrigins(DSLContext sql, NamedRows named, Traces traces) {
        this.traces = traces;
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

    /**
     * What clients and projects held before a file changed them, where it names the person, is not
     * given back any more.
     */
    private void earlier(PersonId person) {
        var trace = traces.of(person);
        var clients = traces.clients(person).stream().map(CompanyId::value).toArray(Long[]::new);
        var ofClient =
                RENEWAL.KIND
                        .eq(Sightings.code(Kind.COMPANIES))
                        .and(RENEWAL.RECORD_ID.eq(any(clients)));
        var ofProject =
                RENEWAL.KIND
                        .eq(Sightings.code(Kind.PROJECTS))
                        .and(RENEWAL.RECORD_ID.in(TheirProjects.of(person)));
        var named =
                sql
                        .select(RENEWAL.IMPORT_ID, RENEWAL.KIND, RENEWAL.RECORD_ID, RENEWAL.BEFORE)
                        .from(RENEWAL)
                        .where(ofClient.or(ofProject))
                        .fetch()
                        .stream()
                        .filter(row -> trace.isIn(row.value4().data()))
                        .map(row ->
                                sql.deleteFrom(RENEWAL)
                                        .where(RENEWAL.IMPORT_ID.eq(row.value1()))
                                        .and(RENEWAL.KIND.eq(row.value2()))
                                        .and(RENEWAL.RECORD_ID.eq(row.value3())))
                        .toList();
        sql.batch(named).execute();
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        named.forget(person);
        earlier(person);
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
