package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznikdb.clients.Tables.PERSON_CHANGE_PART;
import static soyuznikdb.journal.Tables.EVENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.bulk.PeopleChanges;
import soyuznik.clients.bulk.PeopleWish;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.ManyChange;
import soyuznik.shell.ManyChange.State;
import soyuznik.shell.NotFound;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

/** Many people get tags or a basis, or leave, by one act, and get back what they had. */
@OnClients
@Rule("C-03")
class ChangingManyPeopleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Autowired private PeopleChanges many;
    @Autowired private PersonTags tags;
    @Autowired private People people;
    @Autowired private Employments employments;
    @Autowired private Companies companies;
    @Autowired private Erasures erasures;
    @Autowired private DSLContext sql;
    private Office office;
    private CompanyId client;

    @BeforeEach
    void open() {
        office = new Office(sql);
        client = done(companies.make(fresh("Завод многих", inn()), office.anna));
    }

    @Test
    void allGetTheTagsAndGetBackWhatTheyHad() {
        var first = carrying("Общин Иван", "Старая многих, личная многих");
        var second = carrying("Общин Пётр", "новая многих");
        var change = made(tagged("Новая многих", "старая многих"), office.anna, first, second);
        assertThat(change.count(State.CHANGED)).isOne();
        assertThat(change.count(State.SAME)).isOne();
        assertThat(on(first)).containsExactly("личная многих", "новая многих");
        done(many.undo(change.id(), office.anna));
        assertThat(on(first)).containsExactly("личная многих", "Старая многих");
        assertThat(on(second)).containsExactly("новая многих");
    }

    @Test
    void allGetTheBasisAndTheHistoryTellsItOfEachOnce() {
        var first = person("Основанин Иван");
        var second = person("Основанин Пётр");
        int before = sql.fetchCount(EVENT, EVENT.CODE.eq("PersonChanged"));
        var change = made(new PeopleWish.Held(Basis.CONTRACT), office.anna, first, second);
        assertThat(sql.fetchCount(EVENT, EVENT.CODE.eq("PersonChanged"))).isEqualTo(before + 2);
        assertThat(basis(first)).isEqualTo(Basis.CONTRACT);
        done(many.undo(change.id(), office.anna));
        assertThat(people.get(first, office.anna).data().basis()).isNull();
    }

    @Test
    void whoLeftIsNotedAndComesBackButWhoWorksAtSeveralStays() {
        var gone = person("Ушедшин Иван");
        var busy = person("Двуместнов Олег");
        other(busy);
        var change = made(new PeopleWish.Left(DAY), office.anna, gone, busy);
        assertThat(people.get(gone, office.anna).hasLeft()).isTrue();
        assertThat(change.left())
                .extracting(ManyChange.Part::address, ManyChange.Part::why)
                .containsExactly(tuple("/people/" + busy, "people.bulk.several"));
        done(many.undo(change.id(), office.anna));
        assertThat(people.get(gone, office.anna).hasLeft()).isFalse();
    }

    @Test
    @Rule("T-07")
    void whomOneMayNotEditIsLeftAndNamed() {
        var theirs = done(companies.make(fresh("Завод Веры", inn()), office.vera));
        var hers = done(people.add(NewPerson.named(theirs, "Чужин", "", false), office.vera));
        var mine = person("Своин");
        var change = made(tagged("ярмарка", ""), office.anna, mine, hers);
        assertThat(change.left())
                .extracting(ManyChange.Part::address, ManyChange.Part::why)
                .containsExactly(tuple("/people/" + hers, "many.forbidden"));
        assertThat(on(mine)).containsExactly("ярмарка");
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() {
        var touched = person("Тронутов");
        var other = person("Нетронутов");
        var change = made(tagged("съезд", ""), office.anna, touched, other);
        done(tags.change(touched, TypedTags.read("съезд"), TypedTags.read(""), office.vera));
        done(many.undo(change.id(), office.anna));
        assertThat(many.get(change.id(), office.anna).count(State.KEPT)).isOne();
        assertThat(on(other)).isEmpty();
        assertThat(many.undo(change.id(), office.anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoCameBackByHandSinceIsLeftSo() {
        var person = person("Вернувшин");
        var change = made(new PeopleWish.Left(DAY), office.anna, person);
        var at = people.get(person, office.anna).main();
        done(employments.comeBack(at.id(), office.anna));
        done(employments.leave(at.id(), DAY.plusDays(1), office.anna));
        done(many.undo(change.id(), office.anna));
        assertThat(people.get(person, office.anna).main().term().until())
                .isEqualTo(DAY.plusDays(1));
    }

    @Test
    void theSameFormTwiceIsOneChange() {
        var asked = asked(tagged("дважды", ""), person("Дважды"));
        assertThat(done(many.make(asked, office.anna)))
                .isEqualTo(done(many.make(asked, office.anna)));
    }

    @Test
    @Rule("T-02")
    void whatOneDoesNotSeeIsNotTouchedAndOthersDoNotSeeTheChange() {
        var person = person("Невидимов");
        assertThat(many.make(asked(tagged("чужая", ""), person), office.boris))
                .isInstanceOf(Outcome.Refused.class);
        var change = made(tagged("наша", ""), office.anna, person);
        assertThatThrownBy(() -> many.get(change.id(), office.vera)).isInstanceOf(NotFound.class);
    }

    @Test
    void tagsThatNobodyCarriesAreNotTakenOffAndNoMoreThanAHundredAtOnce() {
        var person = person("Безметкин");
        assertThat(many.make(asked(tagged("", "такой нет нигде"), person), office.anna))
                .isInstanceOf(Outcome.Invalid.class);
        var ids = LongStream.rangeClosed(1, 101).mapToObj(PersonId::new).toArray(PersonId[]::new);
        assertThat(many.make(asked(tagged("много", ""), ids), office.anna))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void erasingTakesWhatStoodBefore() {
        var person = carrying("Стиральнов", "тайная");
        var change = made(tagged("", "тайная"), office.anna, person);
        assertThat(erasures.dossier(person).counts()).containsEntry("before", 1);
        done(
                Erasing.erase(
                        erasures,
                        person,
                        Erasure.Reason.REQUEST,
                        ErasingPeopleTest.erasing(office.gleb)));
        assertThat(
                        sql.fetchCount(
                                PERSON_CHANGE_PART,
                                PERSON_CHANGE_PART.PERSON_ID.eq(person.value())))
                .isZero();
        assertThat(many.get(change.id(), office.anna).parts()).isEmpty();
    }

    private void other(PersonId person) {
        var there = done(companies.make(fresh("Завод второй", inn()), office.anna));
        var data = new EmploymentData(new Post("", "", null, false), Term.UNKNOWN);
        done(
                employments.begin(
                        new Employments.Start(UUID.randomUUID(), person, there, data),
                        office.anna));
    }

    private ManyChange made(PeopleWish wish, Viewer by, PersonId... chosen) {
        return many.get(done(many.make(asked(wish, chosen), by)), by);
    }

    private static PeopleChanges.Asked asked(PeopleWish wish, PersonId... chosen) {
        return new PeopleChanges.Asked(UUID.randomUUID(), List.of(chosen), wish, "own=true");
    }

    private static PeopleWish tagged(String on, String off) {
        return new PeopleWish.Tags(TypedTags.read(on), TypedTags.read(off));
    }

    private PersonId person(String name) {
        return done(people.add(NewPerson.named(client, name, "Механик", true), office.anna));
    }

    private PersonId carrying(String name, String typed) {
        var person = person(name);
        return done(tags.change(person, TypedTags.read(""), TypedTags.read(typed), office.anna));
    }

    private Basis basis(PersonId person) {
        return java.util.Objects.requireNonNull(people.get(person, office.anna).data().basis());
    }

    private List<String> on(PersonId person) {
        return people.get(person, office.anna).tags();
    }
}
