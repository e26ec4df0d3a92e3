package soyuznik.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
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
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Founds the company of the demo: branches, people, one password for all of them. */
@Component
@ConditionalOnProperty("soyuznik.demo")
class DemoOffice {
    /** A company of our example has this zone. */
    static final String ZONE = "Europe/Moscow";

    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz";
    private final Verbs verbs;

    DemoOffice(Verbs verbs) {
        this.verbs = verbs;
    }

    /** What founds a company. */
    @Component
    @ConditionalOnProperty("soyuznik.demo")
    record Verbs(
            FirstAdministrator first,
            Branches branches,
            Staff staff,
            PasswordLinks links,
            NewPasswords passwords,
            Sessions sessions) {}

    /** The people of the demo as they see and may, and what they sign in with. */
    record Office(Map<String, Viewer> viewers, Map<String, BranchId> branches, String password) {
        Viewer viewer(String key) {
            return Objects.requireNonNull(viewers.get(key), key);
        }

        UserId id(String key) {
            return viewer(key).user();
        }
    }

    Office found(Calendar calendar, int ago) {
        var password = password();
        var ids = new HashMap<String, UserId>();
        ids.put("admin", calendar.on(ago, () -> verbs.first().make(first(password), company())));
        var admin = viewer(ids.get("admin"));
        var branches = new HashMap<String, BranchId>();
        var office = verbs.branches().tree().getFirst().id();
        var day = new Calendar.Day(calendar, ago);
        branches.put("office", office);
        Cast.BRANCHES.forEach((key, name) -> branches.put(key, branch(day, name, office, admin)));
        for (var one : Cast.CHARACTERS) {
            var form = form(one, Objects.requireNonNull(branches.get(one.branch())), ids.size());
            var id = calendar.on(ago, () -> verbs.staff().invite(form, admin));
            calendar.on(0, () -> choose(id, password, admin));
            ids.put(one.key(), id);
        }
        var viewers = new HashMap<String, Viewer>();
        ids.forEach((key, id) -> viewers.put(key, viewer(id)));
        return new Office(Map.copyOf(viewers), Map.copyOf(branches), password);
    }

    private BranchId branch(Calendar.Day day, String name, BranchId office, Viewer by) {
        var form = new BranchForm(UUID.randomUUID(), office.value(), name);
        return day.on(() -> verbs.branches().make(form, by));
    }

    private Outcome<UserId> choose(UserId user, String password, Viewer by) {
        if (verbs.links().make(user, by) instanceof Outcome.Done<Token>(var link, _, _)) {
            return verbs.passwords().choose(link, new NewPasswords.Chosen("", password, password));
        }
        return Outcome.refused("demo.no_link");
    }

    /** As the person would see it after signing in. */
    private Viewer viewer(@Nullable UserId user) {
        var token = verbs.sessions().start(Objects.requireNonNull(user), "demo");
        var viewer = verbs.sessions().find(token).orElseThrow().viewer();
        verbs.sessions().end(token);
        return viewer;
    }

    private FirstForm first(String password) {
        var token = Objects.requireNonNull(verbs.first().await()).text();
        var admin = Cast.ADMIN;
        return new FirstForm(
                token,
                Cast.OFFICE,
                admin.surname(),
                admin.given(),
                admin.patronymic(),
                admin.email(),
                password,
                password);
    }

    private static CompanyForm company() {
        return new CompanyForm(
                Cast.COMPANY, Language.RU, "RUB", ZONE, 1, false, "10", "50", "3500", "400", 0);
    }

    private static UserForm form(Cast.Member one, BranchId branch, int number) {
        return new UserForm(
                UUID.randomUUID(),
                0,
                one.surname(),
                one.given(),
                one.patronymic(),
                one.email(),
                "+7 900 555-01-0" + number,
                branch.value(),
                Set.of(one.role()),
                one.scope(),
                null);
    }

    /** Easy to type from a screen: four groups of four letters. */
    private static String password() {
        var random = new SecureRandom();
        var groups = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var group = new StringBuilder();
            random.ints(4, 0, LETTERS.length()).forEach(at -> group.append(LETTERS.charAt(at)));
            groups.add(group.toString());
        }
        return String.join("-", groups);
    }
}
