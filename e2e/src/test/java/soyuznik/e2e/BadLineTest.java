package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** On a telephone at a plant where the line comes and goes: nothing is lost, nothing goes twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadLineTest {
    private static final String WAITS = "Нет связи. Всё сохранено на этом устройстве";

    /** The list, the preparation, the form of results, style, script and mark. */
    private static final String CARRIED =
            """
            async () => {
                const count = async () => (await (await caches.open("carried")).keys()).length;
                while (await count() < 6) await new Promise((resolve) => setTimeout(resolve, 50));
            }
            """;

    private Product product;
    private Browser browser;
    private Person belova;
    private boolean leaves;
    @TempDir static Path memory;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = Product.start();
        Founder.found(product);
        var visit = Founder.signedIn(product);
        Founder.leads(visit);
        visit.post("/companies", form("name", "Завод «Север»", "country", "RU"));
        visit.post("/companies/1/people", form("name", "Петров Иван"));
        visit.post("/projects", form("company", "1", "title", "Насосы", "currency", "RUB"));
        browser = new Browser(product.address());
        comesBack();
        belova.opens("/session/new");
        belova.signsIn(Founder.EMAIL, Founder.PASSWORD);
        belova.sees("Мой день");
    }

    private static Map<String, String> form(String... typed) {
        var form = new HashMap<String, String>();
        form.put("key", UUID.randomUUID().toString());
        for (int i = 0; i < typed.length; i += 2) {
            form.put(typed[i], typed[i + 1]);
        }
        return form;
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        try (var _ = product;
                var _ = browser) {
            belova.closesTheBrowser();
        }
    }

    private void comesBack() {
        belova = new Person("Белова", browser.phone(memory));
        belova.page().onDialog(this::answers);
    }

    private void answers(Dialog dialog) {
        assertThat(dialog.message()).contains("неотправленные итоги разговоров: 1");
        if (leaves) {
            dialog.accept();
        } else {
            dialog.dismiss();
        }
    }

    /** Where the company is. */
    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Moscow"));
    }

    /**
     * The page may just have been asked for anew: what it keeps is known once its scripts have run.
     */
    private void nothingIsKept() {
        belova.page().waitForLoadState();
        assertThat(belova.page().evaluate("kept.all().length")).isEqualTo(0);
    }

    /** The results of a visit, as they are typed into a telephone. */
    private void types(String subject) {
        belova.chooses("Как", "выезд");
        belova.writes("О чём", subject);
        belova.ticks("Петров Иван");
        belova.writes("Что сделает клиент", "Пришлёт журнал");
        belova.writes("Срок клиента", today().plusDays(3).toString());
    }

    private void isThereOnce(String subject) {
        belova.opens("/projects/1/talks");
        assertThat(belova.page().locator("table.talks a.row-link").allInnerTexts())
                .filteredOn(subject::equals)
                .hasSize(1);
        nothingIsKept();
    }

    @Test
    @Order(1)
    void aVisitGoesByItselfWhenTheLineIsBackAndGoesOnce() {
        belova.opens("/projects/1/results/new");
        types("Выезд без связи");
        belova.sees("Сохранено на этом устройстве, ещё не отправлено");
        belova.losesTheLine();
        belova.presses("Сохранить");
        belova.sees(WAITS);
        belova.presses("Сохранить");
        belova.sees(WAITS);
        belova.hasTheLineAgain();
        belova.waitsToSee("Итоги записаны: продвижение");
        isThereOnce("Выезд без связи");
    }

    @Test
    @Order(2)
    void whatWasTypedSurvivesTheBrowserAndIsOfferedOnEveryPage() {
        belova.opens("/projects/1/results/new");
        types("После перерыва");
        belova.losesTheLine();
        belova.presses("Сохранить");
        belova.sees(WAITS);
        belova.closesTheBrowser();
        comesBack();
        belova.opens("/day");
        belova.sees("Итоги не отправлены Завод «Север» · Насосы");
        belova.presses("Отправить");
        belova.sees("Отправлено");
        isThereOnce("После перерыва");
        belova.doesNotSee("Итоги не отправлены");
    }

    @Test
    @Order(3)
    void anAnswerThatGotLostMakesNoSecondTalk() {
        belova.opens("/projects/1/results/new");
        types("Ответ потерялся");
        belova.page().route("**/projects/1/results", BadLineTest::losesTheAnswer);
        belova.presses("Сохранить");
        belova.sees(WAITS);
        belova.page().unroute("**/projects/1/results");
        belova.waitsToSee("Итоги записаны: продвижение");
        isThereOnce("Ответ потерялся");
    }

    private static void losesTheAnswer(Route route) {
        assertThat(route.fetch().status()).isEqualTo(204);
        route.abort();
    }

    @Test
    @Order(4)
    void whatTheServerRefusesIsSaidBesideItsFieldAndStaysUntilItIsRight() {
        belova.opens("/projects/1/results/new");
        types("Завтрашний разговор");
        belova.writes("Когда", today().plusDays(2).toString());
        belova.presses("Сохранить");
        belova.page().locator(".trouble").waitFor();
        assertThat(belova.reads("О чём")).isEqualTo("Завтрашний разговор");
        belova.writes("Когда", today().minusDays(1).toString());
        belova.presses("Сохранить");
        belova.waitsToSee("Итоги записаны: продвижение");
        isThereOnce("Завтрашний разговор");
    }

    @Test
    @Order(5)
    void aReloadedPageHoldsWhatWasTypedAndBeginsAnewWhenAskedTo() {
        belova.opens("/projects/1/results/new");
        types("Черновик");
        belova.opens("/projects/1/results/new");
        assertThat(belova.reads("О чём")).isEqualTo("Черновик");
        belova.sees("В форме то, что вы ввели и не сохранили");
        belova.presses("Начать заново");
        belova.waitsToRead("subject", "");
        nothingIsKept();
    }

    @Test
    @Order(6)
    void whatIsDeletedFromTheDeviceCanBeTakenBack() {
        belova.opens("/projects/1/results/new");
        types("Удалённое");
        belova.opens("/day");
        belova.presses("Удалить");
        belova.sees("Удалено с устройства");
        belova.presses("Вернуть как было");
        belova.presses("Открыть");
        belova.waitsToRead("subject", "Удалённое");
    }

    @Test
    @Order(7)
    void whatIsPreparedIsReadWithoutALineAlsoAfterTheBrowserWasClosed() {
        plansAVisit();
        belova.opens("/day");
        belova.page().evaluate(CARRIED);
        belova.closesTheBrowser();
        comesBack();
        belova.losesTheLine();
        belova.opens("/day");
        belova.sees("Связи нет. Это копия с этого устройства");
        belova.clicks("выезд: Выезд на линию");
        belova.sees("Связи нет. Это копия с этого устройства");
        belova.waitsToSee("Стоит спросить");
        belova.clicks("Внести итоги разговора");
        belova.waitsToSee("Что услышали");
    }

    private void plansAVisit() {
        belova.opens("/projects/1/talks/new");
        belova.chooses("Как", "выезд");
        belova.writes("Когда", today().plusDays(2).toString());
        belova.writes("О чём", "Выезд на линию");
        belova.presses("Сохранить");
        belova.sees("Разговор запланирован");
    }

    @Test
    @Order(8)
    void resultsThatWereBegunWithoutALineWaitForOneToo() {
        belova.page().locator(".result-part > summary").first().click();
        belova.writes("Когда", today().minusDays(1).toString());
        belova.ticks("Петров Иван");
        belova.writes("Что сделает клиент", "Пришлёт журнал");
        belova.writes("Срок клиента", today().plusDays(3).toString());
        belova.presses("Сохранить");
        belova.sees(WAITS);
        belova.hasTheLineAgain();
        belova.waitsToSee("Итоги записаны: продвижение");
        isThereOnceBeside("Выезд на линию");
    }

    /** Another waits still. */
    private void isThereOnceBeside(String subject) {
        belova.opens("/projects/1/talks");
        assertThat(belova.page().locator("table.talks a.row-link").allInnerTexts())
                .filteredOn(subject::equals)
                .hasSize(1);
    }

    @Test
    @Order(9)
    void signingOutAsksFirstAndLeavesNothingOnTheDevice() {
        belova.opens("/day");
        belova.page().locator(".top-person").click();
        belova.presses("Выйти");
        belova.sees("Итоги не отправлены");
        leaves = true;
        belova.presses("Выйти");
        belova.sees("Пароль");
        assertThat(belova.page().evaluate("Object.keys(localStorage).join()"))
                .asString()
                .doesNotContain("kept:", "carried");
        assertThat(belova.page().evaluate("caches.keys()")).asList().isEmpty();
        belova.losesTheLine();
        assertThatThrownBy(() -> belova.opens("/day/talks")).hasMessageContaining("ERR_");
        belova.hadNoComplaint();
    }
}
