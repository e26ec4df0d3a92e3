package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.clients.FoundClients.SORTABLE;
import static soyuznik.clients.Office.fresh;
import static soyuznik.clients.Office.inn;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.Collections;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ListOrder;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.support.Characters;
import soyuznik.support.Copies;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Undone at its end: nobody else has thousands of clients. */
@ProductTest
@Transactional
class TooManyClientsToOrderTest {
    private static final ListOrder<ClientOrder> LARGEST = ClientOrder.read("-employees");

    private static final int MANY = 10_000;

    @Autowired private Companies companies;
    @Autowired private FoundClients found;
    @Autowired private WholeList whole;
    @Autowired private Characters characters;
    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    private Viewer anna;
    private Copies copies;
    private int room;

    @BeforeEach
    void oneIsThere() {
        anna = characters.viewer("anna");
        var one = done(companies.make(fresh("Первый из тысяч", inn()), anna));
        var own = "'inn', null, 'employees', 1000000 + n, 'sort_key', " + Copies.PLACE;
        copies = new Copies(sql, "clients.company", one.value(), own);
        room = SORTABLE - whole.ids(anna, ClientFilter.NONE, SORTABLE).ids().size();
    }

    private void make(int from, int to) {
        copies.make(from, to);
        copies.show("clients.company_reach", Copies.PLACE, from, to);
    }

    private FoundClients.Found page() {
        return found.page(anna, ClientFilter.NONE, LARGEST, null);
    }

    @Test
    @Rule("C-02")
    void upToTheBoundTheyAreOrderedAndBeyondItTheyStandByNameAndSaySo() throws Exception {
        make(1, room);
        assertThat(page().order()).isEqualTo(LARGEST);
        assertThat(page().rows().getFirst().id().value()).isEqualTo(Copies.FIRST + room);
        make(room + 1, room + 1);
        assertThat(page().order()).isEqualTo(ClientOrder.BY_NAME);
        var byName = found.page(anna, ClientFilter.NONE, ClientOrder.BY_NAME, null);
        assertThat(page().rows()).isEqualTo(byName.rows());
        browser.perform(get("/companies?sort=-employees").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("показано по названию")));
    }

    @Test
    @Rule("W-02")
    void aFileStaysInTheOrderInWhichItBeganHoweverManyComeMeanwhile() {
        make(1, room);
        var read = new ArrayList<Long>();
        whole.walk(
                anna,
                ClientFilter.NONE,
                LARGEST,
                page -> {
                    page.forEach(row -> read.add(row.id().value()));
                    return read.size() > 1_000 || more();
                });
        assertThat(read).hasSize(SORTABLE).doesNotHaveDuplicates();
        assertThat(read.subList(0, room)).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    @Rule("C-02")
    void whyNotAllWereFoundIsKnown() {
        make(1, Finder.CANDIDATES - 2);
        var none = ClientFilter.NONE;
        var words =
                new ClientFilter(
                        "Первый из тысяч", none.whose(), none.about(), none.size(), none.gaps());
        assertThat(whole.ids(anna, words, MANY).cut()).isEqualTo(Cut.NONE);
        make(Finder.CANDIDATES - 1, room + 1);
        assertThat(whole.ids(anna, words, MANY).cut()).isEqualTo(Cut.WORDS);
        assertThat(whole.ids(anna, none, MANY, 1).cut()).isEqualTo(Cut.LOOKED);
        assertThat(whole.ids(anna, none, MANY).cut()).isEqualTo(Cut.NONE);
        assertThat(whole.ids(anna, none, 10).cut()).isEqualTo(Cut.MOST);
    }

    /** Larger than what was read. */
    private boolean more() {
        make(room + 1, room + 9);
        return true;
    }
}
