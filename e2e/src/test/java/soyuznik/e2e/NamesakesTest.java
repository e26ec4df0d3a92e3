package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Who may be one is found, judged, merged and parted: people and clients, by keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NamesakesTest {
    /** The queues are filled every twenty seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Of one who has the mail of another it is asked first. */
    private static final Pattern MEANT = Pattern.compile("name=\"meant\"[^>]*value=\"([^\"]+)\"");

    private final Look look = new Look();
    private Product product;
    private Browser browser;
    private Person belova;
    private Keyboard keys;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        product = Product.start();
        Founder.found(product);
        var visit = Founder.signedIn(product);
        Founder.leads(visit);
        makes(visit, "/companies", "name", "Завод «Север»", "phone", "+7 921 555-01-01");
        makes(visit, "/companies", "name", "Север, АО", "phone", "+7 921 555-01-01");
        makes(visit, "/companies", "name", "Комбинат «Юг»", "phone", "+7 921 555-02-02");
        makes(visit, "/companies", "name", "Южный комбинат", "phone", "+7 921 555-02-02");
        makes(visit, "/companies/1/people", "name", "Зимина Ольга", "email", "olga@one.example");
        makes(visit, "/companies/3/people", "name", "Зимина О. И.", "email", "olga@one.example");
        makes(visit, "/companies/1/people", "name", "Мельник Олег", "email", "oleg@one.example");
        makes(visit, "/companies/3/people", "name", "Мельник О.", "email", "oleg@one.example");
        browser = new Browser(product.address());
        belova = browser.person("Белова", "ru-RU");
        keys = new Keyboard(belova);
        belova.opens("/session/new");
        belova.signsIn(Founder.EMAIL, Founder.PASSWORD);
        belova.sees("Мой день");
    }

    private static void makes(Visit visit, String path, String... typed)
            throws IOException, InterruptedException {
        var form = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "country", "RU"));
        for (int i = 0; i < typed.length; i += 2) {
            form.put(typed[i], typed[i + 1]);
        }
        var answer = visit.post(path, form);
        var asked = MEANT.matcher(answer.body());
        if (asked.find()) {
            form.put("meant", asked.group(1));
            answer = visit.post(path, form);
        }
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        try (var _ = product;
                var _ = browser) {
            belova.hadNoComplaint();
        }
    }

    /** Opens the page again and again until it says so. */
    private void waitsFor(String path, String words) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        belova.opens(path);
        while (!belova.page().content().contains(words) && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            belova.opens(path);
        }
        belova.sees(words);
    }

    @Test
    @Order(1)
    void aPersonIsBegunAnywhereAndTheClientFoundInTheForm() {
        belova.opens("/people");
        keys.presses("n");
        belova.sees("Новый человек");
        keys.types("Имя", "Соколова Мария Игоревна");
        keys.types("Должность", "Директор по закупкам");
        keys.types("В какой компании", "Юг");
        belova.page().getByLabel("Комбинат «Юг»").waitFor();
        look.at(belova);
        keys.tabsTo("Комбинат «Юг»");
        keys.presses("Space", "Control+Enter");
        belova.waitsToSee("Соколова Мария Игоревна");
        assertThat(belova.address()).matches("/people/\\d+");
    }

    @Test
    @Order(2)
    void whoIsKnownIsNamedWhileTypingAndOnlyBeginsElsewhere() {
        belova.opens("/people/new");
        keys.types("Имя", "Соколова Мария Игоревна");
        belova.waitsToSee("Похоже, вы уже знаете этого человека");
        keys.tabsTo("Это он: работает ещё где-то");
        keys.presses("Enter");
        belova.waitsToSee("В какой компании");
        look.at(belova);
    }

    @Test
    @Order(3)
    void twoWhoAreNotOneAreNotAskedAboutAgain() {
        waitsFor("/namesakes", "Мельник О.");
        waitsFor("/namesakes", "Зимина О. И.");
        look.at(belova);
        keys.tabsTo("Это разные люди");
        keys.presses("Enter");
        belova.waitsToSee("Запомнили: это разные люди");
        keys.tabsTo("Вернуть как было");
        keys.presses("Enter");
        belova.waitsToSee("Пара снова среди похожих");
    }

    @Test
    @Order(4)
    void twoWhoAreOneBecomeOneAndAreParted() {
        belova.opens("/namesakes");
        keys.tabsTo("Объединить");
        keys.presses("Enter");
        belova.waitsToSee("Какая запись остаётся");
        look.at(belova);
        keys.presses("Control+Enter");
        belova.waitsToSee("Теперь это один человек");
        keys.tabsTo("Вернуть как было");
        keys.presses("Enter");
        belova.waitsToSee("Записи снова отдельно");
    }

    @Test
    @Order(5)
    void theOtherOneIsLookedForByName() {
        belova.opens("/person-mergers/new?person=3");
        keys.types("Мельник");
        keys.presses("Enter");
        belova.waitsToSee("Мельник О.");
        new Look().at(belova);
        keys.tabsTo("Мельник О.");
        keys.presses("Enter");
        belova.waitsToSee("Какая запись остаётся");
        keys.tabsTo("Мельник Олег Завод");
        keys.presses("ArrowDown", "Control+Enter");
        belova.waitsToSee("Теперь это один человек");
    }

    @Test
    @Order(6)
    void whoBecameOneIsPartedOnThePageOfThePerson() {
        belova.waitsToSee("Разъединить");
        look.at(belova);
        keys.tabsTo("Разъединить");
        keys.presses("Enter");
        belova.waitsToSee("Записи снова отдельно");
    }

    @Test
    @Order(7)
    void twoClientsThatAreNotOneAreNotAskedAboutAgain() {
        waitsFor("/duplicates", "Южный комбинат");
        waitsFor("/duplicates", "Север, АО");
        look.at(belova);
        keys.tabsTo("Это разные компании");
        keys.presses("Enter");
        belova.waitsToSee("Запомнили: это разные компании");
    }

    @Test
    @Order(8)
    void twoClientsThatAreOneBecomeOneAndAreParted() {
        keys.tabsTo("Объединить");
        keys.presses("Enter");
        belova.waitsToSee("Кто остаётся");
        look.at(belova);
        keys.presses("Control+Enter");
        belova.waitsToSee("Объединено. Вошли");
        belova.opens("/duplicates");
        belova.sees("Недавно объединены");
        new Look().at(belova);
        keys.tabsTo("Разъединить");
        keys.presses("Enter");
        belova.waitsToSee("Клиенты снова отдельно");
    }

    @Test
    @Order(9)
    void anEmptyQueueSaysWhatItIsFor() {
        waitsFor("/duplicates", "Это разные компании");
        keys.tabsTo("Это разные компании");
        keys.presses("Enter");
        belova.waitsToSee("Похожих клиентов нет");
        new Look().at(belova);
    }
}
