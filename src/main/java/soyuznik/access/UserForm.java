package soyuznik.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome.Difference;
import soyuznik.kernel.Role;

/**
 * A user as typed by the administrator.
 *
 * @param key of a new user: the same key makes no second one
 * @param version of a user that is changed
 * @param language null: the company's
 * @param clients what becomes of those led in a branch that the user leaves
 */
public record UserForm(
        UUID key,
        Integer version,
        String surname,
        String givenName,
        String patronymic,
        String email,
        String phone,
        @Nullable Long branch,
        Set<Role> roles,
        Scope scope,
        @Nullable Language language,
        Led.Along clients) {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\",;]+@[^\\s@.<>\",;]+(\\.[^\\s@.<>\",;]+)+");
    private static final int LONGEST_EMAIL = 254;

    public UserForm {
        key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
        version = Objects.requireNonNullElse(version, 0);
        surname = Typed.line(surname);
        givenName = Typed.line(givenName);
        patronymic = Typed.line(patronymic);
        email = Typed.line(email).toLowerCase(Locale.ROOT);
        phone = Typed.line(phone);
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        scope = Objects.requireNonNullElse(scope, Scope.DEFAULT);
        clients = Objects.requireNonNullElse(clients, Led.Along.UNSAID);
    }

    /** Of whom no clients are led in a branch that is left. */
    public UserForm(
            UUID key,
            Integer version,
            String surname,
            String givenName,
            String patronymic,
            String email,
            String phone,
            @Nullable Long branch,
            Set<Role> roles,
            Scope scope,
            @Nullable Language language) {
        this(
                key,
                version,
                surname,
                givenName,
                patronymic,
                email,
                phone,
                branch,
                roles,
                scope,
                language,
                Led.Along.UNSAID);
    }

    public static UserForm empty() {
        return new UserForm(
                UUID.randomUUID(), 0, "", "", "", "", "", null, Set.of(), Scope.DEFAULT, null);
    }

    public static UserForm of(User user) {
        return new UserForm(
                new UUID(0, user.id().value()),
                user.version(),
                user.name().surname(),
                user.name().given(),
                user.name().patronymic(),
                user.email(),
                user.phone(),
                user.branch().value(),
                user.roles(),
                user.scope(),
                user.own().language());
    }

    /** The same input over the version that somebody saved meanwhile. */
    public UserForm over(int newer) {
        return new UserForm(
                key,
                newer,
                surname,
                givenName,
                patronymic,
                email,
                phone,
                branch,
                roles,
                scope,
                language,
                clients);
    }

    /** Whether somebody can come in with it. */
    public static boolean isEmail(String typed) {
        return typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches();
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (surname.isEmpty()) {
            errors.add(FieldError.of("surname", "access.error.empty"));
        }
        if (!isEmail(email)) {
            errors.add(FieldError.of("email", "access.error.email"));
        }
        if (branch == null) {
            errors.add(FieldError.of("branch", "access.error.branch"));
        }
        if (roles.isEmpty()) {
            errors.add(FieldError.of("roles", "access.error.roles"));
        }
        return errors;
    }

    /** What differs between the user as he stands and this; the values as the form sends them. */
    List<Difference> differences(User theirs) {
        var standing = of(theirs);
        var differences = new Differences();
        differences.compare("surname", standing.surname, surname);
        differences.compare("givenName", standing.givenName, givenName);
        differences.compare("patronymic", standing.patronymic, patronymic);
        differences.compare("email", standing.email, email);
        differences.compare("phone", standing.phone, phone);
        differences.compare(
                "branch", Objects.toString(standing.branch, ""), Objects.toString(branch, ""));
        differences.compare("roles", codes(standing.roles), codes(roles));
        differences.compare("scope", standing.scope.name(), scope.name());
        differences.compare(
                "language",
                Objects.toString(standing.language, ""),
                Objects.toString(language, ""));
        return differences.found();
    }

    private static String codes(Set<Role> roles) {
        return roles.isEmpty()
                ? ""
                : EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(" "));
    }

    /** The roles as keys of messages, in the order of the table of roles. */
    static List<String> words(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(role -> "role." + role).toList();
    }
}
