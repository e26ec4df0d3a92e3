package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.clients.Office.done;
import static soyuznikdb.clients.Tables.PERSON_LIKENESS;
import static soyuznikdb.clients.Tables.PERSON_TRAIT;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.clients.merging.ComparingPeople;
import soyuznik.clients.merging.Namesakes;
import soyuznik.clients.merging.PersonDuplicates;
import soyuznik.clients.merging.PersonTrait;
import soyuznik.clients.merging.TwoPeople;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Rule;

/** The same person at several clients comes to whoever may merge. */
@OnClients
@Rule("C-09")
class FindingPeopleTwiceTest {
    private final Companies companies;
    private final People people;
    private final ComparingPeople comparing;
    private final PersonDuplicates queue;
    private final TwoPeople two;
    private final Namesakes namesakes;
    private final DSLContext sql;
    private final Office office;

    FindingPeopleTwiceTest(
            Companies companies,
            People people,
            ComparingPeople comparing,
            PersonDuplicates queue,
            TwoPeople two,
            Namesakes namesakes,
            DSLContext sql) {
        this.companies = companies;
        this.people = people;
        this.comparing = comparing;
        this.queue = queue;
        this.two = two;
        this.namesakes = namesakes;
        this.sql = sql;
        this.office = new Office(sql);
    }

    @Test
    void oneMailAtTwoClientsIsAReasonAndOneNameAddsToIt() {
        var one = add(client(), "Рыков Лев", "rykov@twice-1.example");
        var other = add(client(), "Рыков Лев", "RYKOV@twice-1.example");
        var third = add(client(), "Иной Пётр", "rykov@twice-1.example");
        assertThat(why(one, other)).containsExactlyInAnyOrder(PersonTrait.MAIL, PersonTrait.DOMAIN);
        assertThat(why(one, third)).containsExactly(PersonTrait.MAIL);
    }

    @Test
    void aPhoneOfOnesOwnIsAReasonHoweverItIsWrittenAndThatOfAnOfficeIsNone() {
        var one = add(client(), "Щукин Лев", "8 (921) 600-70-01", "+7 812 600-70-02");
        var other = add(client(), "Щукин Лев", "+79216007001");
        var third = add(client(), "Щукин Пётр", "+7 812 600-70-02");
        assertThat(why(one, other)).containsExactlyInAnyOrder(PersonTrait.PHONE, PersonTrait.NAMED);
        assertThat(why(one, third)).isEmpty();
    }

    @Test
    void aNameIsAReasonWithADomainOfMailAndNotByItself() {
        var one = add(client(), "Сазанов Лев", "lev@twice-3.example");
        var other = add(client(), "Сазанов Лев", "sazanov@twice-3.example");
        var third = add(client(), "Сазанов Лев", "lev@mail.ru");
        var fourth = add(client(), "Сазанов Лев", "leva@mail.ru");
        assertThat(why(one, other)).containsExactly(PersonTrait.DOMAIN);
        assertThat(why(one, third)).isEmpty();
        assertThat(why(third, fourth)).isEmpty();
    }

    @Test
    void aFullNameAtOneClientIsAReasonWhateverThePosition() {
        var client = client();
        var one = add(client, "Лещёв Лев Ильич");
        var post = new Post("Директор", "", null, true);
        var name = PersonName.of("Лещев Лев Ильич");
        var person = new NewPerson(UUID.randomUUID(), client, name, post, List.of());
        var other = done(people.add(person, office.anna));
        assertThat(why(one, other)).containsExactly(PersonTrait.EMPLOYER);
    }

    @Test
    void whatFourPeopleShareIsNobodysOwn() {
        var one = add(client(), "Общий Лев", "office@twice-5.example");
        var other = add(client(), "Общая Анна", "office@twice-5.example");
        add(client(), "Общий Пётр", "office@twice-5.example");
        add(client(), "Общая Ольга", "office@twice-5.example");
        assertThat(why(one, other)).isEmpty();
    }

    @Test
    void whoDoesNotSeeBothSeesNeitherUntilBothAreSeen() {
        var annas = add(client(), "Заборов Лев", "zaborov@twice-6.example");
        var far =
                done(
                        companies.make(
                                Office.fresh("Южный " + UUID.randomUUID(), null), office.boris));
        var other = add(far, "Заборов Лев", office.boris, "zaborov@twice-6.example");
        assertThat(why(annas, other, office.vera)).isEmpty();
        assertThat(why(annas, other, office.gleb)).contains(PersonTrait.MAIL);
        assertThatThrownBy(() -> two.settle(List.of(annas, other), office.vera))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoWereSaidToBeTwoAreNotAskedAboutAgainUnlessTakenBack() {
        var client = client();
        var one = add(client, "Тёзкин Лев");
        var other = add(client, "Тёзкин Лев");
        assertThat(namesakes.at(client, office.vera)).hasSize(1);
        done(two.settle(List.of(other, one), office.vera));
        assertThat(namesakes.at(client, office.vera)).isEmpty();
        change(one, "Тёзкин Лев");
        assertThat(why(one, other)).isEmpty();
        done(two.doubt(pair(one), office.vera));
        assertThat(why(one, other)).containsExactly(PersonTrait.NAME);
        assertThat(namesakes.at(client, office.vera)).hasSize(1);
    }

    @Test
    void onlyWhoMayMergeDecidesAndOfTwo() {
        var client = client();
        var one = add(client, "Решаев Лев");
        var other = add(client, "Решаев Лев");
        assertThat(two.settle(List.of(one, other), office.anna))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(two.settle(List.of(one), office.vera)).isInstanceOf(Outcome.Refused.class);
        assertThat(queue.count(office.anna)).isZero();
    }

    @Test
    void whoIsAlikeStillIsTheSamePair() {
        var client = client();
        var one = add(client, "Похожев Лев");
        var other = add(client, "Похожев Лев");
        assertThat(why(one, other)).isNotEmpty();
        var before = pair(one);
        change(one, "Похожев Лев");
        assertThat(why(one, other)).isNotEmpty();
        assertThat(pair(one)).isEqualTo(before);
    }

    @Test
    void whoIsRenamedIsLookedAtAnew() {
        var client = client();
        var one = add(client, "Прежнев Лев");
        var other = add(client, "Прежнев Лев");
        assertThat(why(one, other)).isNotEmpty();
        change(one, "Совсем Иначе");
        assertThat(why(one, other)).isEmpty();
        assertThat(sql.fetchExists(PERSON_TRAIT, PERSON_TRAIT.PERSON_ID.eq(one.value()))).isTrue();
    }

    private void change(PersonId id, String name) {
        var now = people.get(id, office.anna);
        var ours = new PersonData(PersonName.of(name), "Заметка", null, now.data().extra());
        done(people.edit(id, now.version(), ours, office.anna));
    }

    private CompanyId client() {
        return done(companies.make(Office.fresh("Клиент " + UUID.randomUUID(), null), office.anna));
    }

    private PersonId add(CompanyId client, String name, String... contacts) {
        return add(client, name, office.anna, contacts);
    }

    private PersonId add(CompanyId client, String name, Viewer by, String... contacts) {
        var reached =
                Arrays.stream(contacts)
                        .map(typed ->
                                typed.indexOf('@') > 0
                                        ? ContactData.of(ContactData.Kind.MAIL, typed, "RU")
                                        : ContactData.phoneOf(typed, "RU"))
                        .toList();
        var named = PersonName.of(name);
        var key = UUID.randomUUID();
        return done(people.add(new NewPerson(key, client, named, Post.UNKNOWN, reached), by));
    }

    private Iterable<PersonTrait> why(PersonId one, PersonId other) {
        return why(one, other, office.vera);
    }

    private Iterable<PersonTrait> why(PersonId one, PersonId other, Viewer viewer) {
        while (comparing.step(50)) {
            // until all are compared
        }
        return queue.page(viewer, null).rows().stream()
                .filter(pair -> pair.first().id().equals(one))
                .filter(pair -> pair.second().id().equals(other))
                .flatMap(pair -> pair.why().stream())
                .toList();
    }

    private long pair(PersonId first) {
        return sql.select(PERSON_LIKENESS.ID)
                .from(PERSON_LIKENESS)
                .where(PERSON_LIKENESS.FIRST_ID.eq(first.value()))
                .fetchSingle()
                .value1();
    }
}
