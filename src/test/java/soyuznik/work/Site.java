package soyuznik.work;

import static java.util.Comparator.naturalOrder;
import static soyuznik.support.Characters.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.ContactData;
import soyuznik.clients.EmploymentData;
import soyuznik.clients.Employments;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.Requisites;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Draft;
import soyuznik.projects.Finding;
import soyuznik.projects.Opening;
import soyuznik.projects.Projects;

/** A client with a key project, where we talk. */
@TestComponent
class Site {
    private final Verbs verbs;

    Site(Verbs verbs) {
        this.verbs = verbs;
    }

    /** What makes it. */
    @TestComponent
    record Verbs(
            Companies companies,
            Teams teams,
            People people,
            Employments employments,
            Projects projects,
            Talks talks,
            Clock clock) {}

    LocalDate today() {
        return LocalDate.now(verbs.clock());
    }

    ProjectId project(Viewer by) {
        return project("ENTRY", by);
    }

    ProjectId project(String stage, Viewer by) {
        return project(new Opening.Start("KEY_PROJECT", stage), by);
    }

    ProjectId project(Opening.Start start, Viewer by) {
        var data = CompanyData.named("АО «Северный путь»", Requisites.none("RU"));
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        var client = done(verbs.companies().make(fresh, by));
        var draft = new Draft("Фильтры для линии 4", "", null, "", null, "RUB", null, by.user());
        return done(
                verbs.projects().open(new Opening(UUID.randomUUID(), client, draft, start), by));
    }

    /** Another project of the same client. */
    ProjectId another(ProjectId beside, String title, Viewer by) {
        return another(beside, title, new Opening.Start("KEY_PROJECT", "ENTRY"), by);
    }

    ProjectId another(ProjectId beside, Opening.Start start, Viewer by) {
        return another(beside, "Насосы", start, by);
    }

    private ProjectId another(ProjectId beside, String title, Opening.Start start, Viewer by) {
        var draft = new Draft(title, "", null, "", null, "RUB", null, by.user());
        var opening = new Opening(UUID.randomUUID(), client(beside, by), draft, start);
        return done(verbs.projects().open(opening, by));
    }

    void joins(ProjectId project, Viewer who, Viewer by) {
        var client = verbs.projects().get(project, by).client().id();
        done(verbs.teams().join(client, who.user(), by));
    }

    CompanyId client(ProjectId project, Viewer by) {
        return verbs.projects().get(project, by).client().id();
    }

    /** The person leaves for the client of another project. */
    void moves(PersonId person, ProjectId to, Viewer by) {
        var employment = verbs.people().get(person, by).main().id();
        done(verbs.employments().leave(employment, today(), by));
        var client = client(to, by);
        var start =
                new Employments.Start(UUID.randomUUID(), person, client, EmploymentData.UNKNOWN);
        done(verbs.employments().begin(start, by));
    }

    PersonId person(ProjectId project, Viewer by) {
        var client = client(project, by);
        return done(
                verbs.people().add(NewPerson.named(client, "Петров Иван", "Механик", true), by));
    }

    /** The same, with a mail address. */
    PersonId person(ProjectId project, String mail, Viewer by) {
        var named = NewPerson.named(client(project, by), "Петров Иван", "Механик", true);
        var address = new ContactData(ContactData.Kind.MAIL, mail, mail, "");
        var person =
                new NewPerson(
                        named.key(), named.company(), named.name(), named.post(), List.of(address));
        return done(verbs.people().add(person, by));
    }

    /** A talk of today with somebody of the client. */
    Map<String, String> typed(ProjectId project, Map<String, String> more, Viewer by) {
        var typed = new HashMap<String, String>();
        typed.put("kind", "MEETING");
        typed.put("heldOn", day(more).toString());
        typed.put("subject", "Испытания на линии 4");
        typed.put("people", person(project, by).toString());
        typed.putAll(more);
        return typed;
    }

    Talk planned(ProjectId project, Map<String, String> more, Viewer by) {
        done(verbs.talks().plan(draft(project, typed(project, more, by)), by));
        return verbs.talks().of(project, by).getFirst();
    }

    Talk held(ProjectId project, Map<String, String> more, Viewer by) {
        done(verbs.talks().hold(draft(project, typed(project, more, by)), by));
        return verbs.talks().of(project, by).getFirst();
    }

    /** About no project, with somebody of the client. */
    Talk planned(CompanyId client, Map<String, String> more, Viewer by) {
        var about = new About.OfClient(client);
        done(verbs.talks().plan(draft(about, typed(client, more, by)), by));
        return verbs.talks().of(about, by).getFirst();
    }

    Talk held(CompanyId client, Map<String, String> more, Viewer by) {
        var about = new About.OfClient(client);
        done(verbs.talks().hold(draft(about, typed(client, more, by)), by));
        return verbs.talks().of(about, by).getFirst();
    }

    Map<String, String> typed(CompanyId client, Map<String, String> more, Viewer by) {
        var person = NewPerson.named(client, "Седов Пётр", "Директор", true);
        var typed = new HashMap<String, String>();
        typed.put("kind", "MEETING");
        typed.put("heldOn", day(more).toString());
        typed.put("subject", "Знакомство");
        typed.put("people", done(verbs.people().add(person, by)).toString());
        typed.putAll(more);
        return typed;
    }

    /** Today, or earlier where something was agreed for a day that has passed. */
    private LocalDate day(Map<String, String> more) {
        return Stream.of("theirDue", "ourDue", "nextOn")
                .flatMap(name -> Stream.ofNullable(more.get(name)))
                .map(LocalDate::parse)
                .filter(today()::isAfter)
                .min(naturalOrder())
                .orElse(today());
    }

    CompanyId client(String name, Viewer by) {
        var data = CompanyData.named(name, Requisites.none("RU"));
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        return done(verbs.companies().make(fresh, by));
    }

    static Talks.Draft draft(About about, Map<String, String> typed) {
        return new Talks.Draft(about, UUID.randomUUID(), typed);
    }

    static Talks.Draft draft(ProjectId project, Map<String, String> typed) {
        return new Talks.Draft(project, UUID.randomUUID(), typed);
    }

    /** The criteria of the stage that nothing meets yet. */
    List<String> missing(ProjectId project, Viewer by) {
        return verbs.projects().get(project, by).check(today()).missing().stream()
                .map(Finding::criterion)
                .map(criterion -> criterion.code())
                .toList();
    }
}
