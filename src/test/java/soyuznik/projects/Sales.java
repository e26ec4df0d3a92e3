package soyuznik.projects;

import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROJECT_REACH;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.Requisites;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Clients and projects of the characters, made by the product's own verbs. */
@TestComponent
class Sales {
    static final BigDecimal PRICE = new BigDecimal("14200000.00");
    private final Companies companies;
    private final People people;
    private final Projects projects;
    private final Recording recording;
    private final Clock clock;
    private final DSLContext sql;

    /** Where facts are recorded. */
    @TestComponent
    record Recording(
            Proposals proposals, Commitments commitments, Shipments shipments, Passages passages) {}

    Sales(
            Companies companies,
            People people,
            Projects projects,
            Recording recording,
            Clock clock,
            DSLContext sql) {
        this.sql = sql;
        this.companies = companies;
        this.people = people;
        this.projects = projects;
        this.recording = recording;
        this.clock = clock;
    }

    /** As if it had been open on these days; it stands in the lists accordingly. */
    void ran(ProjectId project, LocalDate from, LocalDate to) {
        sql.update(PROJECT)
                .set(PROJECT.OPENED_ON, from)
                .set(PROJECT.CLOSED_ON, to)
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        sql.update(PROJECT_REACH)
                .set(PROJECT_REACH.DAY, to)
                .where(PROJECT_REACH.PROJECT_ID.eq(project.value()))
                .execute();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    CompanyId client(Viewer by) {
        return client("АО «Северный путь»", by);
    }

    CompanyId client(String name, Viewer by) {
        var data =
                CompanyData.named(name, new Requisites("RU", null, null, null, null, null, null));
        return done(
                companies.make(
                        new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker()), by));
    }

    PersonId person(CompanyId client, boolean decides, Viewer by) {
        return done(
                people.add(NewPerson.named(client, "Петров Иван", "Главный механик", decides), by));
    }

    /** Nothing known but its title. */
    ProjectId bare(CompanyId client, Viewer by) {
        return done(
                projects.open(
                        new Opening(UUID.randomUUID(), client, draft(null, "", by.user())), by));
    }

    ProjectId bare(Viewer by) {
        return bare(client(by), by);
    }

    static Draft draft(@Nullable PersonId person, String need, UserId owner) {
        return new Draft(
                "Топливные фильтры для линии 4", need, person, "", null, "RUB", null, owner);
    }

    /** A short sale of the product, with all that the first gate asks. */
    ProjectId selling(String product, Viewer by) {
        var client = client(by);
        var person = person(client, true, by);
        var draft = new Draft("Насосы", "Течёт", person, product, null, "RUB", today(), by.user());
        var start = Opening.Start.of(Methods.SHORT);
        return done(projects.open(new Opening(UUID.randomUUID(), client, draft, start), by));
    }

    /** To its end. */
    void winOn(ProjectId project, Viewer by) {
        pass(project, by);
        propose(project, by);
        pass(project, by);
        commit(project, by);
        ship(project, by);
        pass(project, by);
    }

    /** A short sale from its beginning to its end. */
    ProjectId win(CompanyId client, Viewer by) {
        var project = ready(client, by);
        winOn(project, by);
        return project;
    }

    /** All that the first gate asks, and a person who decides. */
    ProjectId ready(Viewer by) {
        return ready(client(by), by);
    }

    ProjectId ready(CompanyId client, Viewer by) {
        var person = person(client, true, by);
        var draft =
                new Draft(
                        "Топливные фильтры для линии 4",
                        "Фильтр забивается зимой",
                        person,
                        "Фильтр ФТ-4",
                        PRICE,
                        "RUB",
                        today().plusMonths(2),
                        by.user());
        return done(projects.open(new Opening(UUID.randomUUID(), client, draft), by));
    }

    void propose(ProjectId project, Viewer by) {
        var person = projects.get(project, by).sale().contact();
        var who = person == null ? null : person.id();
        var answer = new ProposalDraft.Answer(today(), Reply.ACCEPTED, who);
        var draft = new ProposalDraft(today(), who, "1200 в год", PRICE, "RUB", answer);
        done(recording.proposals().record(project, UUID.randomUUID(), draft, by));
    }

    void commit(ProjectId project, Viewer by) {
        var draft = new Commitments.Draft(Commitment.Kind.CONTRACT, "17/26", today(), PRICE, "RUB");
        done(recording.commitments().record(project, UUID.randomUUID(), draft, by));
    }

    void ship(ProjectId project, Viewer by) {
        done(
                recording
                        .shipments()
                        .record(
                                project,
                                UUID.randomUUID(),
                                new Shipments.Draft(today(), "УПД 5"),
                                by));
    }

    /** Back to the first stage. */
    void back(ProjectId project, Viewer by) {
        var there = projects.get(project, by);
        var first = there.course().method().first().id();
        done(
                recording
                        .passages()
                        .back(project, new Passages.Return(there.stage().id(), first, "Рано"), by));
    }

    void pass(ProjectId project, Viewer by) {
        done(recording.passages().pass(project, projects.get(project, by).stage().id(), by));
    }

    /** What was done last on the way. */
    Outcome<ProjectId> takeBack(ProjectId project, Viewer by) {
        long last =
                sql.select(DSL.max(PASSAGE.ID))
                        .from(PASSAGE)
                        .where(PASSAGE.PROJECT_ID.eq(project.value()))
                        .fetchSingle()
                        .value1();
        return recording.passages().withdraw(project, last, by);
    }
}
