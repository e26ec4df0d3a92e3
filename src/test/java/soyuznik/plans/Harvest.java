package soyuznik.plans;

import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.access.RateTable;
import soyuznik.access.RateTables;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.Requisites;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closing;
import soyuznik.projects.Closures;
import soyuznik.projects.End;
import soyuznik.projects.ImportedProject;
import soyuznik.projects.Intake;
import soyuznik.support.Characters;
import soyuznik.work.About;
import soyuznik.work.MemoMaker;
import soyuznik.work.NewMemo;
import soyuznik.work.Talks;

/** What was won on days long past, by sellers of whom no other test tells. */
@TestComponent
class Harvest {
    private final Verbs verbs;
    private final Characters characters;

    Harvest(Verbs verbs, Characters characters) {
        this.verbs = verbs;
        this.characters = characters;
    }

    /** What makes it. */
    @TestComponent
    record Verbs(
            Companies companies,
            Intake intake,
            People people,
            Talks talks,
            Closures closures,
            RateTables rates,
            MemoMaker memos,
            TransactionTemplate transaction,
            Clock clock) {}

    LocalDate today() {
        return LocalDate.now(verbs.clock());
    }

    FiscalYear year() {
        return FiscalYear.of(today(), 1);
    }

    /** Somebody new in the eastern branch. */
    Viewer seller() {
        return characters.newcomer(Role.SELLER);
    }

    Viewer viewer(String name) {
        return characters.viewer(name);
    }

    CompanyId client(String name, Viewer by) {
        return client(name, new NewCompany.Place.Maker(), by);
    }

    /** Whom nobody leads. */
    CompanyId unled(String name, Viewer by) {
        return client(name, new NewCompany.Place.Pool(characters.branch("east")), by);
    }

    private CompanyId client(String name, NewCompany.Place place, Viewer by) {
        var data = CompanyData.named(name, Requisites.none("RU"));
        return done(verbs.companies().make(new NewCompany(UUID.randomUUID(), data, place), by));
    }

    ProjectId won(CompanyId client, String on, String amount, Viewer by) {
        return won(client, on, new Money(new BigDecimal(amount), "RUB"), by);
    }

    ProjectId won(CompanyId client, String on, Money amount, Viewer by) {
        var day = LocalDate.parse(on);
        var ended = new ImportedProject.Position.Ended("SHORT", End.WON, day);
        return begun(client, new Sale(amount, day.minusDays(30), null), ended, by);
    }

    /** A talk of today with somebody of the client. */
    void held(ProjectId project, CompanyId client, String kind, Viewer by) {
        held(new About.OfProject(project), client, kind, by);
    }

    void held(About about, CompanyId client, String kind, Viewer by) {
        var person = done(verbs.people().add(NewPerson.named(client, "Петров Иван", "", true), by));
        var typed =
                Map.of(
                        "kind", kind,
                        "heldOn", today().toString(),
                        "subject", "Испытания",
                        "people", person.toString(),
                        "ours", by.user().toString());
        done(verbs.talks().hold(new Talks.Draft(about, UUID.randomUUID(), typed), by));
    }

    void brought(NewMemo memo, Viewer by) {
        verbs.memos().make(List.of(memo), by, UUID.randomUUID());
    }

    void lost(ProjectId project, Viewer by) {
        done(verbs.closures().close(project, Closing.lost("Дорого", "Завод", ""), by));
    }

    /** In the first stage, to close on the day. */
    ProjectId open(CompanyId client, LocalDate closes, String amount, Viewer by) {
        var sale = new Sale(new Money(new BigDecimal(amount), "RUB"), today(), closes);
        return begun(client, sale, new ImportedProject.Position.InStage("SHORT", "NEED"), by);
    }

    /** What a project is worth and its days. */
    record Sale(Money amount, LocalDate opened, @Nullable LocalDate closes) {}

    private ProjectId begun(
            CompanyId client, Sale sale, ImportedProject.Position position, Viewer by) {
        var row =
                new ImportedProject(
                        UUID.randomUUID(),
                        client,
                        by.user(),
                        "Фильтры",
                        "Фильтр ФТ-4",
                        sale.amount(),
                        sale.opened(),
                        sale.closes(),
                        position);
        var made =
                verbs.transaction()
                        .execute(_ -> verbs.intake().openAll(List.of(row), by, UUID.randomUUID()));
        return made.getFirst();
    }

    RateTable rates() {
        return verbs.rates().today();
    }

    /** All that the seller leads, as somebody looks at it. */
    Lens lens(Viewer seller, Viewer viewer) {
        return new Lens(viewer, null, seller.user(), rates());
    }
}
