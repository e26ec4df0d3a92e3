package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.ContactData.Kind;
import soyuznik.journal.Journal;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

@OnClients
@Rule("C-03")
class ErasingPeopleTest {
    /** Nobody else is called so, and each test ends by erasing. */
    private static final List<String> TRACES =
            List.of("Исчезаев", "Ischezaev", "ischezaev", "9215558264", "Иллюзионист");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired private People people;
    @Autowired private PersonContacts contacts;
    @Autowired private Employments employments;
    @Autowired private Consents consents;
    @Autowired private Erasures erasures;
    @Autowired private Companies companies;
    @Autowired private Journal journal;
    @Autowired private DSLContext sql;
    private Office office;
    private Viewer director;

    @BeforeEach
    void open() {
        office = new Office(sql);
        director = erasing(office.gleb);
    }

    @Test
    void nothingInAnyTableTellsOfWhoWasErased() {
        var person = vanishing();
        assertThat(traces()).isNotEmpty();
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, director));
        assertThat(traces()).isEmpty();
        assertThat(people.find(person, office.anna)).isEmpty();
    }

    @Test
    void theActSaysWhenWhoWhyHowManyAndProvesTheFile() {
        var person = vanishing();
        var file = done(erasures.export(person, director));
        done(Erasing.erase(erasures, person, Erasure.Reason.WITHDRAWN, director));
        var act = erasures.find(person, office.anna).orElseThrow();
        assertThat(act.by().surname()).isEqualTo("Орлов");
        assertThat(act.reason()).isEqualTo(Erasure.Reason.WITHDRAWN);
        assertThat(act.counts())
                .isEqualTo(Map.of("person", 1, "contacts", 2, "employments", 1, "consents", 1));
        assertThat(act.digest()).isEqualTo(Dossier.digest(act.salt(), file));
        assertThat(erasures.find(person, office.boris)).isEmpty();
        assertThat(journal.history(Subject.of(person), Stretch.newest(2)))
                .extracting(entry -> entry.code())
                .containsExactly("PersonErased", "PersonExported");
    }

    @Test
    void theFileHoldsEverythingThatWasWritten() {
        var person = vanishing();
        var file = done(erasures.export(person, director));
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, director));
        assertThat(file)
                .contains("Исчезаев", "+79215558264", "Ischezaev@zavod.ru", "Иллюзионист", "PAPER");
    }

    @Test
    @Rule("T-07")
    void whoHasNoRightToItNeitherExportsNorErases() {
        var person = vanishing();
        for (var viewer : List.of(office.anna, office.vera)) {
            assertThat(erasures.export(person, viewer)).isInstanceOf(Outcome.Forbidden.class);
            assertThat(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, viewer))
                    .isInstanceOf(Outcome.Forbidden.class);
        }
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, director));
    }

    @Test
    @Rule("T-02")
    void whoSeesOnlySomeOfTheCompaniesIsRefusedTheFile() {
        var person = vanishing();
        var elsewhere = client(office.boris);
        var start =
                new Employments.Start(UUID.randomUUID(), person, elsewhere, EmploymentData.UNKNOWN);
        done(employments.begin(start, office.gleb));
        var head = erasing(office.vera);
        assertThat(erasures.export(person, head)).isInstanceOf(Outcome.Refused.class);
        assertThat(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, head))
                .isInstanceOf(Outcome.Refused.class);
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, director));
    }

    /** The same viewer, with the right to it. */
    static Viewer erasing(Viewer viewer) {
        return new Viewer(
                viewer.user(),
                viewer.branch(),
                viewer.roles(),
                viewer.scopes(),
                Map.of(Right.ERASE_PERSON, Right.Extent.ANY));
    }

    private CompanyId client(Viewer by) {
        return done(companies.make(fresh("Фокусы", inn()), by));
    }

    private PersonId vanishing() {
        var anna = office.anna;
        var person =
                done(
                        people.add(
                                NewPerson.named(client(anna), "Исчезаев", "Фокусник", false),
                                anna));
        var phone = ContactData.of(Kind.MOBILE, "8 (921) 555-82-64", "RU");
        var mail = ContactData.of(Kind.MAIL, "Ischezaev@zavod.ru", "RU");
        done(contacts.add(person, UUID.randomUUID(), phone, anna));
        done(contacts.add(person, UUID.randomUUID(), mail, anna));
        var data = new PersonData(PersonName.of("Исчезаев"), "Иллюзионист", Basis.INTEREST);
        done(people.edit(person, 0, data, anna));
        var given = new Consents.Given(UUID.randomUUID(), 1, DAY, Consent.Way.PAPER);
        done(consents.give(person, given, DAY, anna));
        return person;
    }

    /** Where any text of any table, also of the journal, holds one of the traces. */
    private List<String> traces() {
        return sql
                .select(
                        field(name("table_schema"), String.class),
                        field(name("table_name"), String.class),
                        field(name("column_name"), String.class))
                .from(table(name("information_schema", "columns")))
                .where("data_type in ('text', 'jsonb', 'character varying', 'bytea')")
                .and("table_schema not in ('pg_catalog', 'information_schema')")
                .fetch()
                .stream()
                .filter(this::holdsTraces)
                .map(column -> column.value1() + "." + column.value2() + "." + column.value3())
                .toList();
    }

    private boolean holdsTraces(Record3<String, String, String> column) {
        var text = field("({0})::text", String.class, field(name(column.value3())));
        return TRACES.stream()
                .anyMatch(trace ->
                        sql.fetchExists(
                                table(name(column.value1(), column.value2())),
                                text.contains(trace)));
    }
}
