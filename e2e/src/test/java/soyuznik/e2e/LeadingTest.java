package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Projects are led over the board by mouse, keyboard and finger, a method of our own is published,
 * and a project goes on by it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeadingTest {
    private static final String BOARD = "/projects/board?method=SHORT";
    private static final String MISSING = "Фильтр зимой";
    private static final String READY = "Насос к маю";
    private static final String QUICK = "Клапан на складе";

    private final Look look = new Look();
    private Product product;
    private Browser browser;
    private Person belova;
    private String client = "";
    private String person = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = Product.start();
        Founder.found(product);
        var visit = Founder.signedIn(product);
        Founder.leads(visit);
        client = made(visit, "/companies", Map.of("name", "АО «Северный путь»", "country", "RU"));
        var petrov = Map.of("name", "Петров Иван", "decides", "true");
        made(visit, "/companies/" + client + "/people", petrov);
        person = found(visit, "/projects/new?company=" + client);
        project(visit, MISSING, Map.of());
        project(visit, READY, ready("Течёт на морозе"));
        project(visit, QUICK, ready("Нет запаса"));
        browser = new Browser(product.address());
        belova = browser.person("Белова", "ru-RU");
        belova.opens("/");
        belova.signsIn(Founder.EMAIL, Founder.PASSWORD);
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        try (var _ = product) {
            browser.close();
        }
    }

    /** The number of the record that the answer leads to. */
    private static String made(Visit visit, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        var all = new HashMap<>(form);
        all.put("key", UUID.randomUUID().toString());
        var answer = visit.post(path, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/(\\d+).*", "$1");
    }

    private static String found(Visit visit, String page) throws IOException, InterruptedException {
        var choice = "<option value=\"(\\d+)\"[^>]*>Петров";
        var text = Pattern.compile(choice).matcher(visit.get(page).body());
        assertThat(text.find()).isTrue();
        return text.group(1);
    }

    /** All that the first gate asks. */
    private Map<String, String> ready(String need) {
        return Map.of("person", person, "need", need, "plannedClose", soon());
    }

    private static String soon() {
        return LocalDate.now().plusMonths(2).toString();
    }

    private void project(Visit visit, String title, Map<String, String> more)
            throws IOException, InterruptedException {
        var form = new HashMap<>(more);
        form.putAll(
                Map.of("company", client, "title", title, "currency", "RUB", "method", "SHORT"));
        made(visit, "/projects", form);
    }

    private Locator card(Person by, String title) {
        return by.page().locator(".deal", new Page.LocatorOptions().setHasText(title));
    }

    private Locator lane(Person by, String stage) {
        return by.page().locator(".cards[data-stage=" + stage + "]");
    }

    private void stands(Person by, String title, String stage) {
        var there = new Locator.FilterOptions().setHasText(title);
        PlaywrightAssertions.assertThat(lane(by, stage).locator(".deal").filter(there)).isVisible();
    }

    @Test
    @Order(1)
    void aCardDroppedByMouseBeforeAClosedGateShowsWhatIsMissingAndStays() {
        belova.opens(BOARD);
        look.at(belova);
        card(belova, MISSING).dragTo(lane(belova, "PROPOSAL"));
        belova.sees("Назван человек у клиента");
        stands(belova, MISSING, "NEED");
    }

    @Test
    @Order(2)
    void whatIsMissingIsRecordedFromThereAndThenTheCardPasses() {
        belova.clicks("Назвать человека у клиента");
        belova.chooses("С кем работаем", "Петров Иван");
        belova.writes("Потребность", "Забивается в мороз");
        belova.writes("План закрытия", soon());
        belova.presses("Сохранить");
        belova.sees("Проект сохранён");
        belova.opens(BOARD);
        card(belova, MISSING).dragTo(lane(belova, "PROPOSAL"));
        belova.sees("Условия выполнены, проект на следующем этапе");
        stands(belova, MISSING, "PROPOSAL");
    }

    @Test
    @Order(3)
    void byKeyboardACardGoesAlongWithShiftAndComesBackByOneClick() {
        var hands = new Keyboard(belova);
        belova.opens(BOARD);
        card(belova, READY).locator(".row-link").focus();
        hands.presses("Shift+ArrowRight");
        belova.sees("Условия выполнены, проект на следующем этапе");
        stands(belova, READY, "PROPOSAL");
        belova.presses("Вернуть как было");
        belova.opens(BOARD);
        stands(belova, READY, "NEED");
    }

    @Test
    @Order(4)
    void onATelephoneACardIsDraggedByFinger() {
        var phone = browser.telephone("Белова", "ru-RU");
        phone.opens("/");
        phone.signsIn(Founder.EMAIL, Founder.PASSWORD);
        phone.opens(BOARD);
        new Finger(phone).drags(card(phone, QUICK), lane(phone, "PROPOSAL"));
        phone.sees("Условия выполнены, проект на следующем этапе");
        stands(phone, QUICK, "PROPOSAL");
        phone.hadNoComplaint();
    }

    @Test
    @Order(5)
    void aMethodOfOurOwnIsWrittenTriedAndPublished() {
        belova.opens("/settings/methods/SHORT");
        belova.presses("Сделать свою по образцу");
        belova.sees("Черновик готов");
        belova.writes("Название по-русски", "Продажа со склада");
        belova.writes("Название по-английски", "From stock");
        belova.presses("Сохранить");
        belova.sees("Черновик сохранён");
        look.at(belova);
        belova.presses("Сохранить и попробовать");
        belova.clicks(QUICK);
        belova.clicks("Продажа со склада");
        belova.presses("Опубликовать");
        belova.sees("Опубликована версия 1");
    }

    @Test
    @Order(6)
    void aProjectGoesOnByItAndBackByOneClick() {
        belova.opens(BOARD);
        belova.clicks(QUICK);
        var project = belova.address();
        belova.opens(project + "/switches/new");
        look.at(belova);
        var own = belova.page().locator("optgroup[label='Продажа со склада'] option").nth(1);
        belova.page().locator("#place").selectOption(own.getAttribute("value"));
        belova.presses("Перевести на другую методику");
        belova.sees("Проект переведён на другую методику");
        belova.sees("Продажа со склада");
        belova.presses("Вернуть как было");
        belova.sees("Проект снова идёт по прежней методике");
    }

    @Test
    @Order(99)
    void nothingBrokeOnTheWay() {
        belova.hadNoComplaint();
    }
}
