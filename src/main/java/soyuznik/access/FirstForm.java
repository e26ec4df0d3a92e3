package soyuznik.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Role;

/**
 * The first administrator and the first branch as typed.
 *
 * @param token the one-time token that the console printed
 */
public record FirstForm(
        String token,
        String branchName,
        String surname,
        String givenName,
        String patronymic,
        String email,
        String password,
        String again) {
    public FirstForm {
        token = Typed.exact(token);
        branchName = Typed.line(branchName);
        surname = Typed.line(surname);
        givenName = Typed.line(givenName);
        patronymic = Typed.line(patronymic);
        email = Typed.line(email);
        password = Typed.exact(password);
        again = Typed.exact(again);
    }

    public static FirstForm empty(String token) {
        return new FirstForm(token, "", "", "", "", "", "", "");
    }

    UserForm user(long branch) {
        var roles = Set.of(Role.ADMIN, Role.DIRECTOR);
        return new UserForm(
                UUID.randomUUID(),
                0,
                surname,
                givenName,
                patronymic,
                email,
                "",
                branch,
                roles,
                Scope.DEFAULT,
                null);
    }

    List<FieldError> errors(Passwords passwords) {
        var errors = new ArrayList<>(user(0).errors());
        if (branchName.isEmpty()) {
            errors.addFirst(FieldError.of("branchName", "access.error.empty"));
        }
        passwords.fault(password, again, user(0).email()).ifPresent(errors::add);
        return errors;
    }

    @Override
    public String toString() {
        return "FirstForm";
    }
}
