package soyuznik.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import soyuznik.clients.Basis;
import soyuznik.clients.ContactData;
import soyuznik.clients.NewPerson;
import soyuznik.clients.PersonName;
import soyuznik.clients.Post;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.clients.bulk.Wish;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** Somebody at a client, with what belongs to a person. */
final class MatrixPeople {
    private MatrixPeople() {}

    static Map<String, String> made(MatrixWorld.Verbs verbs, CompanyId company, Viewer owner) {
        var people = verbs.clients().people();
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
                "crowd",
                changed(verbs.works().many(), person.id(), owner),
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
                "note",
                "move",
                "0");
    }

    /** The person among many whose basis was said. */
    private static String changed(MatrixWorks.Many many, PersonId person, Viewer owner) {
        var wish = new Wish.Held(Basis.INTEREST.name());
        long selection =
                Characters.done(many.selections().choosePeople(List.of(person), "own=true", owner));
        var draft = new BulkChanges.Draft(UUID.randomUUID(), selection, wish);
        return Long.toString(Characters.done(many.changes().begin(draft, owner)).id());
    }
}
