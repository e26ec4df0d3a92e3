package soyuznik.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule("U-01")
class MovingGroupsTest {
    private final Products products;
    private final ProductList list;
    private final ProductGroups groups;
    private final GroupMoves moves;
    private final Characters characters;
    private final MockMvc web;

    /** Each test has a tree of its own. */
    private final String top = "Дерево " + UUID.randomUUID().toString().substring(0, 8);

    MovingGroupsTest(
            Products products,
            ProductList list,
            ProductGroups groups,
            GroupMoves moves,
            Characters characters,
            MockMvc web) {
        this.products = products;
        this.list = list;
        this.groups = groups;
        this.moves = moves;
        this.characters = characters;
        this.web = web;
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }

    private ProductId product(String group) {
        var typed = Map.of("name", "Фильтр", "group", top + group);
        return done(products.add(UUID.randomUUID(), typed, vera()));
    }

    private long group(String path) {
        return groups.all().stream()
                .filter(group -> group.path().equals(top + path))
                .mapToLong(ProductGroups.Group::id)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Long> move(String from, String to) {
        return moves.move(group(from), new GroupMoves.Way(top + from, to), vera());
    }

    private List<ProductId> found(String words) {
        var filter = new ProductList.Filter(words, null, false);
        return list.first(filter).stream().map(Product::id).toList();
    }

    @Test
    void allBelowGoesAlongAndIsFoundByTheNewNames() {
        var fuel = product(" / Топливные / Тонкие");
        long thin = group(" / Топливные / Тонкие");
        done(move(" / Топливные", top + " / Для горючего"));
        assertThat(groups.path(thin)).contains(top + " / Для горючего / Тонкие");
        assertThat(products.get(fuel).get("group")).isEqualTo(top + " / Для горючего / Тонкие");
        assertThat(found(top + " горючего")).containsExactly(fuel);
        assertThat(found(top + " топливные")).isEmpty();
        assertThat(groups.below(group(" / Для горючего"))).contains(thin);
    }

    @Test
    void aGroupGoesToAnotherPlaceWhichIsMadeOnTheWayAndBack() {
        var air = product(" / Воздушные");
        long id = group(" / Воздушные");
        var moved = move(" / Воздушные", top + " / Двигатель / Воздушные");
        assertThat(groups.below(group(" / Двигатель"))).contains(id);
        assertThat(moved).extracting("undo.address").isEqualTo(back(id, 1));
        done(moves.back(id, 1, vera()));
        assertThat(products.get(air).get("group")).isEqualTo(top + " / Воздушные");
        assertThat(groups.below(group(" / Двигатель"))).doesNotContain(id);
    }

    @Test
    void theNoticeOffersToTakeItBack() throws Exception {
        product(" / Топливные");
        long id = group(" / Топливные");
        web.perform(
                        post("/products/groups/{group}", id)
                                .with(characters.signedIn("vera"))
                                .param("was", top + " / Топливные")
                                .param("path", top + " / Горючее"))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attributeExists("notice"));
        web.perform(post(back(id, 1)).with(characters.signedIn("vera")))
                .andExpect(status().isSeeOther());
        assertThat(groups.path(id)).contains(top + " / Топливные");
    }

    @Test
    void whatSomebodyMovedSinceStaysAsItIs() {
        product(" / Топливные");
        long id = group(" / Топливные");
        done(move(" / Топливные", top + " / Горючее"));
        done(move(" / Горючее", top + " / Для машин"));
        assertThat(moves.back(id, 1, vera()))
                .isEqualTo(Outcome.refused("products.group.error.since"));
        assertThat(groups.path(id)).contains(top + " / Для машин");
    }

    @Test
    @Rule("T-07")
    void aSellerTakesNothingBack() {
        product(" / Топливные");
        assertThat(moves.back(group(" / Топливные"), 0, characters.viewer("anna")))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    private static String back(long id, int moved) {
        return "/products/groups/" + id + "/return?moved=" + moved;
    }

    @ParameterizedTest
    @CsvSource({"' ', empty", "' / Масляные / Внутри', below", "' / ВОЗДУШНЫЕ', taken"})
    void whatCanNotBeIsSaidAndChangesNothing(String to, String error) {
        product(" / Масляные");
        product(" / Воздушные");
        var refused = move(" / Масляные", to.isBlank() ? to : top + to);
        assertThat(refused).isEqualTo(Outcome.invalid("path", "products.group.error." + error));
        assertThat(groups.path(group(" / Масляные"))).isPresent();
    }

    @Test
    void whoSavesOverAnothersChangeIsTold() {
        var oil = product(" / Масляные");
        long id = group(" / Масляные");
        done(move(" / Масляные", top + " / Для масла"));
        var late = new GroupMoves.Way(top + " / Масляные", top + " / Смазка");
        assertThat(moves.move(id, late, vera())).isInstanceOf(Outcome.Stale.class);
        var typed = Map.of("name", "Фильтр ФМ", "group", top + " / Масляные");
        assertThat(products.edit(oil, 0, typed, vera())).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    @Rule("T-07")
    void aSellerSeesGroupsWithTheirProductsAndMovesNone() throws Exception {
        product(" / Топливные");
        var way = new GroupMoves.Way(top + " / Топливные", top + " / Иные");
        assertThat(moves.move(group(" / Топливные"), way, characters.viewer("anna")))
                .isInstanceOf(Outcome.Forbidden.class);
        web.perform(get("/products/groups").with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(top)));
        web.perform(
                        post("/products/groups/{id}", group(" / Топливные"))
                                .with(characters.signedIn("vera"))
                                .param("was", top + " / Топливные")
                                .param("path", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"path-error\"")));
    }
}
