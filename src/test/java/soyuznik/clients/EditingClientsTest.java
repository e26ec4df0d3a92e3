package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.journal.Journal;
import soyuznik.journal.Stretch;
import soyuznik.kernel.Outcome;
import soyuznik.support.Rule;

@OnClients
class EditingClientsTest {
    private final Companies companies;
    private final People people;
    private final Employments employments;
    private final ClientList list;
    private final Journal journal;
    private final Office office;

    EditingClientsTest(
            Companies companies,
            People people,
            Employments employments,
            ClientList list,
            Journal journal,
            DSLContext sql) {
        this.employments = employments;
        this.companies = companies;
        this.people = people;
        this.list = list;
        this.journal = journal;
        this.office = new Office(sql);
    }

    @Test
    void whatChangedIsInTheHistoryWithOldAndNewValues() {
        var inn = inn();
        var id = done(companies.make(fresh("Старое имя", inn), office.anna));
        done(companies.edit(id, 0, Office.company("Новое имя", inn), office.anna));
        var entry = journal.history(List.of(id), Stretch.newest(1)).getFirst();
        assertThat(entry.code()).isEqualTo("CompanyChanged");
        assertThat(entry.details().toString())
                .contains("field.clients.name", "Старое имя", "Новое имя");
        assertThat(list.page(office.anna, true, null).rows())
                .extracting(ClientList.Row::name)
                .containsExactly("Новое имя");
    }

    @Test
    void theSecondToSaveIsShownBothValues() {
        var inn = inn();
        var id = done(companies.make(fresh("Имя", inn), office.anna));
        done(companies.edit(id, 0, Office.company("Имя Анны", inn), office.anna));
        assertThat(companies.edit(id, 0, Office.company("Имя Веры", inn), office.vera))
                .isEqualTo(
                        new Outcome.Stale<>(
                                java.util.List.of(
                                        new Outcome.Difference("name", "Имя Анны", "Имя Веры")),
                                1));
    }

    @Test
    @Rule("T-04")
    void theNumberOfAnotherClientIsNotTakenOver() {
        var taken = inn();
        done(companies.make(fresh("Занятый", taken), office.boris));
        var id = done(companies.make(fresh("Свой", inn()), office.anna));
        assertThat(companies.edit(id, 0, Office.company("Свой", taken), office.anna))
                .isEqualTo(
                        new Outcome.Refused<>(new Known.Led("Котов", "+7 861 555-02-02").text()));
    }

    @Test
    void whoOnlyReadsDoesNotEdit() {
        var id = done(companies.make(fresh("Чтение", inn()), office.anna));
        assertThat(companies.edit(id, 0, Office.company("Правка", null), office.dina))
                .isInstanceOf(Outcome.Forbidden.class);
        done(companies.edit(id, 0, Office.company("Правка", null), office.vera));
    }

    @Test
    @Rule("C-03")
    void aPersonIsAddedOnceAndLeavingIsRecorded() {
        var id = done(companies.make(fresh("Люди", inn()), office.anna));
        var person = NewPerson.named(id, "Петров Пётр", "Главный механик", true);
        var added = done(people.add(person, office.anna));
        assertThat(done(people.add(person, office.anna))).isEqualTo(added);
        var there = people.get(added, office.anna).main().id();
        done(employments.leave(there, LocalDate.of(2026, 11, 21), office.anna));
        assertThat(people.get(added, office.vera).main().term().until())
                .isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(people.of(id, office.anna)).hasSize(1);
        done(employments.comeBack(there, office.anna));
        assertThat(people.get(added, office.anna).hasLeft()).isFalse();
    }

    @Test
    @Rule("T-02")
    void thePeopleOfAForeignClientDoNotExist() {
        var id = done(companies.make(fresh("Чужие люди", inn()), office.anna));
        var person = NewPerson.named(id, "Скрытый", "", false);
        var added = done(people.add(person, office.anna));
        assertThat(people.find(added, office.boris)).isEmpty();
        assertThat(people.of(id, office.boris)).isEmpty();
    }
}
