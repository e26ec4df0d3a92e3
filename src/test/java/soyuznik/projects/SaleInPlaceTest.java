package soyuznik.projects;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Frame;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Values of a sale are changed where they stand. */
@OnProjects
@Rule("P-06")
class SaleInPlaceTest {
    @Autowired private Projects projects;
    @Autowired private Closures closures;
    @Autowired private Sales sales;
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    private Viewer anna;
    private ProjectId project;

    @BeforeEach
    void aSale() {
        anna = characters.viewer("anna");
        project = sales.ready(anna);
    }

    private Project.Sale sale() {
        return projects.get(project, anna).sale();
    }

    private ResultActions put(String field, Map<String, String> typed) throws Exception {
        var sent = post("/projects/" + project + "/sale/" + field);
        typed.forEach(sent::param);
        return browser.perform(sent.with(characters.signedIn("anna")));
    }

    private static @Nullable String undo(ResultActions answered) {
        var notice = answered.andReturn().getFlashMap().get("notice");
        return ((Frame.Notice) requireNonNull(notice)).undo();
    }

    @Test
    void aValueIsChangedAndTheOthersStay() throws Exception {
        put("need", Map.of("was", sale().need(), "need", "Гудит"))
                .andExpect(redirectedUrl("/projects/" + project));
        assertThat(sale().need()).isEqualTo("Гудит");
        assertThat(sale().product()).isEqualTo("Фильтр ФТ-4");
        assertThat(requireNonNull(sale().amount()).amount()).isEqualTo(Sales.PRICE);
    }

    @Test
    void theSumComesBackByOneClickAndSoDoesTheDay() throws Exception {
        var sum = sale().amount();
        var was = Map.of("was", "14200000 RUB", "amount", "15 000 000,50", "currency", "RUB");
        var back = requireNonNull(undo(put("amount", was)));
        assertThat(requireNonNull(sale().amount()).amount()).isEqualByComparingTo("15000000.50");
        browser.perform(post(back).with(characters.signedIn("anna")));
        assertThat(sale().amount()).isEqualTo(sum);
        var day = requireNonNull(sale().plannedClose());
        var moved = Map.of("was", day.toString(), "plannedClose", day.plusDays(9).toString());
        var again = requireNonNull(undo(put("plannedClose", moved)));
        assertThat(again).matches("/[a-zA-Z/0-9]+\\?was=\\d+&now=\\d+"); // or it is not carried
        browser.perform(post(again).with(characters.signedIn("anna")));
        assertThat(sale().plannedClose()).isEqualTo(day);
    }

    @Test
    void aSumThatWasTakenAwayDoesNotComeBackInAnotherCurrency() throws Exception {
        var euro = Map.of("was", "14200000 RUB", "amount", "5000", "currency", "EUR");
        put("amount", euro);
        assertThat(undo(put("amount", Map.of("was", "5000 EUR", "amount", "")))).isNull();
        assertThat(sale().amount()).isNull();
    }

    @Test
    void onlyAChangeOfTheVeryValueMeanwhileIsInTheWay() throws Exception {
        put("need", Map.of("was", sale().need(), "need", "Гудит"));
        put("product", Map.of("was", "Фильтр ФТ-4", "product", "Фильтр ФТ-5"))
                .andExpect(status().is3xxRedirection());
        put("need", Map.of("was", "Фильтр забивается зимой", "need", "Скрипит"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Гудит")))
                .andExpect(content().string(containsString("Скрипит")));
        assertThat(sale().need()).isEqualTo("Гудит");
    }

    @Test
    void anUndoThatWasOvertakenChangesNothing() throws Exception {
        var was = Map.of("was", "14200000 RUB", "amount", "15000000", "currency", "RUB");
        var back = requireNonNull(undo(put("amount", was)));
        put("amount", Map.of("was", "15000000 RUB", "amount", "16000000", "currency", "RUB"));
        browser.perform(post(back).with(characters.signedIn("anna")))
                .andExpect(status().isConflict());
        assertThat(requireNonNull(sale().amount()).amount()).isEqualByComparingTo("16000000");
    }

    @Test
    void whatIsNoValueIsAnsweredBesideTheFieldAndStays() throws Exception {
        put("amount", Map.of("was", "14200000 RUB", "amount", "много", "currency", "RUB"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("amount-error")))
                .andExpect(content().string(containsString("много")));
        assertThat(requireNonNull(sale().amount()).amount()).isEqualTo(Sales.PRICE);
    }

    @Test
    void whoMayNotOrWhatHasEndedHasNoForm() throws Exception {
        var form = "/projects/" + project + "/sale/amount/edit";
        browser.perform(get(form).with(characters.signedIn("egor")))
                .andExpect(status().isForbidden());
        shows("anna", containsString(form));
        shows("egor", not(containsString(form)));
        done(closures.close(project, Closing.lost("Дорого", "Завод", ""), anna));
        browser.perform(get(form).with(characters.signedIn("anna")))
                .andExpect(status().isNotFound());
    }

    private void shows(String who, org.hamcrest.Matcher<String> what) throws Exception {
        browser.perform(get("/projects/" + project).with(characters.signedIn(who)))
                .andExpect(content().string(what));
    }
}
