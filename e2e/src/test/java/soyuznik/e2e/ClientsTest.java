package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The working base of clients: by keyboard alone, in two tabs, and each page with other eyes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClientsTest {
    private static final String CLIENT = "ООО «Ёлочный завод»";

    private static final List<String> OF_A_CLIENT =
            List.of(
                    "/edit",
                    "/people/new",
                    "/sites",
                    "/contracts",
                    "/contracts/new",
                    "/dates",
                    "/dates/new",
                    "/accounts/new",
                    "/holding");

    private static final List<String> OF_A_PERSON = List.of("", "/edit", "/contacts/new");

    private static final List<String> OF_ALL =
            List.of(
                    "/people",
                    "/companies?panel=filter",
                    "/companies?panel=columns",
                    "/duplicates",
                    "/namesakes",
                    "/day",
                    "/settings/dictionaries/industry",
                    "/settings/fields/company",
                    "/settings/fields/company/new",
                    "/settings/entities");

    private final Look look = new Look();
    private Product product;
    private Browser browser;
    private Person belova;
    private Keyboard hands;
    private String client = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = Product.start();
        Founder.found(product);
        browser = new Browser(product.address());
        belova = browser.person("Белова", "ru-RU");
        hands = new Keyboard(belova);
        belova.opens("/session/new");
        belova.signsIn(Founder.EMAIL, Founder.PASSWORD);
        belova.doesNotSee("Войти");
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        try (var _ = product) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void byKeyboardAloneSheMakesAClient() {
        belova.opens("/companies");
        look.at(belova);
        hands.presses("n");
        belova.sees("Новый клиент");
        hands.types("Название", CLIENT);
        hands.types("ИНН", "7806123459");
        hands.presses("Control+Enter");
        belova.sees("Клиент заведён: " + CLIENT);
        client = belova.address();
    }

    @Test
    @Order(2)
    void byKeyboardAloneSheAddsSomebody() {
        hands.tabsTo("Добавить человека");
        hands.presses("Enter");
        belova.sees("Имя");
        hands.types("Имя", "Соколова Мария Игоревна");
        hands.types("Должность", "Директор по закупкам");
        hands.presses("Control+Enter");
        belova.sees("Соколова М. И.");
    }

    @Test
    @Order(3)
    void byKeyboardAloneSheNotesASite() {
        belova.opens(client);
        hands.tabsTo("Площадки");
        hands.presses("Enter");
        belova.sees("Где работает компания");
        hands.tabsTo("Добавить площадку");
        hands.presses("Enter");
        belova.sees("Новая площадка");
        hands.types("Название", "Цех 2 у очень длинной железной дороги на Ладогу");
        hands.presses("Control+Enter");
        belova.sees("Площадка добавлена");
    }

    /** The form with all its groups open. */
    private void edits() {
        belova.opens(client + "/edit");
        belova.page()
                .locator("main form details")
                .evaluateAll("all => all.forEach(it => { it.open = true; })");
    }

    @Test
    @Order(4)
    void aValueIsChangedInItsPlaceByKeyboardAlone() {
        edits();
        belova.writes("Сайт", "https://elka.example");
        belova.presses("Сохранить");
        belova.opens(client);
        hands.tabsTo("https://elka.example");
        hands.presses("Enter");
        belova.page().locator("input[name=site]:focus").waitFor();
        hands.presses("Control+a");
        hands.types("https://yolka.example");
        hands.presses("Enter");
        belova.sees("https://yolka.example");
        belova.doesNotSee("https://elka.example");
    }

    @Test
    @Order(5)
    void twoTabsOnOneClientLoseNothing() {
        edits();
        var first = belova.newTab();
        edits();
        belova.writes("Адрес", "Вологда, Депо 4");
        belova.writes("Сайт", "https://depo.example");
        belova.presses("Сохранить");
        belova.sees("https://depo.example");
        belova.goesBackTo(first);
        belova.writes("Адрес", "Череповец, Мира 1");
        belova.presses("Сохранить");
        belova.sees("Вологда, Депо 4");
        look.at(belova);
        belova.presses("Сохранить");
        belova.sees("Череповец, Мира 1");
        belova.sees("https://depo.example");
    }

    @Test
    @Order(6)
    void whatWasTypedOutlivesANumberThatIsKnown() {
        belova.opens("/companies/new");
        belova.writes("Название", "АО «Третий завод»");
        belova.writes("ИНН", "7806123459");
        belova.presses("Завести клиента");
        belova.sees("Такая компания уже есть");
        belova.writes("ИНН", "");
        belova.opens("/companies/new");
        belova.waitsToRead("name", "АО «Третий завод»");
        belova.clicks("Отмена");
    }

    @Test
    @Order(7)
    void clientsAreTickedByKeyboardAlone() {
        belova.opens("/companies/new");
        belova.writes("Название", "АО «Второй завод»");
        belova.presses("Завести клиента");
        belova.sees("Клиент заведён");
        belova.opens("/companies?sort=name");
        hands.presses("j", "x", "j", "x");
        hands.tabsTo("Изменить выбранных");
        hands.presses("Enter");
        belova.sees("Второй завод");
        belova.sees("Ёлочный завод");
        look.at(belova);
    }

    @Test
    @Order(8)
    void aPartThatIsFoldedStaysFolded() {
        belova.opens(client);
        belova.page().locator("#history .fold").click();
        belova.page().locator("#history .history-line").first().waitFor(hidden());
        belova.opens(client);
        belova.page().locator("#history .history-line").first().waitFor(hidden());
        belova.page().locator("#history .fold").click();
        belova.page().locator("#history .history-line").first().waitFor();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    @Test
    @Order(9)
    void eachPageIsReadableInTheDarkAndOnAPhone() {
        belova.opens(client);
        look.at(belova);
        var person = belova.page().locator("main a[href^='/people/']").first();
        var who = person.getAttribute("href");
        OF_A_CLIENT.forEach(page -> looksAt(client + page));
        OF_A_PERSON.forEach(page -> looksAt(who + page));
        OF_ALL.forEach(this::looksAt);
    }

    private void looksAt(String page) {
        assertThat(belova.opens(page)).as(page).isEqualTo(200);
        look.at(belova);
    }

    @Test
    @Order(10)
    void theConsoleStayedSilent() {
        belova.hadNoComplaint();
    }
}
