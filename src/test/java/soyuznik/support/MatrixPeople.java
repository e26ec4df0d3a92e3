package soyuznik.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import soyuznik.clients.ContactData;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.PersonName;
import soyuznik.clients.Post;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/** Somebody at a client, with what belongs to a person. */
final class MatrixPeople {
    private MatrixPeople() {}

    static Map<String, String> made(People people, CompanyId company, Viewer owner) {
        var phones = List.of(ContactData.phoneOf("+7 921 555-01-01", "RU"));
        var petrov =
                new NewPerson(
                        UUID.randomUUID(),
                        company,
                        PersonName.of("Петров"),
                        new Post("", "", null, true),
                        phones);
        var person = people.get(Characters.done(people.add(petrov, owner)), owner);
        return Map.of(
                "form",
                "json",
                "person",
                person.id().toString(),
                "employment",
                person.main().id().toString(),
                "contact",
                Long.toString(person.contacts().getFirst().id()),
                "of",
                "people",
                "field",
                "note");
    }
}
