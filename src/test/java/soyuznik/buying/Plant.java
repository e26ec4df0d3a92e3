package soyuznik.buying;

import static soyuznik.support.Characters.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Contacts;
import soyuznik.clients.EmploymentData;
import soyuznik.clients.Employments;
import soyuznik.clients.NewCompany;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.clients.Profile;
import soyuznik.clients.Requisites;
import soyuznik.clients.Term;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Products;
import soyuznik.projects.Draft;
import soyuznik.projects.Finding;
import soyuznik.projects.Opening;
import soyuznik.projects.Projects;

/** A plant that buys, and the key project of selling to it. */
@TestComponent
class Plant {
    private final Verbs verbs;

    Plant(Verbs verbs) {
        this.verbs = verbs;
    }

    /** What makes it. */
    @TestComponent
    record Verbs(
            Companies companies,
            People people,
            Employments employments,
            Projects projects,
            Participants participants,
            Problems problems,
            Consequences consequences,
            ChoiceCriteria criteria,
            Products products,
            Clock clock) {}

    LocalDate today() {
        return LocalDate.now(verbs.clock());
    }

    /** A key project in its first stage; of the plant nobody is known. */
    CompanyId client(ProjectId project, Viewer by) {
        return verbs.projects().get(project, by).client().id();
    }

    ProjectId project(Viewer by) {
        return project("ENTRY", by);
    }

    ProjectId project(String stage, Viewer by) {
        return project(new Opening.Start("KEY_PROJECT", stage), by);
    }

    ProjectId project(Opening.Start start, Viewer by) {
        return project("", "", start, by);
    }

    /**
     * @param industry the code of a word
     * @param product as it is written in the project
     */
    ProjectId project(String industry, String product, Opening.Start start, Viewer by) {
        var profile = new Profile(industry, null, null, "", null);
        var none = Requisites.none("RU");
        var data = new CompanyData("АО «Северный путь»", "", none, profile, Contacts.UNKNOWN);
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        var client = done(verbs.companies().make(fresh, by));
        var draft =
                new Draft("Фильтры для линии 4", "", null, product, null, "RUB", null, by.user());
        return done(
                verbs.projects().open(new Opening(UUID.randomUUID(), client, draft, start), by));
    }

    PersonId person(ProjectId project, String name, Viewer by) {
        var client = verbs.projects().get(project, by).client().id();
        return done(verbs.people().add(NewPerson.named(client, name, "Инженер", false), by));
    }

    /** A product of a group; its name. */
    String product(String group, Viewer by) {
        var name = "Товар " + UUID.randomUUID();
        done(verbs.products().add(UUID.randomUUID(), Map.of("name", name, "group", group), by));
        return name;
    }

    /** The person came to the post on this day. */
    void came(PersonId person, LocalDate since, Viewer by) {
        var there = verbs.people().get(person, by).main();
        var data = new EmploymentData(there.post(), new Term(since, null));
        done(verbs.employments().edit(there.id(), there.version(), data, by));
    }

    /** What somebody on the list is in the decision changes. */
    void becomes(Participant one, Map<String, String> typed, Viewer by) {
        done(verbs.participants().change(one.key(), one.version(), typed, by));
    }

    /** As somebody stands on the list now. */
    Participant again(Participant one, Viewer by) {
        return verbs.participants().get(one.key(), by);
    }

    void leaves(PersonId person, Viewer by) {
        var employment = verbs.people().get(person, by).main().id();
        done(verbs.employments().leave(employment, today(), by));
    }

    Outcome<ProjectId> add(ProjectId project, Map<String, String> typed, Viewer by) {
        return verbs.participants().add(draft(project, typed), by);
    }

    static Participants.Draft draft(ProjectId project, Map<String, String> typed) {
        return new Participants.Draft(project, UUID.randomUUID(), typed);
    }

    /** Somebody new on the list of who decides. */
    Participant listed(ProjectId project, String name, Map<String, String> typed, Viewer by) {
        var person = person(project, name, by);
        var all = new HashMap<>(typed);
        all.put("personId", person.toString());
        done(add(project, all, by));
        return verbs.participants().of(project, by).stream()
                .filter(one -> one.who().id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    Participant listed(ProjectId project, String name, Viewer by) {
        return listed(project, name, Map.of(), by);
    }

    /** A problem that was supposed. */
    Problem problem(ProjectId project, Map<String, String> typed, Viewer by) {
        done(verbs.problems().add(new Problems.Draft(project, UUID.randomUUID(), typed), by));
        return verbs.problems().of(project, by).getLast();
    }

    Problem problem(ProjectId project, Viewer by) {
        return problem(project, Map.of("text", "Фильтр забивается зимой"), by);
    }

    List<Problem> problems(ProjectId project, Viewer by) {
        return verbs.problems().of(project, by);
    }

    List<ChoiceCriterion> criteria(ProjectId project, Viewer by) {
        return verbs.criteria().of(project, by);
    }

    /** The problem comes to the state by somebody's words of today. */
    void finds(Problem problem, ProblemState state, PersonId said, Viewer by) {
        var typed = new HashMap<String, String>();
        typed.put("state", state.name());
        typed.put("quote", "Так и есть");
        typed.put("personId", said.toString());
        typed.put("saidOn", today().toString());
        done(
                verbs.problems()
                        .find(new Problems.Found(problem.key(), UUID.randomUUID(), typed), by));
    }

    Consequence leads(Problem.Key problem, String text, String worth, Viewer by) {
        var typed = Map.of("text", text, "worth", worth);
        var draft = new Consequences.Draft(problem, UUID.randomUUID(), typed);
        done(verbs.consequences().add(draft, by));
        return verbs.problems().get(problem, by).consequences().getLast();
    }

    /** The criteria of the stage that nothing meets yet. */
    List<String> missing(ProjectId project, Viewer by) {
        return verbs.projects().get(project, by).check(today()).missing().stream()
                .map(Finding::criterion)
                .map(criterion -> criterion.code())
                .toList();
    }
}
