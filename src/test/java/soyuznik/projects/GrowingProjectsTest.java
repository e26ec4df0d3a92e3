package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** A short sale that is one no more. */
@OnProjects
@Rule("P-17")
class GrowingProjectsTest {
    private static final String OFFER = "id=\"growth\"";
    private final MovingProjectsTest.World world;
    private final Goods goods;
    private final Sales sales;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    GrowingProjectsTest(
            MovingProjectsTest.World world,
            Goods goods,
            Sales sales,
            MockMvc browser,
            Characters characters) {
        this.world = world;
        this.goods = goods;
        this.sales = sales;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void aSumBeyondTheLimitAsksForAKeyProject() {
        var project = open(sales.client(anna), "", null, null);
        assertThat(growth(project)).isEmpty();
        grow(project, "900000", null);
        assertThat(growth(project)).contains(Suggestion.LARGE);
    }

    @Test
    void aCloseThatMovedAwayAsksForOneWhereTheSumIsLargeAndElseNot() {
        var project = open(sales.client(anna), "", "900000", sales.today().plusDays(30));
        assertThat(growth(project)).isEmpty();
        grow(project, "900000", sales.today().plusDays(120));
        assertThat(growth(project)).contains(Suggestion.LARGE);
        grow(project, "90000", sales.today().plusDays(120));
        assertThat(growth(project)).isEmpty();
    }

    @Test
    void whatTheClientHasBoughtStaysAShortSaleByTheProductOfItsLinesToo() {
        var client = sales.client(anna);
        var product = goods.product("Манжета ДМ-77", "Уплотнения");
        var bought = sales.ready(client, anna);
        done(goods.put(bought, product, Goods.typed("2", ""), anna));
        sales.winOn(bought, anna);
        assertThat(growth(open(client, "манжета дм-77", "900000", null))).isEmpty();
        var other = open(client, "Кольцо ДМ-78", "900000", null);
        assertThat(growth(other)).contains(Suggestion.AFTER_BASE_SALE);
        done(goods.put(other, product, Goods.typed("3", ""), anna));
        assertThat(growth(other)).isEmpty();
    }

    @Test
    void anOpeningKnowsWhatStoodOnTheLinesOfASaleThatWasWon() {
        var client = sales.client(anna);
        var bought = sales.ready(client, anna);
        done(
                goods.put(
                        bought,
                        goods.product("Сальник ДМ-79", "Уплотнения"),
                        Goods.typed("2", ""),
                        anna));
        sales.winOn(bought, anna);
        var draft = draft("сальник дм-79", "900000", null);
        var opening = new Opening(UUID.randomUUID(), client, draft, Opening.Start.of(""));
        var opened = done(world.projects().open(opening, anna));
        assertThat(world.projects().get(opened, anna).course().method().code()).isEqualTo("SHORT");
    }

    @Test
    void whoLeadsItSaysThatItStaysAndMayBeAskedAgain() throws Exception {
        var project = open(sales.client(anna), "", "900000", null);
        var page = "/projects/" + project;
        shows("egor", page, false);
        shows("anna", page, true);
        press("anna", page + "/growth/dismissal");
        shows("anna", page, false);
        press("anna", page + "/growth/dismissal/withdrawal");
        shows("anna", page, true);
    }

    private void shows(String who, String page, boolean offer) throws Exception {
        var text = containsString(OFFER);
        browser.perform(get(page).with(characters.signedIn(who)))
                .andExpect(content().string(offer ? text : not(text)));
    }

    private void press(String who, String address) throws Exception {
        browser.perform(post(address).with(characters.signedIn(who)))
                .andExpect(status().isSeeOther());
    }

    private Optional<Suggestion> growth(ProjectId project) {
        var shown = world.projects().get(project, anna);
        return world.papers().of(project).growth().proposal(shown);
    }

    private ProjectId open(
            CompanyId client, String product, @Nullable String sum, @Nullable LocalDate close) {
        var opening = new Opening(UUID.randomUUID(), client, draft(product, sum, close));
        return done(world.projects().open(opening, anna));
    }

    private void grow(ProjectId project, String sum, @Nullable LocalDate close) {
        int version = world.projects().get(project, anna).version();
        done(world.projects().edit(project, version, draft("", sum, close), anna));
    }

    private Draft draft(String product, @Nullable String sum, @Nullable LocalDate close) {
        var amount = sum == null ? null : new BigDecimal(sum);
        return new Draft("Рост", "", null, product, amount, "RUB", close, anna.user());
    }
}
