package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
class StaffTest {
    private final Characters characters;
    private final MockMvc browser;
    private final Staff staff;
    private final Users users;

    @Autowired
    StaffTest(Characters characters, MockMvc browser, Staff staff, Users users) {
        this.characters = characters;
        this.browser = browser;
        this.staff = staff;
        this.users = users;
    }

    @Test
    void theLastAdministratorCantGiveTheRoleAway() {
        var admin = user("admin");
        var without = roles(UserForm.of(admin), Set.of(Role.SELLER));
        assertThat(staff.change(admin.id(), without, characters.viewer("admin")))
                .isEqualTo(new Outcome.Refused<>(Text.of("access.last.role")));
    }

    @Test
    void whoWasFirstIsDirectorOnlyUntilAnotherIsNamed() {
        assertThat(user("admin").roles()).containsExactly(Role.ADMIN);
        assertThat(user("gleb").roles()).containsExactly(Role.DIRECTOR);
    }

    @Test
    void theSecondTabSeesWhatTheFirstHasSaved() {
        var shown =
                UserForm.of(users.find(invite("tabs@soyuz.example", Role.SELLER)).orElseThrow());
        var id = users.findByEmail("tabs@soyuz.example").orElseThrow().id();
        Characters.done(staff.change(id, phone(shown, "111"), characters.viewer("admin")));
        assertThat(staff.change(id, phone(shown, "222"), characters.viewer("admin")))
                .isEqualTo(
                        new Outcome.Stale<>(
                                java.util.List.of(new Outcome.Difference("phone", "111", "222")),
                                1));
    }

    @Test
    void aDoublePostMakesOneUser() {
        var form = form("double@soyuz.example", Role.SELLER);
        var first = Characters.done(staff.invite(form, characters.viewer("admin")));
        assertThat(Characters.done(staff.invite(form, characters.viewer("admin"))))
                .isEqualTo(first);
    }

    @Test
    void anEmailBelongsToOnePersonAlsoInCapitals() {
        assertThat(
                        staff.invite(
                                form("ANNA@soyuz.example", Role.SELLER),
                                characters.viewer("admin")))
                .isEqualTo(Outcome.invalid("email", "access.error.email.taken"));
    }

    @Test
    void aWrongEmailIsToldBesideItsField() {
        var outcome = staff.invite(form("anna at soyuz", Role.SELLER), characters.viewer("admin"));
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Invalid<>(
                                java.util.List.of(FieldError.of("email", "access.error.email"))));
    }

    @Rule("T-07")
    @Test
    void whoMayNotAdministerChangesNobodyAndIsRefusedTheSettings() throws Exception {
        assertThat(staff.invite(form("x@soyuz.example", Role.SELLER), characters.viewer("anna")))
                .isEqualTo(new Outcome.Forbidden<>());
        browser.perform(get("/settings/users").with(characters.signedIn("gleb")))
                .andExpect(status().isForbidden());
        browser.perform(
                        get("/settings/users/" + user("vera").id())
                                .with(characters.signedIn("anna")))
                .andExpect(status().isForbidden());
    }

    @Test
    void theAdministratorInvitesByTheForm() throws Exception {
        browser.perform(fields("Зуев", "zuev@soyuz.example", UUID.randomUUID()))
                .andExpect(status().isSeeOther());
        var made = users.findByEmail("zuev@soyuz.example").orElseThrow();
        browser.perform(get("/settings/users/" + made.id()).with(characters.signedIn("admin")))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "Приглашён сотрудник: менеджер по продажам")));
    }

    @Test
    void aFormWithAnErrorComesBackAsTyped() throws Exception {
        browser.perform(fields("Зуев", "zuev-at-soyuz", UUID.randomUUID()))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("zuev-at-soyuz")));
    }

    @Test
    void allPagesOfTheSettingsOpen() throws Exception {
        for (var page : java.util.List.of("users", "users/new", "branches", "company", "rights")) {
            browser.perform(get("/settings/" + page).with(characters.signedIn("admin")))
                    .andExpect(status().isOk());
        }
        browser.perform(get("/settings").with(characters.signedIn("anna")))
                .andExpect(header().string("Location", "/profile"));
    }

    @Test
    void aPersonIsFoundByTheNameInEitherOrder() {
        assertThat(users.findByName("Анна  иванова")).contains(characters.id("anna"));
        assertThat(users.findByName("Иванова Анна Петровна")).contains(characters.id("anna"));
        assertThat(users.findByName("Иванова")).isEmpty();
        assertThat(user("anna").name().brief().replace('\u00a0', ' ')).isEqualTo("Иванова А. П.");
    }

    @Test
    void theListOfOurPeopleGoesOnPageByPage() {
        for (int i = 0; i <= Users.PAGE; i++) {
            invite("page" + i + "@soyuz.example", Role.SPECIALIST);
        }
        var specialists = new Users.Filter("page", null, Role.SPECIALIST, null);
        var first = users.page(specialists, null, characters.viewer("admin"));
        var second =
                users.page(
                        specialists,
                        Long.valueOf(Objects.requireNonNull(first.next())),
                        characters.viewer("admin"));
        assertThat(first.rows()).hasSize(Users.PAGE);
        assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
        assertThat(users.count(specialists)).isEqualTo(Users.PAGE + 1);
    }

    @Test
    void theNextPageIsOfTheSameFilter() throws Exception {
        for (int i = 0; i <= Users.PAGE; i++) {
            invite("more" + i + "@soyuz.example", Role.TELEMARKETER);
        }
        var page = "/settings/users?q=more&role=TELEMARKETER&state=INVITED";
        browser.perform(get(page).with(characters.signedIn("admin")))
                .andExpect(content().string(Matchers.containsString("51 человек")))
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                page.replace("&", "&amp;") + "&amp;after=")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"громова", "вера гром", "ГРОМОВА В", "vera@soyuz", "Сергеевна"})
    void aPersonIsFoundByPartsOfTheNameOrTheEmail(String typed) {
        assertThat(found(typed)).contains(characters.id("vera"));
        assertThat(found(typed)).doesNotContain(characters.id("anna"));
    }

    private java.util.List<UserId> found(String typed) {
        var filter = new Users.Filter(typed, null, null, null);
        return users.page(filter, null, characters.viewer("admin")).rows().stream()
                .map(User::id)
                .toList();
    }

    private MockHttpServletRequestBuilder fields(String surname, String email, UUID key) {
        return post("/settings/users")
                .with(characters.signedIn("admin"))
                .param("key", key.toString())
                .param("surname", surname)
                .param("email", email)
                .param("branch", characters.branch("north").toString())
                .param("roles", "SELLER")
                .param("scope", "DEFAULT")
                .param("language", "");
    }

    private User user(String name) {
        return users.find(characters.id(name)).orElseThrow();
    }

    private UserId invite(String email, Role role) {
        return Characters.done(staff.invite(form(email, role), characters.viewer("admin")));
    }

    private UserForm form(String email, Role role) {
        var branch = characters.branch("north").value();
        var key = UUID.randomUUID();
        return new UserForm(
                key, 0, "Зимин", "Илья", "", email, "", branch, Set.of(role), Scope.DEFAULT, null);
    }

    private static UserForm roles(UserForm it, Set<Role> roles) {
        return new UserForm(
                it.key(),
                it.version(),
                it.surname(),
                it.givenName(),
                it.patronymic(),
                it.email(),
                it.phone(),
                it.branch(),
                roles,
                it.scope(),
                it.language());
    }

    private static UserForm phone(UserForm it, String phone) {
        return new UserForm(
                it.key(),
                it.version(),
                it.surname(),
                it.givenName(),
                it.patronymic(),
                it.email(),
                phone,
                it.branch(),
                it.roles(),
                it.scope(),
                it.language());
    }
}
