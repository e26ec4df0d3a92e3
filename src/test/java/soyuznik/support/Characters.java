package soyuznik.support;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import soyuznik.access.BranchForm;
import soyuznik.access.Branches;
import soyuznik.access.CompanyForm;
import soyuznik.access.FirstAdministrator;
import soyuznik.access.FirstForm;
import soyuznik.access.NewPasswords;
import soyuznik.access.PasswordLinks;
import soyuznik.access.Scope;
import soyuznik.access.Sessions;
import soyuznik.access.Staff;
import soyuznik.access.Token;
import soyuznik.access.UserForm;
import soyuznik.access.Users;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * The people whom tests tell of, made by the product's own verbs: anna, boris, vera, gleb, dina, egor and admin. The
 * branches: office is the root, north, south and east stand below it.
 */
@TestComponent
public class Characters {
    public static final String PASSWORD = "четыре слова для входа";

    private final Verbs verbs;
    private final Map<String, BranchId> branches = new HashMap<>();
    private final Map<String, UserId> users = new HashMap<>();
    private final Map<String, Token> sessions = new HashMap<>();

    /** What makes them. */
    public record Verbs(
            FirstAdministrator first,
            Branches branches,
            Staff staff,
            PasswordLinks links,
            NewPasswords passwords,
            Sessions sessions,
            Users users) {}

    Characters(Verbs verbs) {
        this.verbs = verbs;
        found();
        branch("north", "Северный филиал");
        branch("south", "Южный филиал");
        branch("east", "Восточный филиал");
        user("anna", "Иванова Анна Петровна", "north", Role.SELLER);
        user("boris", "Котов Борис Ильич", "south", Role.SELLER);
        user("vera", "Громова Вера Сергеевна", "north", Role.HEAD);
        user("gleb", "Орлов Глеб Андреевич", "office", Role.DIRECTOR);
        user("dina", "Ким Дина", "north", Role.TELEMARKETER);
        user("egor", "Лосев Егор Павлович", "north", Role.SPECIALIST);
    }

    public UserId id(String name) {
        return Objects.requireNonNull(users.get(name), name);
    }

    public BranchId branch(String name) {
        return Objects.requireNonNull(branches.get(name), name);
    }

    /** As the character sees and may at this moment. */
    public Viewer viewer(String name) {
        return verbs.sessions().find(session(name)).orElseThrow().viewer();
    }

    /** The request comes from the character's browser, from one of our pages. */
    public RequestPostProcessor signedIn(String name) {
        return request -> {
            request.setCookies(new Cookie("soyuznik-session", session(name).text()));
            request.addHeader("Sec-Fetch-Site", "same-origin");
            request.addHeader("Accept-Language", "ru");
            return request;
        };
    }

    /** A session that works, also after the last one was ended. */
    public Token session(String name) {
        var token = sessions.get(name);
        if (token == null || verbs.sessions().find(token).isEmpty()) {
            token = verbs.sessions().start(id(name), "test");
            sessions.put(name, token);
        }
        return token;
    }

    private void found() {
        var token = Objects.requireNonNull(verbs.first().await()).text();
        var first = new FirstForm(
                token, "Головной офис", "Белова", "Алла", "Юрьевна", "admin@soyuz.example", PASSWORD, PASSWORD);
        var company = new CompanyForm("ООО «Союз»", Language.RU, "RUB", "Europe/Moscow", 1, false, 0);
        users.put("admin", done(verbs.first().make(first, company)));
        branches.put("office", verbs.branches().tree().getFirst().id());
    }

    private void branch(String key, String name) {
        var form = new BranchForm(UUID.randomUUID(), branch("office").value(), name);
        branches.put(key, done(verbs.branches().make(form, viewer("admin"))));
    }

    private void user(String key, String name, String branch, Role role) {
        var form = form(key, List.of(name.split(" ", -1)), branch(branch), role);
        users.put(key, done(verbs.staff().invite(form, viewer("admin"))));
        var link = done(verbs.links().make(id(key), viewer("admin")));
        done(verbs.passwords().choose(link, new NewPasswords.Chosen("", PASSWORD, PASSWORD)));
    }

    private UserForm form(String key, List<String> name, BranchId branch, Role role) {
        var patronymic = name.size() > 2 ? name.get(2) : "";
        var email = key + "@soyuz.example";
        var phone = "+7 900 000-00-0" + users.size();
        var scope = key.equals("boris") ? Scope.OWN : Scope.DEFAULT;
        return new UserForm(UUID.randomUUID(), 0, name.getFirst(), name.get(1), patronymic, email, phone,
                branch.value(), Set.of(role), scope, null);
    }

    /** What the verb made; a refusal fails the test. */
    public static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value, var _, var _)) {
            return value;
        }
        throw new AssertionError("Refused: " + outcome);
    }
}
