package soyuznik.exchange;

import static soyuznik.support.Characters.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Contacts;
import soyuznik.clients.Item;
import soyuznik.clients.Items;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.OwnEntities;
import soyuznik.clients.People;
import soyuznik.clients.Profile;
import soyuznik.clients.Requisites;
import soyuznik.clients.Section;
import soyuznik.files.Attachment;
import soyuznik.files.Attachments;
import soyuznik.files.Filing;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;

/** People who are to be erased, at clients with a contract and files. */
@TestComponent
class Vanishing {
    private final Clients clients;
    private final Papers papers;

    Vanishing(
            Companies companies, People people, Items items, OwnEntities entities, Papers papers) {
        this.clients = new Clients(companies, people, items, entities);
        this.papers = papers;
    }

    private record Clients(Companies companies, People people, Items items, OwnEntities entities) {}

    /** What files are brought by. */
    @TestComponent
    record Papers(Filing filing, Attachments attachments, Characters characters) {}

    PersonId person(String name, Viewer by) {
        var none = Requisites.none("RU");
        var profile = new Profile("", null, null, "", null);
        var data =
                new CompanyData("Завод " + UUID.randomUUID(), "", none, profile, Contacts.UNKNOWN);
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        var client = done(clients.companies().make(fresh, by));
        return done(clients.people().add(NewPerson.named(client, name, "кузнец", false), by));
    }

    /** Beside a contract of the person's client; its number. */
    long file(PersonId person, String name, byte[] bytes, Viewer by) {
        var place = new Attachment.Place("contract", contract(person, by));
        var sent =
                new Filing.Sent(
                        UUID.randomUUID(),
                        place,
                        name,
                        bytes.length,
                        new ByteArrayInputStream(bytes));
        try {
            done(papers.filing().bring(sent, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return papers.attachments().of(place, by).getFirst().id();
    }

    private long contract(PersonId person, Viewer by) {
        var client = clients.people().get(person, by).main().company();
        var admin = papers.characters().viewer("admin");
        var ours = done(clients.entities().add(UUID.randomUUID(), Map.of("name", "ООО"), admin));
        var values =
                Map.of(
                        "number", "17",
                        "kind", "SUPPLY",
                        "entityId", ours.toString(),
                        "signedOn", "2026-02-01",
                        "endsOn", "2030-02-01",
                        "prolongation", "NONE");
        var draft = new Item.Draft(UUID.randomUUID(), Section.CONTRACTS, client, values);
        return done(clients.items().add(draft, by)).id();
    }

    void remove(long file, Viewer by) {
        done(papers.attachments().remove(file, by));
    }
}
