package soyuznik.access;

import static org.jooq.impl.DSL.row;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SelectField;
import soyuznik.shell.People;
import soyuznikdb.access.tables.AppUser;

/** The name of one of ours. */
public record Name(String surname, String given, String patronymic) {

    /** The name as one field of a statement that joins users. */
    public static SelectField<Name> of(AppUser user) {
        return row(user.SURNAME, user.GIVEN_NAME, user.PATRONYMIC).mapping(Name::new);
    }

    /** Surname and initials: «Иванова А. П.». */
    public String brief() {
        return People.brief(full());
    }

    public String full() {
        return Stream.of(surname, given, patronymic).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
