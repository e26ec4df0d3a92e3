package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.merging.PersonMergers;
import soyuznik.clients.merging.PersonMerging;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Rule;

/** People carry the same tags as clients: put on, taken off, found by, merged, erased. */
@OnClients
@Rule("C-03")
class TagsOfPeopleTest {
    @Autowired private PersonTags tags;
    @Autowired private Tags known;
    @Autowired private People people;
    @Autowired private FoundPeople found;
    @Autowired private Companies companies;
    @Autowired private PersonMergers mergers;
    @Autowired private DSLContext sql;
    private Office office;
    private CompanyId client;

    @BeforeEach
    void open() {
        office = new Office(sql);
        client = done(companies.make(fresh("Завод меток", inn()), office.anna));
    }

    private PersonId person(String name) {
        return done(people.add(NewPerson.named(client, name, "Механик", true), office.anna));
    }

    private Outcome<PersonId> put(PersonId person, String seen, String typed, Viewer by) {
        return tags.change(person, TypedTags.read(seen), TypedTags.read(typed), by);
    }

    private List<String> on(PersonId person) {
        return people.get(person, office.anna).tags();
    }

    @Test
    void theyStandInTheOrderOfTheAlphabetAndHoweverTheyAreWrittenTheyAreTheSame() {
        var person = person("Меткин Олег");
        done(put(person, "", "Выставка весны, ассоциация", office.anna));
        done(put(person, "", "ВЫСТАВКА   ВЕСНЫ", office.vera));
        assertThat(on(person)).containsExactly("ассоциация", "Выставка весны");
        assertThat(known.offered()).contains("Выставка весны");
    }

    @Test
    void whatSomebodyElsePutOnMeanwhileStays() {
        var person = person("Меткин Пётр");
        done(put(person, "", "старая", office.anna));
        done(put(person, "старая", "старая, от Веры", office.vera));
        done(put(person, "старая", "от Анны", office.anna));
        assertThat(on(person)).containsExactly("от Анны", "от Веры");
    }

    @Test
    void aChangeIsTakenBack() {
        var person = person("Меткин Иван");
        done(put(person, "", "первая", office.anna));
        var undo = undo(put(person, "первая", "вторая", office.anna));
        var numbers = known.find(TypedTags.read("первая, вторая"));
        assertThat(undo.address())
                .isEqualTo(
                        "/people/%s/tags/reversal?on=%s&off=%s"
                                .formatted(
                                        person,
                                        numbers.get(key("первая")),
                                        numbers.get(key("вторая"))));
        var back = List.of(numbers.getOrDefault(key("первая"), 0L));
        var off = List.of(numbers.getOrDefault(key("вторая"), 0L));
        done(tags.revert(person, back, off, office.anna));
        assertThat(on(person)).containsExactly("первая");
    }

    @Test
    void whatIsTooLongIsRefusedAndNothingIsPutOn() {
        var person = person("Меткин Глеб");
        assertThat(put(person, "", "к".repeat(TypedTags.LONGEST + 1), office.anna))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(on(person)).isEmpty();
    }

    @Test
    @Rule("T-07")
    void onlyWhoMayEditPutsThemOnAndWhoDoesNotSeeFindsNobody() {
        var person = person("Меткин Лев");
        assertThat(office.dina.may(Right.EDIT_CLIENTS, false)).isFalse();
        assertThat(put(person, "", "чужая", office.dina)).isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> put(person, "", "чужая", office.boris))
                .isInstanceOf(NotFound.class);
        assertThat(on(person)).isEmpty();
    }

    @Test
    @Rule("T-02")
    void theListIsNarrowedToWhoHasAllOfThemAndIsSeen() {
        var both = person("Меткин Один");
        var one = person("Меткин Два");
        done(put(both, "", "Совет главных, теннис", office.anna));
        done(put(one, "", "Совет главных", office.anna));
        assertThat(having(List.of("Совет главных"), office.anna)).containsExactly(one, both);
        assertThat(having(List.of("Совет главных", "теннис"), office.vera)).containsExactly(both);
        assertThat(having(List.of("Совет главных"), office.boris)).isEmpty();
    }

    @Test
    @Rule("C-09")
    void whoIsMergedHasThoseOfBothUntilTheyArePartedAgain() {
        var kept = person("Меткин Рома");
        var gone = person("Меткин Роман");
        done(put(kept, "", "его", office.anna));
        done(put(gone, "", "общая", office.anna));
        var both = new PersonMerging(kept, gone, Map.of(kept, 0, gone, 0), Map.of());
        done(mergers.merge(both, office.vera));
        assertThat(on(kept)).containsExactly("его", "общая");
        var merger = mergers.undoable(kept, office.vera).getFirst();
        done(mergers.undo(merger.id(), office.vera));
        assertThat(on(kept)).containsExactly("его");
        assertThat(on(gone)).containsExactly("общая");
    }

    private List<PersonId> having(List<String> tags, Viewer viewer) {
        var none = PersonFilter.ALL;
        var filter = new PersonFilter("", none.at(), none.work(), none.held(), List.of(), tags);
        return found.page(viewer, filter, PersonOrder.BY_NAME, null).people().rows().stream()
                .map(Person::id)
                .toList();
    }

    private static String key(String name) {
        return TypedTags.read(name).byKey().firstEntry().getKey();
    }

    private static Outcome.Undo undo(Outcome<PersonId> outcome) {
        return outcome instanceof Outcome.Done<PersonId>(var _, var _, Outcome.Undo undo)
                ? undo
                : new Outcome.Undo("");
    }
}
