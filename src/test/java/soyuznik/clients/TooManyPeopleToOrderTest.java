package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.clients.FoundPeople.LOOKED;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ListOrder;
import soyuznik.clients.PersonFilter.At;
import soyuznik.clients.PersonFilter.Held;
import soyuznik.clients.PersonFilter.Standing;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.support.Characters;
import soyuznik.support.Copies;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Undone at its end: nobody else knows thousands of people. */
@ProductTest
@Transactional
class TooManyPeopleToOrderTest {
    private static final ListOrder<PersonOrder> LAST = PersonOrder.read("-position");

    private static final int MANY = 10_000;

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

    @Test
    @Rule("C-03")
    void whoeverHoldsTheWordsBeyondTheFirstIsNotChangedWithoutAWord() throws Exception {
        make(1, Finder.CANDIDATES - 2);
        var words = PersonFilter.of("Тысячный");
        assertThat(whole.ids(anna, words, MANY).cut()).isEqualTo(Cut.NONE);
        make(Finder.CANDIDATES - 1, Finder.CANDIDATES);
        assertThat(whole.ids(anna, words, MANY).cut()).isEqualTo(Cut.WORDS);
        var all = post("/selections").param("about", "PEOPLE").param("all", "true");
        var chosen = all.param("list", "q=Тысячный").with(characters.signedIn("anna"));
        var page = browser.perform(chosen).andReturn().getResponse().getRedirectedUrl();
        browser.perform(get(Objects.requireNonNull(page)).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("По словам поиска берутся только")));
    }

    @Test
    @Rule("C-03")
    void aListThatIsNotLookedThroughToItsEndIsNotTakenForWhole() {
        make(1, room + 1);
        var work = new PersonFilter.Work(null, "никто таков", "", false, Standing.ANY);
        var nobody = new PersonFilter("", At.ANYWHERE, work, Held.ANYTHING);
        assertThat(whole.ids(anna, nobody, MANY, 1).cut()).isEqualTo(Cut.LOOKED);
        assertThat(whole.ids(anna, nobody, MANY, 2).cut()).isEqualTo(Cut.NONE);
        assertThat(whole.ids(anna, PersonFilter.ALL, 10, 1).cut()).isEqualTo(Cut.MOST);
    }

    /** They come before what was read. */
    private void more(boolean wanted) {
        if (wanted) {
            make(room + 1, room + 9);
        }
    }
}
