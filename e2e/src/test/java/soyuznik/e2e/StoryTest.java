package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From the first start to a won sale, as the people of a supplier live it. Each step builds on the
 * one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {
    private static final String PASSWORD = "четыре слова для входа";

    private final Look look = new Look();
    private Product product;
    private Browser browser;
    private Person admin;
    private Person anna;
    private Person boris;
    private Person vera;

    @BeforeAll
    void start() throws IOException {
        product = Product.start();
        browser = new Browser(product.address());
        admin = browser.person("Белова", "ru-RU");
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        browser.close();
        product.close();
    }

    @Test
    @Order(1)
    void theFirstAdministratorComesInByThePrintedToken() {
        assertThat(admin.opens("/setup")).isEqualTo(404);
        admin.opens("/setup?token=" + product.invitation());
        look.at(admin);
        admin.writes("Название компании", "ООО «Союз»");
        admin.writes("Первый филиал", "Головной офис");
        admin.writes("Фамилия", "Белова");
        admin.writes("Имя", "Алла");
        admin.writes("Почта", "belova@soyuz.example");
        admin.writes("Новый пароль", PASSWORD);
        admin.writes("Новый пароль ещё раз", PASSWORD);
        admin.presses("Начать работу");
        admin.sees("Готово. Теперь пригласите сотрудников и заведите филиалы.");
        look.at(admin);
    }

    @Test
    @Order(2)
    void sheAddsTheBranches() {
        for (var branch : List.of("Северный филиал", "Южный филиал", "Восточный филиал")) {
            admin.opens("/settings/branches");
            admin.writes("Название", branch);
            admin.presses("Добавить филиал");
            admin.sees("Филиал «" + branch + "» добавлен");
        }
        look.at(admin);
    }

    @Test
    @Order(3)
    void sheInvitesAnnaBorisAndVera() {
        anna = comes("Иванова", "Анна", "Северный филиал", "менеджер по продажам", "по роли");
        boris =
                comes(
                        "Котов",
                        "Борис",
                        "Южный филиал",
                        "менеджер по продажам",
                        "только своих клиентов");
        vera = comes("Громова", "Вера", "Северный филиал", "руководитель отдела продаж", "по роли");
        look.at(anna);
    }

    /** Invited by the administrator, in by the one-time link, with a password of their own. */
    private Person comes(
            String surname, String givenName, String branch, String role, String scope) {
        invite(surname, givenName, branch);
        admin.ticks(role);
        admin.chooses("Что видит", scope);
        admin.presses("Пригласить");
        admin.sees("Сотрудник добавлен");
        look.at(admin);
        admin.presses("Дать ссылку для пароля");
        var link = admin.page().getByLabel("Одноразовая ссылка").inputValue();
        look.at(admin);
        return choosesAPassword(surname, link);
    }

    private void invite(String surname, String givenName, String branch) {
        admin.opens("/settings/users/new");
        look.at(admin);
        admin.writes("Фамилия", surname);
        admin.writes("Имя", givenName);
        admin.writes("Почта", surname.hashCode() + "@soyuz.example");
        admin.writes("Телефон", "+7 900 123-45-67");
        admin.chooses("Филиал", branch);
    }

    private Person choosesAPassword(String surname, String link) {
        var person = browser.person(surname, "ru-RU");
        person.opens(link);
        look.at(person);
        person.writes("Новый пароль", PASSWORD);
        person.writes("Новый пароль ещё раз", PASSWORD);
        person.presses("Сохранить и войти");
        person.doesNotSee("Новый пароль");
        return person;
    }

    @Test
    @Order(99)
    void noBrowserComplained() {
        Stream.of(admin, anna, boris, vera).forEach(Person::hadNoComplaint);
    }
}
