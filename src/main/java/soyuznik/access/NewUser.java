package soyuznik.access;

import java.util.Set;
import java.util.UUID;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Role;

/**
 * One of ours who comes from a file.
 *
 * @param key made with the row: the same key again makes nobody new
 * @param branch its way, as {@link BranchWays} reads it
 */
// W-01
public record NewUser(
        UUID key, Name name, String email, String phone, String branch, Set<Role> roles) {
    public NewUser {
        roles = Set.copyOf(roles);
    }

    UserForm in(BranchId branch) {
        return new UserForm(
                key,
                0,
                name.surname(),
                name.given(),
                name.patronymic(),
                email,
                phone,
                branch.value(),
                roles,
                Scope.DEFAULT,
                null);
    }
}
