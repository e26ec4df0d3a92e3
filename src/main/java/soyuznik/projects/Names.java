package soyuznik.projects;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trim;

import org.jooq.Field;
import soyuznikdb.access.tables.AppUser;

/** Names of ours as one field: surname, given name, patronymic. */
public final class Names {
    private Names() {}

    public static Field<String> of(AppUser user) {
        return trim(
                concat(user.SURNAME, inline(" "), user.GIVEN_NAME, inline(" "), user.PATRONYMIC));
    }
}
