package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznikdb.clients.Tables.BULK_PERSON;
import static soyuznikdb.clients.Tables.SELECTED_PERSON;
import static soyuznikdb.journal.Tables.EVENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.bulk.BulkChange;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.clients.bulk.Part.State;
import soyuznik.clients.bulk.Selection;
import soyuznik.clients.bulk.Selections;
import soyuznik.clients.bulk.Wish;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

/** Many people get tags or a basis, or leave, by one act, and get back what they had. */
@OnClients
@Rule("C-03")
class ChangingManyPeopleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Autowired private BulkChanges many;
    @Autowired private Selections selections;
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
        var change = made(new Wish.Held(Basis.CONTRACT.name()), office.anna, first, second);
        var events = EVENT.CAUSE.eq(change.cause()).and(EVENT.CODE.eq("PersonChanged"));
        assertThat(sql.fetchCount(EVENT, events)).isEqualTo(2);
        assertThat(basis(first)).isEqualTo(Basis.CONTRACT);
        done(many.undo(change.id(), office.anna));
        assertThat(people.get(first, office.anna).data().basis()).isNull();
    }

    @Test
    void whoLeftIsNotedAndComesBackButWhoWorksAtSeveralStays() {
        var gone = person("Ушедшин Иван");
        var busy = person("Двуместнов Олег");
        other(busy);
        var change = made(new Wish.Left(), office.anna, gone, busy);
        assertThat(people.get(gone, office.anna).hasLeft()).isTrue();
        assertThat(named(change, State.SEVERAL)).containsExactly("/people/" + busy);
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
        assertThat(named(change, State.FORBIDDEN)).containsExactly("/people/" + hers);
        assertThat(on(mine)).containsExactly("ярмарка");
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() {
        var touched = person("Тронутов");
        var other = person("Нетронутов");
        var change = made(tagged("съезд", ""), office.anna, touched, other);
        done(tags.change(touched, TypedTags.read("съезд"), TypedTags.read(""), office.vera));
        assertThat(done(many.undo(change.id(), office.anna)).count(State.KEPT)).isOne();
        assertThat(on(other)).isEmpty();
        assertThat(many.undo(change.id(), office.anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoCameBackByHandSinceIsLeftSo() {
        var person = person("Вернувшин");
        var change = made(new Wish.Left(), office.anna, person);
        var at = people.get(person, office.anna).main();
        done(employments.comeBack(at.id(), office.anna));
        done(employments.leave(at.id(), DAY, office.anna));
        assertThat(done(many.undo(change.id(), office.anna)).count(State.KEPT)).isOne();
        assertThat(people.get(person, office.anna).main().term().until()).isEqualTo(DAY);
    }

    @Test
    void theSameFormTwiceIsOneChange() {
        var draft = draft(tagged("дважды", ""), office.anna, person("Дважды"));
        assertThat(done(many.begin(draft, office.anna)).id())
                .isEqualTo(done(many.begin(draft, office.anna)).id());
    }

    @Test
    @Rule("T-02")
    void whatOneDoesNotSeeIsNotTouchedAndOthersDoNotSeeTheChange() {
        var person = person("Невидимов");
        assertThat(selections.choosePeople(List.of(person), "", office.boris))
                .isInstanceOf(Outcome.Refused.class);
        var change = made(tagged("наша", ""), office.anna, person);
        assertThatThrownBy(() -> many.get(change.id(), office.vera)).isInstanceOf(NotFound.class);
    }

    @Test
    void tagsThatNobodyCarriesAreNotTakenOffAndClientsWishesAreNotForPeople() {
        var person = person("Безметкин");
        assertThat(
                        many.begin(
                                draft(tagged("", "такой нет нигде"), office.anna, person),
                                office.anna))
                .isInstanceOf(Outcome.Invalid.class);
        var foreign = draft(new Wish.Taking(), office.anna, person);
        assertThatThrownBy(() -> many.begin(foreign, office.anna)).isInstanceOf(NotFound.class);
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
        assertThat(sql.fetchCount(BULK_PERSON, BULK_PERSON.PERSON_ID.eq(person.value()))).isZero();
        assertThat(sql.fetchCount(SELECTED_PERSON, SELECTED_PERSON.PERSON_ID.eq(person.value())))
                .isZero();
        assertThat(many.get(change.id(), office.anna).total()).isZero();
    }

    private void other(PersonId person) {
        var there = done(companies.make(fresh("Завод второй", inn()), office.anna));
        var data = new EmploymentData(new Post("", "", null, false), Term.UNKNOWN);
        done(
                employments.begin(
                        new Employments.Start(UUID.randomUUID(), person, there, data),
                        office.anna));
    }

    private BulkChange made(Wish wish, Viewer by, PersonId... chosen) {
        return done(many.begin(draft(wish, by, chosen), by));
    }

    private BulkChanges.Draft draft(Wish wish, Viewer by, PersonId... chosen) {
        long selection = done(selections.choosePeople(List.of(chosen), "own=true", by));
        return new BulkChanges.Draft(UUID.randomUUID(), selection, wish);
    }

    private List<String> named(BulkChange change, State state) {
        return many.named(change, state, office.anna).stream()
                .map(Selection.Chosen::address)
                .toList();
    }

    private static Wish tagged(String on, String off) {
        return new Wish.Tags(TypedTags.read(on), TypedTags.read(off));
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
