package soyuznik.access;

import static org.jooq.impl.DSL.row;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SelectField;
import soyuznik.kernel.Folding;
import soyuznik.shell.People;
import soyuznikdb.access.tables.AppUser;

/** The name of one of ours. */
public record Name(String surname, String given, String patronymic) {

    /** The name as one field of a statement that joins users; null where the join found nobody. */
    public static SelectField<Name> of(AppUser user) {
        return row(user.SURNAME, user.GIVEN_NAME, user.PATRONYMIC)
                .mapping((surname, given, patronymic) ->
                        surname == null ? null : new Name(surname, given, patronymic));
    }

    /** Surname and initials: «Иванова А. П.». */
    public String brief() {
        return People.brief(full());
    }

    public String full() {
        return Stream.of(surname, given, patronymic)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * Whether somebody may have written the name so: in either order, with or without patronymic.
     */
    boolean isWritten(String folded) {
        return Stream.of(
                        surname + ' ' + given,
                        given + ' ' + surname,
                        full(),
                        given + ' ' + patronymic + ' ' + surname)
                .map(Folding::fold)
                .anyMatch(folded::equals);
    }
}
