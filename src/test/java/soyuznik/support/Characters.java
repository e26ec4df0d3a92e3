package soyuznik.support;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import soyuznik.access.BranchForm;
import soyuznik.access.Branches;
import soyuznik.access.CompanyForm;
import soyuznik.access.FirstAdministrator;
import soyuznik.access.FirstForm;
import soyuznik.access.NewPasswords;
import soyuznik.access.PasswordLinks;
import soyuznik.access.Sessions;
import soyuznik.access.Staff;
import soyuznik.access.Token;
import soyuznik.access.UserForm;
import soyuznik.access.Users;
import soyuznik.demo.Cast;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * The people whom tests tell of, made by the product's own verbs: anna, boris, vera, gleb, dina,
 * egor and admin. The branches: office is the root, north, south and east stand below it.
 */
@TestComponent
public class Characters {
    public static final String PASSWORD = "четыре слова для входа";

    private final Verbs verbs;
    private final Map<String, BranchId> branches = new HashMap<>();
    private final Map<String, UserId> users = new HashMap<>();
    private final Map<String, Token> sessions = new HashMap<>();

    /** What makes them. */
    @TestComponent
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
        Cast.BRANCHES.forEach(this::branch);
        Cast.CHARACTERS.forEach(this::user);
    }

    /**
     * They came before anybody listened to what changes: whatever was remembered of a company that
     * was not there yet, its time zone too, is forgotten now.
     */
    @EventListener(ContextRefreshedEvent.class)
    void tell() {
        verbs.sessions().end(new Token("nobody"));
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
        return request -> signed(request, session(name));
    }

    /** The same of somebody of whom no other test tells. */
    public RequestPostProcessor signedIn(Viewer newcomer) {
        var token = verbs.sessions().start(newcomer.user(), "test");
        return request -> signed(request, token);
    }

    private static MockHttpServletRequest signed(MockHttpServletRequest request, Token session) {
        request.setCookies(new Cookie("soyuznik-session", session.text()));
        request.addHeader("Sec-Fetch-Site", "same-origin");
        request.addHeader("Accept-Language", "ru");
        return request;
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
        var first =
                new FirstForm(
                        token,
                        Cast.OFFICE,
                        Cast.ADMIN.surname(),
                        Cast.ADMIN.given(),
                        Cast.ADMIN.patronymic(),
                        Cast.ADMIN.email(),
                        PASSWORD,
                        PASSWORD);
        var company =
                new CompanyForm(
                        Cast.COMPANY,
                        Language.RU,
                        "RUB",
                        "Europe/Moscow",
                        1,
                        false,
                        "10",
                        "50",
                        "0",
                        "0",
                        0);
        users.put("admin", done(verbs.first().make(first, company)));
        branches.put("office", verbs.branches().tree().getFirst().id());
    }

    private void branch(String key, String name) {
        var form = new BranchForm(UUID.randomUUID(), branch("office").value(), name);
        branches.put(key, done(verbs.branches().make(form, viewer("admin"))));
    }

    private void user(Cast.Member one) {
        var key = one.key();
        var form = form(one);
        users.put(key, done(verbs.staff().invite(form, viewer("admin"))));
        var link = done(verbs.links().make(id(key), viewer("admin")));
        done(verbs.passwords().choose(link, new NewPasswords.Chosen("", PASSWORD, PASSWORD)));
    }

    private UserForm form(Cast.Member one) {
        return new UserForm(
                UUID.randomUUID(),
                0,
                one.surname(),
                one.given(),
                one.patronymic(),
                one.email(),
                "+7 900 000-00-0" + users.size(),
                branch(one.branch()).value(),
                Set.of(one.role()),
                one.scope(),
                null);
    }

    /** A branch in which nobody works yet. */
    public String newBranch() {
        var name = UUID.randomUUID().toString();
        branch(name, name);
        return name;
    }

    /** Somebody new in the eastern branch, of whom no other test tells. */
    public UserId invited(Role role) {
        return invited(role, "east");
    }

    private UserId invited(Role role, String branch) {
        var one = new Cast.Member(UUID.randomUUID().toString(), "Новиков", "", "", branch, role);
        return done(verbs.staff().invite(form(one), viewer("admin")));
    }

    /** The same as they see and may; their lists and day hold nothing of other tests. */
    public Viewer newcomer(Role role) {
        return newcomer(role, "east");
    }

    public Viewer newcomer(Role role, String branch) {
        var token = verbs.sessions().start(invited(role, branch), "test");
        return verbs.sessions().find(token).orElseThrow().viewer();
    }

    /** What the verb made; a refusal fails the test. */
    public static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value, var _, var _)) {
            return value;
        }
        throw new AssertionError("Refused: " + outcome);
    }
}
