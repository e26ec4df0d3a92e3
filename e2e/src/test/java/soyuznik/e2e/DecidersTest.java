package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
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

/** Who decides, what is prepared and asked, and what usually hurts: with the keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecidersTest {
    private Product product;
    private Browser browser;
    private Person belova;
    private Keyboard keys;
    private final Look look = new Look();

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = Product.start();
        Founder.found(product);
        var visit = Founder.signedIn(product);
        Founder.leads(visit);
        visit.post("/companies", form("name", "Завод «Север»", "country", "RU"));
        visit.post("/projects", form("company", "1", "title", "Насосы", "currency", "RUB"));
        decides(visit, "Зимина Ольга", "DIRECTOR", "DECIDES");
        decides(visit, "Мельник Олег", "SPECIALIST", "INFLUENCES");
        browser = new Browser(product.address());
        belova = browser.person("Белова", "ru-RU");
        keys = new Keyboard(belova);
        belova.opens("/session/new");
        belova.signsIn(Founder.EMAIL, Founder.PASSWORD);
        belova.sees("Мой день");
    }

    private static void decides(Visit visit, String name, String level, String role)
            throws IOException, InterruptedException {
        var typed = form("name", name, "position", "Инженер", "department", "Снабжение");
        typed.putAll(Map.of("level", level, "role", role, "stance", "NEUTRAL"));
        assertThat(visit.post("/projects/1/participants", typed).statusCode()).isEqualTo(303);
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
            belova.hadNoComplaint();
        }
    }

    @Test
    @Order(1)
    void aCardOfTheMapGoesToAnotherLevelByTheKeyboard() {
        belova.opens("/projects/1/participants");
        look.at(belova);
        keys.tabsTo("Зимина Ольга");
        keys.presses("ArrowDown");
        assertThat(keys.focused()).startsWith("Мельник Олег");
        keys.presses("Shift+ArrowUp");
        belova.waitsToSee("отдел и уровень изменены");
        PlaywrightAssertions.assertThat(belova.page().locator(".map-card:focus")).isVisible();
        assertThat(keys.focused()).startsWith("Мельник Олег");
    }

    @Test
    @Order(2)
    void aStepIsTakenTowardsWhoDoesNotActAndItsResultIsTold() {
        belova.clicks("Не действует?");
        look.at(belova);
        keys.types("К какому дню", LocalDate.now(ZoneId.of("Europe/Moscow")));
        keys.types("Как сделаем", "Позвоним Зиминой");
        keys.presses("Tab", "Enter");
        belova.waitsToSee("Шаг записан");
        belova.opens("/day");
        belova.sees("Что вышло?");
    }

    @Test
    @Order(3)
    void aQuestionIsTakenByOneClick() {
        plans();
        belova.clicks("Подготовиться");
        look.at(belova);
        keys.tabsTo("Взять вопрос");
        keys.presses("Enter");
        belova.writes("Извлекающие вопросы", "Во что обходится простой?");
        belova.presses("Сохранить");
        belova.waitsToSee("Подготовка сохранена");
    }

    private void plans() {
        belova.opens("/projects/1/talks/new");
        belova.chooses("Как", "встреча");
        belova.writes("О чём", "Испытания");
        belova.ticks("Мельник Олег, Инженер");
        belova.presses("Сохранить");
    }

    @Test
    @Order(4)
    void whatWasAskedIsReadBesideWhatWasAnswered() {
        belova.clicks("Внести итоги");
        belova.sees("Готовили: Во что обходится простой?");
        belova.writes("Что мешает", "Линия встаёт зимой");
        belova.writes("К чему это ведёт", "Полмиллиона за смену");
        belova.presses("Сохранить");
        belova.waitsToSee("Итоги записаны");
        belova.opens("/projects/1/talks");
        belova.clicks("Испытания");
        belova.sees("Полмиллиона за смену");
        belova.waitsToSee("Файлов пока нет");
        assertThat(belova.page().title()).startsWith("Испытания");
        look.at(belova);
    }

    @Test
    @Order(5)
    void whatWasDoneTogetherTies() {
        belova.opens("/companies/1/ties");
        belova.sees("Мельник");
        look.at(belova);
    }

    @Test
    @Order(6)
    void aTypicalProblemIsWrittenOnceAndTakenIntoAProject() {
        belova.opens("/settings/problems/new");
        look.at(belova);
        keys.types("Проблема по-русски", "Фильтр забивается зимой");
        belova.presses("Сохранить");
        belova.waitsToSee("Фильтр забивается зимой");
        look.at(belova);
        belova.opens("/projects/1/problems");
        belova.clicks("Предположить типовые проблемы");
        belova.waitsToSee("Фильтр забивается зимой");
        look.at(belova);
    }
}
