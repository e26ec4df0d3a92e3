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
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Rule;

@OnClients
@Rule("C-03")
class ListOfPeopleTest {
    private static final PersonFilter ALL = PersonFilter.ALL;

    @Autowired private PersonList list;
    @Autowired private FoundPeople found;
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
        var first = found.page(office.anna, ALL, PersonOrder.BY_NAME, null).people();
        var second =
                found.page(office.anna, ALL, PersonOrder.BY_NAME, Cursor.read(first.next()))
                        .people();
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
        assertThat(names(of("", other, false))).containsExactly("Телефонный Иван");
        assertThat(names(of("5553847", null, false))).containsExactly("Телефонный Иван");
        assertThat(names(of("", null, true))).containsExactly("Безтелефонный Иван");
        assertThat(names(of("иван", other, true))).isEmpty();
    }

    private static PersonFilter of(
            String words, @Nullable CompanyId company, boolean withoutPhone) {
        return new PersonFilter(
                words,
                new PersonFilter.At(company, false, null, null),
                PersonFilter.Work.ANY,
                new PersonFilter.Held(withoutPhone, false, null, PersonFilter.Agreed.ANY));
    }

    @Test
    @Rule("T-02")
    void itIsFilteredByWhoseClientTheCompanyIs() {
        add("Северный Иван", Post.UNKNOWN);
        var hers = done(companies.make(fresh("Завод Веры", inn()), office.vera));
        var name = PersonName.of("Верин Иван");
        var his = new NewPerson(UUID.randomUUID(), hers, name, Post.UNKNOWN, List.of());
        done(people.add(his, office.vera));
        assertThat(names(at(true, null, null))).containsExactly("Северный Иван");
        assertThat(names(at(false, office.anna, null))).containsExactly("Северный Иван");
        assertThat(names(at(false, null, office.north))).hasSize(2);
        assertThat(names(at(false, null, office.south))).isEmpty();
        assertThat(names(at(false, office.anna, null), office.boris)).isEmpty();
    }

    @Test
    void itIsFilteredByPositionBasisAndConsent() {
        add("Ключников Лев", new Post("Главный механик", "", null, false));
        add("Прочий Лев", Post.UNKNOWN);
        var work = new PersonFilter.Work(null, "механик", "", false, Standing.ANY);
        assertThat(names(new PersonFilter("", PersonFilter.At.ANYWHERE, work, ALL.held())))
                .containsExactly("Ключников Лев");
        assertThat(names(held(Basis.CONTRACT, PersonFilter.Agreed.ANY))).isEmpty();
        assertThat(names(held(null, PersonFilter.Agreed.YES))).isEmpty();
        assertThat(names(held(null, PersonFilter.Agreed.NO))).hasSize(2);
    }

    @Test
    void allOfThemAreReadInPartsAndEachComesOnce() {
        for (int i = 0; i < PersonList.PAGE * 2; i++) {
            add("Сплошной %03d".formatted(i), Post.UNKNOWN);
        }
        var read = new ArrayList<String>();
        var page = part(null);
        page.people().rows().forEach(person -> read.add(person.name().whole()));
        while (page.people().next() != null) {
            page = part(Cursor.read(page.people().next()));
            page.people().rows().forEach(person -> read.add(person.name().whole()));
        }
        assertThat(read).hasSize(PersonList.PAGE * 2).doesNotHaveDuplicates().isSorted();
    }

    private FoundPeople.Found part(@Nullable Cursor after) {
        var page = new FoundPeople.Page(after, 30);
        return found.part(office.anna, ALL, PersonOrder.BY_NAME, page);
    }

    @Test
    void itIsOrderedByWhatOneIsAndWhere() {
        add("Первый Лев", new Post("Бухгалтер", "", Level.OWNER, false));
        add("Второй Лев", new Post("Ёлочник", "", null, false));
        add("Третий Лев", new Post("Жестянщик", "", Level.SPECIALIST, false));
        var other = done(companies.make(fresh("Акционеры списка", inn()), office.anna));
        var name = PersonName.of("Четвёртый Лев");
        var post = new Post("аналитик", "", Level.HEAD, false);
        done(
                people.add(
                        new NewPerson(UUID.randomUUID(), other, name, post, List.of()),
                        office.anna));
        assertThat(ordered("position")).containsExactly("Четвёртый", "Первый", "Второй", "Третий");
        assertThat(ordered("-level")).containsExactly("Первый", "Четвёртый", "Третий", "Второй");
        assertThat(ordered("company").getFirst()).isEqualTo("Четвёртый");
        assertThat(ordered("-company").getLast()).isEqualTo("Четвёртый");
    }

    /** Page by page, two at a time. */
    private List<String> ordered(String written) {
        var order = PersonOrder.read(written);
        var read = new ArrayList<String>();
        var page = found.part(office.anna, ALL, order, new FoundPeople.Page(null, 2));
        page.people().rows().forEach(person -> read.add(person.name().whole()));
        while (page.people().next() != null) {
            var after = Cursor.read(page.people().next());
            page = found.part(office.anna, ALL, order, new FoundPeople.Page(after, 2));
            page.people().rows().forEach(person -> read.add(person.name().whole()));
        }
        assertThat(page.order()).isEqualTo(order);
        return read.stream().map(whole -> whole.replace(" Лев", "")).toList();
    }

    @Test
    @Rule("T-02")
    void inNoOrderOneSeesAnyoneOfClientsNotSeen() {
        add("Скрытый Лев", Post.UNKNOWN);
        var order = PersonOrder.read("-since");
        assertThat(found.page(office.boris, ALL, order, null).people().rows()).isEmpty();
        var hers = at(false, office.anna, null);
        assertThat(found.page(office.boris, hers, order, null).people().rows()).isEmpty();
        assertThat(found.page(office.anna, hers, order, null).people().rows()).hasSize(1);
    }

    private static PersonFilter held(@Nullable Basis basis, PersonFilter.Agreed agreed) {
        return new PersonFilter(
                "",
                PersonFilter.At.ANYWHERE,
                PersonFilter.Work.ANY,
                new PersonFilter.Held(false, false, basis, agreed));
    }

    private static PersonFilter at(
            boolean own, @Nullable Viewer responsible, @Nullable BranchId branch) {
        var led = responsible == null ? null : responsible.user();
        return new PersonFilter(
                "",
                new PersonFilter.At(null, own, led, branch),
                PersonFilter.Work.ANY,
                PersonFilter.Held.ANYTHING);
    }

    private PersonId add(String name, Post post) {
        var person = new NewPerson(UUID.randomUUID(), client, PersonName.of(name), post, List.of());
        return done(people.add(person, office.anna));
    }

    private static PersonFilter of(
            @Nullable Level level, String department, boolean decides, Standing standing) {
        return new PersonFilter(
                "",
                PersonFilter.At.ANYWHERE,
                new PersonFilter.Work(level, "", department, decides, standing),
                PersonFilter.Held.ANYTHING);
    }

    private List<String> names(PersonFilter filter) {
        return names(filter, office.anna);
    }

    private List<String> names(PersonFilter filter, Viewer viewer) {
        return found.page(viewer, filter, PersonOrder.BY_NAME, null).people().rows().stream()
                .map(person -> person.name().whole())
                .toList();
    }
}
