package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.projects.Goods.typed;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
@Rule("P-06")
class LinesTest {
    private final Projects projects;
    private final Lines lines;
    private final Goods goods;
    private final Sales sales;
    private final Recount recount;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    LinesTest(
            Projects projects,
            Lines lines,
            Goods goods,
            Sales sales,
            Recount recount,
            MockMvc browser,
            Characters characters) {
        this.projects = projects;
        this.lines = lines;
        this.goods = goods;
        this.sales = sales;
        this.recount = recount;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private Project.Sale sale(ProjectId project) {
        return projects.get(project, anna).sale();
    }

    private ProjectId sold(String quantity, String price) {
        var project = sales.ready(anna);
        done(goods.put(project, goods.product(), typed(quantity, price), anna));
        return project;
    }

    @Test
    void productsAddUpToTheSumOfTheProjectAndTheTotalsFollow() {
        recount.recount();
        var project = sold("12", "100.50 RUB");
        done(goods.put(project, goods.product(), typed("0,5", "3 RUB"), anna));
        assertThat(sale(project).amount()).isEqualTo(money("1207.50", "RUB"));
        assertThat(sale(project).counted()).isTrue();
        assertThat(recount.recount()).isZero();
    }

    @Test
    void theSumThatWasTypedComesBackWithTheLastProduct() {
        recount.recount();
        var project = sold("2", "100 CNY");
        assertThat(sale(project).amount()).isEqualTo(money("200", "CNY"));
        var away = lines.remove(goods.last(project), anna);
        assertThat(sale(project).amount()).isEqualTo(new Money(Sales.PRICE, "RUB"));
        assertThat(((Outcome.Done<ProjectId>) away).undo()).isNotNull();
        done(lines.restore(goods.last(project), anna));
        assertThat(sale(project).amount()).isEqualTo(money("200", "CNY"));
        assertThat(recount.recount()).isZero();
    }

    @Test
    void aProductWithoutAPriceLeavesTheSumToBeTyped() {
        var project = sold("2", "");
        assertThat(sale(project).amount()).isEqualTo(new Money(Sales.PRICE, "RUB"));
        var key = goods.last(project);
        done(lines.change(key, 0, typed("2", "70 RUB"), anna));
        assertThat(sale(project).amount()).isEqualTo(money("140", "RUB"));
    }

    @Test
    void aProductFillsTheFieldThatAMethodAsksFor() {
        var project = sales.bare(anna);
        assertThat(fills(project)).isFalse();
        done(goods.put(project, goods.product(), typed("1", ""), anna));
        assertThat(fills(project)).isTrue();
        done(lines.remove(goods.last(project), anna));
        assertThat(fills(project)).isFalse();
    }

    private boolean fills(ProjectId project) {
        var facts = projects.get(project, anna).known().facts();
        return facts.contains(new Fact.FieldFilled(ProjectField.PRODUCT));
    }

    @Test
    void differentCurrenciesAreNeverAddedUp() {
        var project = sold("1", "100 RUB");
        assertThat(goods.put(project, goods.product(), typed("1", "5 USD"), anna))
                .isInstanceOf(Outcome.Invalid.class);
        var first = goods.last(project);
        done(lines.remove(first, anna));
        done(goods.put(project, goods.product(), typed("1", "5 USD"), anna));
        assertThat(lines.restore(first, anna)).isInstanceOf(Outcome.Refused.class);
        done(lines.change(goods.last(project), 0, typed("1", "6 EUR"), anna));
        assertThat(sale(project).amount()).isEqualTo(money("6", "EUR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';1 RUB",
                "0;1 RUB",
                "-1;1 RUB",
                "1,2345;1 RUB",
                "1;дорого",
                "999999999;999999999 RUB"
            })
    void whatIsNoQuantityOrPriceIsRefused(String quantity, String price) {
        var project = sales.ready(anna);
        assertThat(goods.put(project, goods.product(), typed(quantity, price), anna))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(sale(project).counted()).isFalse();
    }

    @Test
    void theSameFormTwiceIsOneProduct() {
        var project = sales.ready(anna);
        var draft =
                new Lines.Draft(project, UUID.randomUUID(), goods.product(), typed("1", "10 RUB"));
        done(lines.add(draft, anna));
        done(lines.add(draft, anna));
        assertThat(lines.of(project)).hasSize(1);
    }

    @Test
    void whatIsNotSoldAnyMoreComesOntoNoProject() {
        var product = goods.product();
        goods.retire(product);
        assertThat(goods.put(sales.ready(anna), product, typed("1", ""), anna))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void ofTwoWhoChangeTheSameProductTheSecondSeesBothValues() {
        var project = sold("1", "10 RUB");
        var key = goods.last(project);
        done(lines.change(key, 0, typed("2", "10 RUB"), characters.viewer("vera")));
        var late = lines.change(key, 0, typed("3", "10 RUB"), anna);
        assertThat(late)
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(new Outcome.Difference("quantity", "2", "3")), 1));
        assertThat(sale(project).amount()).isEqualTo(money("20", "RUB"));
    }

    @Test
    void whoTypesASumWhileProductsComeIsToldAndNobodyTypesItAfterwards() {
        var project = sales.ready(anna);
        var typed = new Draft("Другое", "", null, "", BigDecimal.ONE, "RUB", null, anna.user());
        done(goods.put(project, goods.product(), typed("1", "10 RUB"), anna));
        assertThat(projects.edit(project, 0, typed, anna)).isInstanceOf(Outcome.Stale.class);
        done(projects.edit(project, 1, typed, anna));
        assertThat(sale(project).title()).isEqualTo("Другое");
        assertThat(sale(project).amount()).isEqualTo(money("10", "RUB"));
    }

    @Test
    @Rule({"T-02", "T-07"})
    void whoDoesNotLeadTheProjectChangesNoProductOfIt() {
        var project = sold("1", "10 RUB");
        var key = goods.last(project);
        assertThat(lines.remove(key, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        var boris = characters.viewer("boris");
        assertThatThrownBy(() -> lines.remove(key, boris)).isInstanceOf(NotFound.class);
        var other = new Lines.Key(sales.ready(anna), key.line());
        assertThatThrownBy(() -> lines.remove(other, anna)).isInstanceOf(NotFound.class);
    }

    @Test
    void anEndedProjectKeepsItsProducts() {
        var project = sales.win(sales.client(anna), anna);
        assertThat(goods.put(project, goods.product(), typed("1", "10 RUB"), anna))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void thePriceOfTheDayInTheCurrencyOfTheProjectIsProposed() throws Exception {
        var project = sales.ready(anna);
        var product = goods.product("Насос НС-7", "");
        goods.costs(product, "700 RUB");
        goods.costs(product, "9 USD");
        as("anna", "/projects/" + project + "/lines/new?product=" + product)
                .andExpect(content().string(containsString("value=\"700\"")));
        as("anna", "/projects/" + project + "/lines/new?q=насос")
                .andExpect(content().string(containsString("?product=" + product)));
    }

    @Test
    void thePageShowsProductsWithTheirSumAndTheirHistory() throws Exception {
        var project = sold("1500", "2 RUB");
        as("anna", "/projects/" + project)
                .andExpect(content().string(containsString("Сумма проекта 3\u00a0000\u00a0₽")))
                .andExpect(content().string(containsString("добавлен товар «Фильтр ФТ-4»")))
                .andExpect(content().string(containsString("по товарам")));
        as("anna", "/projects/" + project + "/edit")
                .andExpect(content().string(not(containsString("name=\"amount\""))));
        as("egor", "/projects/" + project)
                .andExpect(content().string(not(containsString("/lines/new"))));
    }

    @Test
    void whatCanNotBeReadIsSaidInTheLineThatIsChanged() throws Exception {
        var project = sold("1", "10 RUB");
        var line = "/projects/" + project + "/lines/" + goods.last(project).line();
        as("anna", line + "/edit").andExpect(status().isOk());
        browser.perform(
                        post(line)
                                .with(characters.signedIn("anna"))
                                .param("version", "0")
                                .param("quantity", "много"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"quantity-error\"")));
    }

    private ResultActions as(String who, String page) throws Exception {
        return browser.perform(get(page).with(characters.signedIn(who)));
    }
}
