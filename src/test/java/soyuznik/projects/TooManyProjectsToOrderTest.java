package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.projects.FoundProjects.SORTABLE;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
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
import soyuznik.support.Rule;

/** Undone at its end: nobody else has thousands of projects. */
@OnProjects
@Transactional
class TooManyProjectsToOrderTest {
    private static final ListOrder<ProjectOrder> LARGEST = ProjectOrder.read("-amount", false);
    private static final ListOrder<ProjectOrder> BY_DAY = ProjectOrder.byDay(false);

    @Autowired private OrdersOfProjectsTest.Lists lists;
    @Autowired private WholeProjects whole;
    @Autowired private Projects projects;
    @Autowired private Sales sales;
    @Autowired private Characters characters;
    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    private Viewer anna;
    private Copies copies;
    private int room;

    @BeforeEach
    void oneIsThere() {
        anna = characters.viewer("anna");
        var sum = BigDecimal.ONE;
        var draft = new Draft("Первый из тысяч", "", null, "", sum, "RUB", null, anna.user());
        var client = sales.client("АО «Тысяча»", anna);
        var one = done(projects.open(new Opening(UUID.randomUUID(), client, draft), anna));
        copies = new Copies(sql, "projects.project", one.value(), "'amount', 1000000000000 + n");
        room = SORTABLE - read(BY_DAY).size();
    }

    private void make(int from, int to) {
        copies.make(from, to);
        copies.show("projects.project_reach", "shelf, day", from, to);
    }

    private FoundProjects.Asked asked(ListOrder<ProjectOrder> order) {
        var tab = lists.list().tab(Tab.OPEN);
        return new FoundProjects.Asked(tab, ProjectFilter.NONE, order, null);
    }

    private FoundProjects.Found page(ListOrder<ProjectOrder> order) {
        return lists.found().page(anna, asked(order));
    }

    private List<Long> read(ListOrder<ProjectOrder> order) {
        var read = new ArrayList<Long>();
        whole.each(anna, asked(order), List.of(), row -> read.add(row.id().value()));
        return read;
    }

    @Test
    @Rule("P-06")
    void upToTheBoundTheyAreOrderedAndBeyondItTheyStandByDayAndSaySo() throws Exception {
        make(1, room);
        assertThat(page(LARGEST).order()).isEqualTo(LARGEST);
        assertThat(page(LARGEST).rows().getFirst().id().value()).isEqualTo(Copies.FIRST + room);
        make(room + 1, room + 1);
        assertThat(page(LARGEST)).isEqualTo(page(BY_DAY));
        browser.perform(get("/projects?sort=-amount").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("показано по сроку")));
    }

    @Test
    @Rule("W-02")
    void aFileStaysInTheOrderInWhichItBeganHoweverManyComeMeanwhile() {
        make(1, room);
        var read = new ArrayList<Long>();
        whole.each(
                anna,
                asked(LARGEST),
                List.of(),
                row -> {
                    more(read.isEmpty());
                    read.add(row.id().value());
                });
        assertThat(read).hasSize(SORTABLE).doesNotHaveDuplicates();
        assertThat(read.subList(0, room)).isSortedAccordingTo(Collections.reverseOrder());
    }

    /** They come before what was read. */
    private void more(boolean wanted) {
        if (wanted) {
            make(room + 1, room + 9);
        }
    }
}
