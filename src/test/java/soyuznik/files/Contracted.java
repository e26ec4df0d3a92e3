package soyuznik.files;

import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Contacts;
import soyuznik.clients.Contracts;
import soyuznik.clients.Item;
import soyuznik.clients.Items;
import soyuznik.clients.NewCompany;
import soyuznik.clients.OwnEntities;
import soyuznik.clients.Profile;
import soyuznik.clients.Requisites;
import soyuznik.clients.Section;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;

/** Makes clients with whom we have a contract. */
@TestComponent
class Contracted {
    private final Verbs verbs;

    Contracted(Verbs verbs) {
        this.verbs = verbs;
    }

    /** What makes them. */
    @TestComponent
    record Verbs(
            Companies companies,
            Items items,
            Contracts contracts,
            OwnEntities entities,
            Characters characters) {}

    /** The number of the contract. */
    long contract(Viewer by) {
        var none = Requisites.none("RU");
        var profile = new Profile("", null, null, "", null);
        var data = new CompanyData("АО «Бумажный двор»", "", none, profile, Contacts.UNKNOWN);
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        var client = done(verbs.companies().make(fresh, by));
        var admin = verbs.characters().viewer("admin");
        var ours = done(verbs.entities().add(UUID.randomUUID(), Map.of("name", "ООО"), admin));
        var values =
                Map.of(
                        "number", "БД-17",
                        "kind", "SUPPLY",
                        "entityId", ours.toString(),
                        "signedOn", "2026-02-01",
                        "endsOn", "2030-02-01",
                        "prolongation", "NONE");
        var draft = new Item.Draft(UUID.randomUUID(), Section.CONTRACTS, client, values);
        return done(verbs.items().add(draft, by)).id();
    }

    /** The number of a specification of the contract. */
    long specified(long contract, Viewer by) {
        var client = verbs.contracts().get(contract, by).company();
        var values =
                Map.of(
                        "contractId", Long.toString(contract),
                        "number", "2",
                        "signedOn", "2026-03-01");
        var draft = new Item.Draft(UUID.randomUUID(), Section.SPECIFICATIONS, client, values);
        return done(verbs.items().add(draft, by)).id();
    }
}
