package soyuznik.projects;

import static org.jooq.impl.DSL.row;

import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.PersonId;
import soyuznikdb.clients.tables.Person;

/**
 * A person of the client as one field of a statement that joins people; null where nobody is named.
 */
final class Contacts {
    private Contacts() {}

    static SelectField<Project.@Nullable Contact> of(Person person) {
        return row(person.ID, person.NAME, person.POSITION, person.DECIDES)
                .mapping(Contacts::contact);
    }

    private static Project.@Nullable Contact contact(
            @Nullable Long id, String name, String position, @Nullable Boolean decides) {
        return id == null
                ? null
                : new Project.Contact(
                        new PersonId(id), name, position, Boolean.TRUE.equals(decides));
    }
}
