package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.clients.FoundPeople.LOOKED;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ListOrder;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Copies;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Undone at its end: nobody else knows thousands of people. */
@ProductTest
@Transactional
class TooManyPeopleToOrderTest {
    private static final ListOrder<PersonOrder> LAST = PersonOrder.read("-position");

    @Autowired private Companies companies;
    @Autowired private People people;
    @Autowired private FoundPeople found;
    @Autowired private WholePeople whole;
    @Autowired private Characters characters;
    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    private Viewer anna;
    private Copies copies;
    private Copies posts;
    private int room;

    @BeforeEach
    void oneIsThere() {
        anna = characters.viewer("anna");
        var client = done(companies.make(fresh("Завод тысяч", inn()), anna));
        var name = PersonName.of("Тысячный Иван");
        var one = new NewPerson(UUID.randomUUID(), client, name, Post.UNKNOWN, List.of());
        var person = done(people.add(one, anna));
        var post = people.get(person, anna).main().id().value();
        copies = new Copies(sql, "clients.person", person.value(), "'sort_key', " + Copies.PLACE);
        var of = "'person_id', %d + n, 'position', %s".formatted(Copies.FIRST, Copies.PLACE);
        posts = new Copies(sql, "clients.employment", post, of);
        room = LOOKED - all(PersonOrder.BY_NAME).size();
    }

    private void make(int from, int to) {
        copies.make(from, to);
        posts.make(from, to);
        copies.show("clients.person_reach", Copies.PLACE, from, to);
    }

    private List<Long> all(ListOrder<PersonOrder> order) {
        var read = new ArrayList<Long>();
        whole.walk(
                anna,
                PersonFilter.ALL,
                order,
                page -> {
                    page.forEach(one -> read.add(id(one)));
                    return true;
                });
        return read;
    }

    private static long id(Person person) {
        return person.id().value();
    }

    private static List<Long> ids(FoundPeople.Found page) {
        return page.people().rows().stream().map(TooManyPeopleToOrderTest::id).toList();
    }

    private FoundPeople.Found page(ListOrder<PersonOrder> order) {
        return found.page(anna, PersonFilter.ALL, order, null);
    }

    @Test
    @Rule("C-03")
    void upToTheBoundTheyAreOrderedAndBeyondItTheyStandByNameAndSaySo() throws Exception {
        make(1, room);
        assertThat(page(LAST).order()).isEqualTo(LAST);
        assertThat(id(page(LAST).people().rows().getFirst())).isEqualTo(Copies.FIRST + room);
        make(room + 1, room + 1);
        assertThat(page(LAST).order()).isEqualTo(PersonOrder.BY_NAME);
        assertThat(ids(page(LAST))).isEqualTo(ids(page(PersonOrder.BY_NAME)));
        browser.perform(get("/people?sort=-position").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("показано по имени")));
    }

    @Test
    @Rule("W-02")
    void aFileStaysInTheOrderInWhichItBeganHoweverManyComeMeanwhile() {
        make(1, room);
        var read = new ArrayList<Long>();
        whole.walk(
                anna,
                PersonFilter.ALL,
                LAST,
                page -> {
                    more(read.isEmpty());
                    page.forEach(one -> read.add(id(one)));
                    return true;
                });
        assertThat(read).hasSize(LOOKED).doesNotHaveDuplicates();
        assertThat(read.subList(0, room)).isSortedAccordingTo(Collections.reverseOrder());
    }

    /** They come before what was read. */
    private void more(boolean wanted) {
        if (wanted) {
            make(room + 1, room + 9);
        }
    }
}
