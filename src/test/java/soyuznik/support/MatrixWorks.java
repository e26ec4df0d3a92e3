package soyuznik.support;

import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.LIKENESS;
import static soyuznikdb.clients.Tables.MERGER;
import static soyuznikdb.clients.Tables.PERSON_LIKENESS;
import static soyuznikdb.clients.Tables.PERSON_MERGER;
import static soyuznikdb.clients.Tables.TEAM_REQUEST;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomFields;
import soyuznik.access.FieldForm;
import soyuznik.access.Rates;
import soyuznik.access.SavedViews;
import soyuznik.access.ViewForm;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Item;
import soyuznik.clients.Items;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.OwnEntities;
import soyuznik.clients.Requisites;
import soyuznik.clients.Section;
import soyuznik.clients.TeamRequests;
import soyuznik.clients.TypedTags;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.clients.bulk.Selections;
import soyuznik.clients.bulk.Wish;
import soyuznik.clients.merging.Merging;
import soyuznik.clients.merging.PersonMerging;
import soyuznik.exchange.FileSets;
import soyuznik.exchange.Imports;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Prices;
import soyuznik.products.ProductGroups;
import soyuznik.products.Products;
import soyuznik.projects.bulk.ManyChanges;
import soyuznik.shell.Progress;

/** What the people of the {@link MatrixWorld} have begun and asked for; each gives its number. */
@TestComponent
public record MatrixWorks(
        Imports imports,
        FileSets sets,
        Progress progress,
        TeamRequests requests,
        Noted noted,
        SavedViews views,
        MatrixTwins twins,
        Many many,
        Goods goods,
        DSLContext sql) {

    /** What is sold. */
    @TestComponent
    public record Goods(Products products, ProductGroups groups, Prices prices, Rates rates) {}

    /** What is noted about clients. */
    @TestComponent
    public record Noted(Items items, OwnEntities entities, CustomFields fields) {}

    /** What changes many clients at once. */
    @TestComponent
    public record Many(Selections selections, BulkChanges changes, ManyChanges projects) {}

    /** What the owner has under way; who may has merged two of the owner's clients. */
    Map<String, String> begunBy(CompanyId company, Viewer owner, Viewer asking, Viewer merging) {
        return Map.of(
                "request", asked(company, asking),
                "import", imported(owner),
                "fileSet", together(owner),
                "progress", begun(owner),
                "likeness", alike(owner),
                "merger", merged(owner, merging),
                "twin", twin(owner, merging),
                "alike", namesakes(owner),
                "selection", chosen(company, owner),
                "bulk", changed(company, owner));
    }

    /** A file that is read and understood: it may be started. */
    private String imported(Viewer owner) {
        var file = Chosen.file("файл.csv", "компания;страна\nИз файла;RU\n");
        var id = Characters.done(imports.take(UUID.randomUUID(), file, owner));
        var mapping = imports.understanding(id, owner).mapping();
        return Characters.done(imports.explain(id, mapping, owner)).toString();
    }

    /** Two files that came together. */
    private String together(Viewer owner) {
        var files =
                Stream.of("компания\nПервый", "компания\nВторой")
                        .map(text -> Chosen.file("ф.csv", text))
                        .toList();
        return Characters.done(sets.take(UUID.randomUUID(), files, owner)).toString();
    }

    /** A product with a price, which everybody sees, and a rate. */
    Map<String, String> sold(Viewer admin) {
        var name = Map.of("name", "Фильтр", "group", "Матрица / Фильтры");
        var product = Characters.done(goods.products.add(UUID.randomUUID(), name, admin));
        var price = Map.of("price", "100 RUB", "since", "2026-01-01");
        Characters.done(goods.prices.set(product, UUID.randomUUID(), price, admin));
        var id = goods.prices.of(product).getFirst().id();
        goods.rates.set("01.01.2026 USD 90", admin);
        var rate = goods.rates.all().getFirst().id();
        var group =
                goods.groups.all().stream()
                        .filter(one -> one.path().equals("Матрица / Фильтры"))
                        .findFirst()
                        .orElseThrow();
        return Map.of(
                "product", product.toString(),
                "group", Long.toString(group.id()),
                "groupPath", group.path(),
                "price", Long.toString(id),
                "rate", Long.toString(rate));
    }

    /**
     * A site of the client, a contract that the administrator's legal entity has with it, a view.
     */
    Map<String, String> noted(CompanyId company, Viewer owner, Viewer admin) {
        var key = UUID.randomUUID();
        var entity = Characters.done(noted.entities.add(key, Map.of("name", "ООО"), admin));
        var contract =
                Map.of(
                        "number", "1",
                        "kind", "SUPPLY",
                        "entityId", entity.toString(),
                        "signedOn", "2026-01-01",
                        "endsOn", "2030-01-01",
                        "prolongation", "NONE");
        var site = item(Section.SITES, company, Map.of("name", "Цех"), owner);
        var agreed = item(Section.CONTRACTS, company, contract, owner);
        return Map.of(
                "item",
                site,
                "contract",
                agreed,
                "view",
                saved(owner),
                "value",
                "name",
                "bearer",
                "company",
                "asked",
                Long.toString(asked(Bearer.COMPANY, admin).id()),
                "extra",
                asked(Bearer.PROJECT, admin).key());
    }

    /** Something that is asked of all these records. */
    private CustomField asked(Bearer bearer, Viewer admin) {
        var name = "Поле " + UUID.randomUUID();
        var form = new FieldForm(Map.of("kind", "TEXT", "ru", name));
        Characters.done(noted.fields.make(bearer, form, admin));
        return noted.fields.all(bearer).named(name).orElseThrow();
    }

    private String item(
            Section section, CompanyId company, Map<String, String> values, Viewer owner) {
        var draft = new Item.Draft(UUID.randomUUID(), section, company, values);
        return Long.toString(Characters.done(noted.items.add(draft, owner)).id());
    }

    /** A list of clients under a name, that only the owner sees. */
    private String saved(Viewer owner) {
        var form = new ViewForm(UUID.randomUUID(), "companies", "own=true", "Мои", null, null, 0);
        return Characters.done(views.save(form, owner)).toString();
    }

    /** Long work; nobody gives clients away in it. */
    private String begun(Viewer owner) {
        var giver = -owner.user().value();
        return progress.start(owner.user(), "handover", giver, 1).orElseThrow().toString();
    }

    /** Somebody of another branch asks to join the team of a client that is known by its INN. */
    private String asked(CompanyId company, Viewer asking) {
        var inn = sql.fetchValue(COMPANY.INN, COMPANY.ID.eq(company.value()));
        var numbers = new Requisites("RU", inn, null, null, null, null, null);
        Characters.done(requests.ask(numbers, asking));
        return String.valueOf(
                sql.fetchValue(DSL.select(DSL.max(TEAM_REQUEST.ID)).from(TEAM_REQUEST)));
    }

    /** Two of one name that the owner made. */
    private String alike(Viewer owner) {
        var name = "Близнец " + UUID.randomUUID();
        var one = made(name, owner);
        made(name, owner);
        while (twins.comparing().step(100)) {
            // until none is left
        }
        return String.valueOf(
                sql.fetchValue(
                        DSL.select(LIKENESS.ID)
                                .from(LIKENESS)
                                .where(LIKENESS.FIRST_ID.eq(one.value()))));
    }

    /** Two that the owner made, and whoever may has merged. */
    private String merged(Viewer owner, Viewer by) {
        var kept = made("Остался " + UUID.randomUUID(), owner);
        var gone = made("Вошёл " + UUID.randomUUID(), owner);
        var versions = new LinkedHashMap<CompanyId, Integer>();
        versions.put(kept, 0);
        versions.put(gone, 0);
        Characters.done(twins.mergers().merge(new Merging(kept, versions, Map.of()), by));
        return String.valueOf(
                sql.fetchValue(
                        DSL.select(MERGER.ID).from(MERGER).where(MERGER.KEPT_ID.eq(kept.value()))));
    }

    /** Two people at a client of the owner, and whoever may has merged. */
    private String twin(Viewer owner, Viewer by) {
        var client = made("Двойной " + UUID.randomUUID(), owner);
        var kept = person(client, owner);
        var gone = person(client, owner);
        var versions = Map.of(kept, 0, gone, 0);
        Characters.done(
                twins.persons().merge(new PersonMerging(kept, gone, versions, Map.of()), by));
        return String.valueOf(
                sql.fetchValue(
                        DSL.select(PERSON_MERGER.ID)
                                .from(PERSON_MERGER)
                                .where(PERSON_MERGER.KEPT_ID.eq(kept.value()))));
    }

    /** Two of one name at a client of the owner. */
    private String namesakes(Viewer owner) {
        var client = made("Однофамильцы " + UUID.randomUUID(), owner);
        var one = person(client, owner);
        person(client, owner);
        while (twins.comparingPeople().step(100)) {
            // until none is left
        }
        return String.valueOf(
                sql.fetchValue(
                        DSL.select(PERSON_LIKENESS.ID)
                                .from(PERSON_LIKENESS)
                                .where(PERSON_LIKENESS.FIRST_ID.eq(one.value()))));
    }

    private PersonId person(CompanyId client, Viewer owner) {
        var person = NewPerson.named(client, "Двоев Пётр", "Инженер", false);
        return Characters.done(twins.people().add(person, owner));
    }

    private String chosen(CompanyId company, Viewer owner) {
        return Characters.done(many.selections.choose(List.of(company), "", owner)).toString();
    }

    /** The client got a tag with others. */
    private String changed(CompanyId company, Viewer owner) {
        var wish = new Wish.Tags(TypedTags.read("общая"), TypedTags.read(""));
        var selection = Long.parseLong(chosen(company, owner));
        var draft = new BulkChanges.Draft(UUID.randomUUID(), selection, wish);
        return Long.toString(Characters.done(many.changes.begin(draft, owner)).id());
    }

    /** The project among many that are to be closed a week later. */
    String moved(ProjectId project, Viewer owner) {
        var wish = new soyuznik.projects.bulk.Wish.Shift(7);
        var asked = new ManyChanges.Asked(UUID.randomUUID(), List.of(project), wish, "own=true");
        return Characters.done(many.projects.make(asked, owner)).toString();
    }

    private CompanyId made(String name, Viewer owner) {
        var data = CompanyData.named(name, Requisites.none("RU"));
        return Characters.done(
                twins.companies()
                        .make(
                                new NewCompany(
                                        UUID.randomUUID(), data, new NewCompany.Place.Maker()),
                                owner));
    }
}
