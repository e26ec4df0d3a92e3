package soyuznik.projects;

import static org.jooq.impl.DSL.row;

import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Posts;
import soyuznik.kernel.PersonId;
import soyuznikdb.clients.tables.Person;

/**
 * A person of the client, with the post there, as one field of a statement that joins people; null
 * where nobody is named.
 */
final class Contacts {
    private Contacts() {}

    static SelectField<Project.@Nullable Contact> of(Person person, Field<Long> company) {
        return row(
                        person.ID,
                        person.NAME,
                        Posts.position(person.ID, company),
                        Posts.decides(person.ID, company))
                .mapping(Contacts::contact);
    }

    private static Project.@Nullable Contact contact(
            @Nullable Long id, String name, @Nullable String position, @Nullable Boolean decides) {
        return id == null
                ? null
                : new Project.Contact(
                        new PersonId(id),
                        name,
                        position == null ? "" : position,
                        Boolean.TRUE.equals(decides));
    }
}
