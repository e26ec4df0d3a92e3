package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.PersonFilter.Standing;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Rule;

@OnClients
@Rule("C-03")
class ListOfPeopleTest {
    private static final PersonFilter ALL =
            new PersonFilter("", null, null, "", false, Standing.ANY, false);

    @Autowired private PersonList list;
    @Autowired private People people;
    @Autowired private Employments employments;
    @Autowired private Companies companies;
    @Autowired private DSLContext sql;
    private Office office;
    private CompanyId client;

    @BeforeEach
    void open() {
        office = new Office(sql);
        client = done(companies.make(fresh("Завод списка", inn()), office.anna));
    }

    @Test
    @Rule("T-02")
    void itShowsWhomOneSeesInTheOrderOfSurnames() {
        add("Яшин Лев", Post.UNKNOWN);
        add("Пётр Ёлкин", Post.UNKNOWN);
        add("John Smith", Post.UNKNOWN);
        assertThat(names(ALL, office.anna)).containsExactly("John Smith", "Ёлкин Пётр", "Яшин Лев");
        assertThat(names(ALL, office.boris)).isEmpty();
        assertThat(list.count(office.anna)).isEqualTo(3);
        assertThat(list.count(office.boris)).isZero();
    }

    @Test
    void itIsReadPageByPageAndEachStandsInItOnce() {
        var all = new ArrayList<String>();
        for (int i = 0; i < PersonList.PAGE + 3; i++) {
            var name = "Постраничный %03d".formatted(i);
            add(name, Post.UNKNOWN);
            all.add(name);
        }
        var first = list.page(office.anna, ALL, null).people();
        var second = list.page(office.anna, ALL, Cursor.read(first.next())).people();
        var read = new ArrayList<>(first.rows());
        read.addAll(second.rows());
        assertThat(second.next()).isNull();
        assertThat(read).extracting(person -> person.name().whole()).isEqualTo(all);
    }

    @Test
    void itIsFilteredByWhatOneIsAtTheCompany() {
        add("Главный Иван", new Post("Директор", "Дирекция", Level.DIRECTOR, true));
        var second = add("Цеховой Иван", new Post("Мастер", "Цех № 4", Level.HEAD, false));
        assertThat(names(of(Level.DIRECTOR, "", false, Standing.ANY)))
                .containsExactly("Главный Иван");
        assertThat(names(of(null, "цех", false, Standing.ANY))).containsExactly("Цеховой Иван");
        assertThat(names(of(null, "", true, Standing.ANY))).containsExactly("Главный Иван");
        assertThat(names(of(Level.HEAD, "", true, Standing.ANY))).isEmpty();
        var there = people.get(second, office.anna).main().id();
        done(employments.leave(there, LocalDate.of(2026, 11, 21), office.anna));
        assertThat(names(of(null, "", false, Standing.LEFT))).containsExactly("Цеховой Иван");
        assertThat(names(of(null, "", false, Standing.NOW))).containsExactly("Главный Иван");
    }

    @Test
    void itIsFilteredByCompanyWordsAndMissingPhone() {
        var other = done(companies.make(fresh("Второй завод списка", inn()), office.anna));
        var post = Post.UNKNOWN;
        add("Безтелефонный Иван", post);
        var phones = List.of(ContactData.phoneOf("+7 921 555-38-47", "RU"));
        var name = PersonName.of("Телефонный Иван");
        done(people.add(new NewPerson(UUID.randomUUID(), other, name, post, phones), office.anna));
        assertThat(names(new PersonFilter("", other, null, "", false, Standing.ANY, false)))
                .containsExactly("Телефонный Иван");
        assertThat(names(new PersonFilter("5553847", null, null, "", false, Standing.ANY, false)))
                .containsExactly("Телефонный Иван");
        assertThat(names(new PersonFilter("", null, null, "", false, Standing.ANY, true)))
                .containsExactly("Безтелефонный Иван");
        assertThat(names(new PersonFilter("иван", other, null, "", false, Standing.ANY, true)))
                .isEmpty();
    }

    private PersonId add(String name, Post post) {
        var person = new NewPerson(UUID.randomUUID(), client, PersonName.of(name), post, List.of());
        return done(people.add(person, office.anna));
    }

    private static PersonFilter of(
            @Nullable Level level, String department, boolean decides, Standing standing) {
        return new PersonFilter("", null, level, department, decides, standing, false);
    }

    private List<String> names(PersonFilter filter) {
        return names(filter, office.anna);
    }

    private List<String> names(PersonFilter filter, Viewer viewer) {
        return list.page(viewer, filter, null).people().rows().stream()
                .map(person -> person.name().whole())
                .toList();
    }
}
