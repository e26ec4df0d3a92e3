package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.clients.Range;
import soyuznik.insights.Losses;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Why projects were lost that were led by the product's own verbs. */
@OnProjects
@Rule({"N-09", "N-10"})
class LossesOfProjectsTest {
    private final Losses losses;
    private final Closures closures;
    private final Sales sales;
    private final Characters characters;
    private final MockMvc browser;
    private final Intake intake;
    private final String product = "Клапан " + UUID.randomUUID();

    LossesOfProjectsTest(
            Losses losses,
            Closures closures,
            Sales sales,
            Characters characters,
            MockMvc browser,
            Intake intake) {
        this.losses = losses;
        this.closures = closures;
        this.sales = sales;
        this.characters = characters;
        this.browser = browser;
        this.intake = intake;
    }

    private void lost(String reason, String competitor, Viewer by) {
        var closing = Closing.lost(reason, competitor, "");
        done(closures.close(sales.selling(product, by), closing, by));
    }

    private Cohort cohort() {
        return new Cohort(
                "SHORT",
                Range.open(),
                new Cohort.Led(null, null),
                "",
                new Cohort.Goods(product, null));
    }

    private ResultActions page(String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn("anna")));
    }

    private List<Losses.Share> by(Losses.By by, Viewer viewer) {
        return losses.of(cohort(), viewer).figures().shares().getOrDefault(by, List.of());
    }

    @Test
    void aWordAndWhatWasTypedBeforeItWasOneAreTheSame() {
        var anna = characters.viewer("anna");
        lost("Price", "Завод", anna);
        lost("цена", "Завод", anna);
        assertThat(by(Losses.By.REASON, anna))
                .extracting(Losses.Share::code, Losses.Share::projects)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("цена", 2L));
    }

    @Test
    void aReasonIsTheSameHoweverItIsWritten() {
        var anna = characters.viewer("anna");
        lost("Дорого", "Завод", anna);
        lost("дорого ", Closing.NOTHING_CHANGED, anna);
        lost("Долго", Closing.NOTHING_CHANGED, anna);
        assertThat(by(Losses.By.REASON, anna))
                .extracting(Losses.Share::code, Losses.Share::projects)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("дорого", 2L),
                        org.assertj.core.groups.Tuple.tuple("долго", 1L));
        assertThat(losses.of(cohort(), anna).figures().lost()).isEqualTo(3);
    }

    @Test
    void thePageSaysItAndEachFigureOpensItsProjects() throws Exception {
        var anna = characters.viewer("anna");
        lost("Дорого", Closing.NOTHING_CHANGED, anna);
        lost("Дорого", Closing.MONEY_ELSEWHERE, anna);
        lost("Долго", "Завод", anna);
        var cohort = "method=SHORT&openedFrom=&written=" + product;
        page("/insights/losses?" + cohort)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("«Дорого»: 2 проекта из 3")))
                .andExpect(content().string(containsString("оставили как есть — 1, деньги")));
        page("/projects?tab=lost&competitor=MONEY_ELSEWHERE&" + cohort)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Деньги ушли на другое")));
    }

    @Test
    void whatAFileBroughtInAsLostEndedInNoStageOfOurs() {
        var gleb = characters.viewer("gleb");
        lost("Дорого", "Завод", gleb);
        intake.openAll(List.of(lostInAFile(gleb)), gleb, UUID.randomUUID());
        assertThat(by(Losses.By.STAGE, gleb))
                .extracting(Losses.Share::code, Losses.Share::projects)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("", 1L),
                        org.assertj.core.groups.Tuple.tuple("NEED", 1L));
    }

    private ImportedProject lostInAFile(Viewer by) {
        var day = sales.today();
        return new ImportedProject(
                UUID.randomUUID(),
                sales.client(by),
                by.user(),
                product,
                product,
                null,
                day,
                null,
                new ImportedProject.Position.Ended("SHORT", End.LOST, day));
    }

    @Test
    void whereNothingIsLostThePageSaysWhatItIsFor() throws Exception {
        page("/insights/losses?openedFrom=2001-01-01&openedTo=2001-02-01")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Проигранных проектов нет")));
    }

    @Test
    @Rule("T-02")
    void whoSeesOneBranchSeesItsLossesAlone() {
        lost("Дорого", "Завод", characters.viewer("boris"));
        assertThat(losses.of(cohort(), characters.viewer("vera")).figures().lost()).isZero();
        assertThat(by(Losses.By.REASON, characters.viewer("vera"))).isEmpty();
        assertThat(by(Losses.By.REASON, characters.viewer("gleb"))).hasSize(1);
    }
}
