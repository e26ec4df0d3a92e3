package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznikdb.clients.Tables.DUE_PERSON_REACH;
import static soyuznikdb.clients.Tables.PERSON_REACH;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.ContactData.Kind;
import soyuznik.journal.Entry;
import soyuznik.journal.Journal;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Hits;
import soyuznik.support.Rule;

@OnClients
@Rule("C-03")
class PeopleAtWorkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired private People people;
    @Autowired private Employments employments;
    @Autowired private PersonContacts contacts;
    @Autowired private Companies companies;
    @Autowired private Teams teams;
    @Autowired private Hits hits;
    @Autowired private Journal journal;
    @Autowired private DSLContext sql;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(sql);
    }

    /** Whatever was done, the list of people is what the employments say. */
    @AfterEach
    void everybodyStandsInTheListOfWhoSeesThem() {
        var due = DUE_PERSON_REACH;
        assertThat(
                        sql.select(
                                        PERSON_REACH.SCOPE,
                                        PERSON_REACH.SORT_KEY,
                                        PERSON_REACH.PERSON_ID)
                                .from(PERSON_REACH)
                                .fetchSet(row -> row.intoList()))
                .isEqualTo(
                        sql.select(due.SCOPE, due.SORT_KEY, due.PERSON_ID)
                                .from(due)
                                .fetchSet(row -> row.intoList()));
    }

    @Test
    void whoHasLeftAlreadyIsNotBroughtBackByTheUndoOfASecondLeaving() {
        var petrov = person(client("Ушёл дважды", office.anna), "Петров Пётр", office.anna);
        var there = at(petrov, office.anna);
        done(employments.leave(there, DAY, office.anna));
        assertThat(employments.leave(there, DAY, office.anna))
                .isEqualTo(Outcome.done(petrov, Text.of("clients.notice.person_left")));
    }

    @Test
    void whoComesToAnotherCompanyStaysTheSamePersonWithItsHistory() {
        var first = client("Первое место", office.anna);
        var second = client("Второе место", office.anna);
        var petrov = person(first, "Петров Иван", office.anna);
        done(employments.leave(at(petrov, office.anna), DAY, office.anna));
        done(employments.begin(start(petrov, second), office.anna));
        var now = people.get(petrov, office.anna);
        assertThat(now.employments())
                .extracting(Employment::company)
                .containsExactly(second, first);
        assertThat(people.of(first, office.anna)).allMatch(Person::hasLeft);
        assertThat(people.of(second, office.anna)).noneMatch(Person::hasLeft);
        assertThat(codes(petrov)).containsExactly("PersonJoined", "PersonLeft", "PersonAdded");
    }

    @Test
    void somebodyMayWorkInTwoPlacesButNotTwiceInOne() {
        var first = client("Завод", office.anna);
        var second = client("Институт", office.anna);
        var petrov = person(first, "Совместитель Иван", office.anna);
        var start = start(petrov, second);
        done(employments.begin(start, office.anna));
        done(employments.begin(start, office.anna));
        assertThat(people.get(petrov, office.anna).now()).hasSize(2);
        assertThat(employments.begin(start(petrov, second), office.anna))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule("T-02")
    void aPersonIsSeenThroughTheCompaniesThatOneSeesAndOnlyThese() {
        var annas = client("Видимое", office.anna);
        var boriss = client("Невидимое", office.boris);
        var petrov = person(annas, "Двоедомов Иван", office.anna);
        assertThat(people.find(petrov, office.boris)).isEmpty();
        done(employments.begin(start(petrov, boriss), office.gleb));
        assertThat(people.get(petrov, office.boris).employments())
                .extracting(Employment::company)
                .containsExactly(boriss);
        assertThat(found("двоедомов", office.boris)).containsExactly("Двоедомов Иван, Невидимое");
        assertThat(found("двоедомов", office.anna)).containsExactly("Двоедомов Иван, Видимое");
        assertThat(found("двоедомов", office.gleb)).hasSize(1);
    }

    @Test
    @Rule("T-02")
    void thePeopleOfAMovedClientMoveAlong() {
        var client = client("Переезжающий", office.anna);
        var petrov = person(client, "Переездов Иван", office.anna);
        done(teams.handOver(client, new Handover(office.boris.user(), false), office.gleb));
        assertThat(people.find(petrov, office.anna)).isEmpty();
        assertThat(people.find(petrov, office.boris)).isPresent();
        assertThat(found("переездов", office.boris)).hasSize(1);
    }

    @Test
    void aPersonIsFoundByAnyPartOfAPhoneAndByMail() {
        var petrov = person(client("Связной", office.anna), "Телефонов Иван", office.anna);
        done(contacts.add(petrov, key(), phone("8 (921) 555-73-19"), office.anna));
        done(contacts.add(petrov, key(), mail("Ivan.T@zavod-dalniy.ru"), office.anna));
        for (var typed :
                List.of("8921555731", "+7 921 555-73", "5557319", "zavod-dalniy", "ivan.t@")) {
            assertThat(found(typed, office.anna)).as(typed).hasSize(1);
        }
        assertThat(found("5557319", office.boris)).isEmpty();
    }

    @Test
    void aContactTakenAwayIsNotFoundAndComesBack() {
        var petrov = person(client("Убранный", office.anna), "Убранов Иван", office.anna);
        done(contacts.add(petrov, key(), phone("8 921 555-64-28"), office.anna));
        var phone = people.get(petrov, office.anna).contacts().getFirst();
        var contact = new PersonContact.Key(petrov, phone.id());
        done(contacts.remove(contact, office.anna));
        assertThat(found("5556428", office.anna)).isEmpty();
        done(contacts.restore(contact, office.anna));
        assertThat(found("5556428", office.anna)).hasSize(1);
        assertThat(codes(petrov)).startsWith("ContactRestored", "ContactRemoved", "ContactAdded");
    }

    @Test
    void theSecondToCorrectAContactIsShownBothValues() {
        var petrov = person(client("Двое", office.anna), "Двоев Иван", office.anna);
        done(contacts.add(petrov, key(), mail("a@zavod.ru"), office.anna));
        var id = people.get(petrov, office.anna).contacts().getFirst().id();
        var contact = new PersonContact.Key(petrov, id);
        done(contacts.edit(contact, 0, mail("b@zavod.ru"), office.anna));
        assertThat(contacts.edit(contact, 0, mail("c@zavod.ru"), office.vera))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(
                                        new Outcome.Difference(
                                                "typed", "b@zavod.ru", "c@zavod.ru")),
                                1));
    }

    @Test
    @Rule("T-07")
    void whoDoesNotWorkWithTheCompanyWritesNothing() {
        var petrov = person(client("Чужая работа", office.anna), "Чужов Иван", office.anna);
        var there = at(petrov, office.anna);
        for (var outcome :
                List.of(
                        contacts.add(petrov, key(), phone("123"), office.dina),
                        employments.leave(there, DAY, office.dina),
                        employments.edit(there, 0, EmploymentData.UNKNOWN, office.dina),
                        people.edit(
                                petrov,
                                0,
                                new PersonData(PersonName.of("Иной"), "", null),
                                office.dina))) {
            assertThat(outcome).isInstanceOf(Outcome.Forbidden.class);
        }
    }

    @Test
    void aNewNameIsFoundAndStandsInItsPlaceOfTheList() {
        var petrova = person(client("Свадьба", office.anna), "Девичья Ольга", office.anna);
        var data = new PersonData(PersonName.of("Замужняя Ольга Ивановна"), "Вышла замуж", null);
        done(people.edit(petrova, 0, data, office.anna));
        assertThat(found("замужняя", office.anna)).hasSize(1);
        assertThat(found("девичья", office.anna)).isEmpty();
        assertThat(people.get(petrova, office.anna).data().note()).isEqualTo("Вышла замуж");
    }

    private CompanyId client(String name, Viewer by) {
        return done(companies.make(fresh(name, inn()), by));
    }

    private PersonId person(CompanyId client, String name, Viewer by) {
        return done(people.add(NewPerson.named(client, name, "", false), by));
    }

    private EmploymentId at(PersonId person, Viewer viewer) {
        return people.get(person, viewer).main().id();
    }

    private static Employments.Start start(PersonId person, CompanyId company) {
        return new Employments.Start(key(), person, company, EmploymentData.UNKNOWN);
    }

    private static UUID key() {
        return UUID.randomUUID();
    }

    private static ContactData phone(String typed) {
        return ContactData.of(Kind.MOBILE, typed, "RU");
    }

    private static ContactData mail(String typed) {
        return ContactData.of(Kind.MAIL, typed, "RU");
    }

    private List<String> codes(PersonId person) {
        return journal.history(Subject.of(person), Stretch.newest(20)).stream()
                .map(Entry::code)
                .toList();
    }

    private List<String> found(String typed, Viewer viewer) {
        return hits.all(Subject.Kind.PERSON, Folding.fold(typed), viewer).stream()
                .flatMap(group -> group.hits().stream())
                .map(hit -> hit.title() + ", " + hit.detail())
                .toList();
    }
}
