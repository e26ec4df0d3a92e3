package soyuznik.support;

import static soyuznikdb.projects.Tables.CRITERION;
import static soyuznikdb.projects.Tables.STAGE;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.util.UriComponentsBuilder;
import soyuznik.access.Scope;
import soyuznik.access.Sessions;
import soyuznik.access.Staff;
import soyuznik.access.UserForm;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.NewCompany;
import soyuznik.clients.Numbers;
import soyuznik.clients.People;
import soyuznik.clients.Requisites;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Language;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Draft;
import soyuznik.projects.Lines;
import soyuznik.projects.Opening;
import soyuznik.projects.Papers;
import soyuznik.projects.Projects;
import soyuznik.projects.Proposals;
import soyuznik.projects.methods.Drafts;
import soyuznik.projects.sheets.SheetPapers;

/** One of each role, and records of Anna, of Vera of the same branch, and of Boris of another. */
@TestComponent
public class MatrixWorld {
    /** Whose record it is: the owner, who is responsible, and the others of the team. */
    public enum Place {
        ANNA,
        VERA,
        BORIS;

        String owner() {
            return name().toLowerCase(Locale.ROOT);
        }

        private List<String> others() {
            return this == ANNA ? List.of("dina", "egor", "kim", "petr") : List.of();
        }

        boolean has(String person) {
            return owner().equals(person) || others().contains(person);
        }
    }

    /** What makes it. */
    @TestComponent
    public record Verbs(
            DSLContext sql,
            Staff staff,
            Sessions sessions,
            Clients clients,
            Sales sales,
            MatrixDeciders.Verbs buying,
            MatrixTalks.Verbs talking,
            MatrixPlans.Verbs planning,
            MatrixWorks works) {}

    /** What makes clients. */
    @TestComponent
    public record Clients(Companies companies, Teams teams, People people) {}

    /** What makes projects. */
    @TestComponent
    public record Sales(
            Projects projects,
            Proposals proposals,
            Papers papers,
            SheetPapers sheets,
            Lines lines,
            Drafts drafts,
            Clock clock) {}

    private final Verbs verbs;
    private final Characters characters;
    private final SortedMap<String, UserId> people = new TreeMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final MatrixRights rights;
    private final UserId guest;
    private final Map<Place, Map<String, String>> records = new EnumMap<>(Place.class);

    MatrixWorld(Verbs verbs, Characters characters) {
        this.verbs = verbs;
        this.characters = characters;
        this.rights = new MatrixRights(verbs.sql);
        for (var name : List.of("anna", "boris", "vera", "gleb", "dina", "egor", "admin")) {
            people.put(name, characters.id(name));
        }
        people.put("kim", invite("kim", Role.CLIENT_MANAGER));
        people.put("petr", invite("petr", Role.PROJECT_MANAGER));
        guest = invite("guest", Role.SPECIALIST);
        for (var place : Place.values()) {
            records.put(place, make(place));
        }
        people.forEach((name, id) -> tokens.put(name, verbs.sessions.start(id, "matrix").text()));
    }

    public Set<String> people() {
        return people.keySet();
    }

    /** The session of the person: calls leave no trace, so one is enough. */
    String token(String person) {
        return Objects.requireNonNull(tokens.get(person), person);
    }

    /**
     * T-02: by the scope of the role; Boris's is closed, the administrator as such sees no client.
     * Files on their way in are shown to who brought them and who sees all, long work to nobody but
     * who began it.
     */
    public boolean sees(String person, MatrixLine line, Place place) {
        return switch (line.record()) {
            case "progress", "view", "selection", "bulk", "many", "crowd" ->
                    place.owner().equals(person);
            case "product" -> true;
            case "import", "fileSet" -> place.owner().equals(person) || person.equals("gleb");
            default -> seesClient(person, place);
        };
    }

    private static boolean seesClient(String person, Place place) {
        return switch (person) {
            case "gleb" -> true;
            case "admin" -> false;
            case "boris" -> place == Place.BORIS;
            default -> place != Place.BORIS;
        };
    }

    /** T-07: as the table of rights has it; without a record the right over some is enough. */
    public boolean may(String person, MatrixLine line, Place place) {
        return switch (line.right()) {
            case "-", "OPEN" -> true;
            case "GONE" -> false;
            case "TEAM" -> place.has(person) || may(person, "LEAD_PROJECTS", false);
            case "OWNER" -> place.owner().equals(person) && may(person, "IMPORT", true);
            case "LEADER" ->
                    may(person, "REASSIGN", true)
                            || may(person, "LEAD_PROJECTS", place.owner().equals(person));
            case "DECIDE" ->
                    may(person, "REASSIGN", true)
                            || (place.owner().equals(person) && may(person, "EDIT_CLIENTS", true));
            default -> may(person, line.right(), !line.hasRecord() || place.has(person));
        };
    }

    private boolean may(String person, String verb, boolean own) {
        return rights.may(id(person), verb, own);
    }

    /** What is put into addresses and forms. */
    Map<String, String> records(MatrixLine line, Place place) {
        var world = new HashMap<>(Objects.requireNonNull(records.get(place)));
        world.put("id", world.getOrDefault(line.record(), "1"));
        var back = line.address().endsWith("/restoration");
        world.put("paper", world.get(back ? "removed" : "proposal"));
        world.put("participant", world.get(back ? "removedParticipant" : "participant"));
        var away = back && !line.address().contains("consequences");
        world.put("problem", world.get(away ? "removedProblem" : "standingProblem"));
        world.put("step", world.get(back ? "removedStep" : "standingStep"));
        world.put("choice", world.get(back ? "removedCriterion" : "standingCriterion"));
        world.put("consequence", world.get(back ? "removedConsequence" : "standingConsequence"));
        world.putAll(MatrixTalks.named(line.address(), world));
        var ahead = back ? "removedTalk" : "standingTalk";
        var talk = line.address().contains("/letter") ? "heldTalk" : ahead;
        world.put("talk", world.get(talk));
        world.put("line", world.get(back ? "removedLine" : "standingLine"));
        return world;
    }

    /** Where a browser finds the page. */
    public URI address(MatrixLine line, Place place) {
        var world = records(line, place);
        var address = UriComponentsBuilder.fromPath(line.filled(world));
        line.fields(world).forEach(address::queryParam);
        return address.build().encode().toUri();
    }

    private Map<String, String> make(Place place) {
        var owner = characters.viewer(place.owner());
        var company = company(place, owner);
        var project = project(company, owner);
        var world = new HashMap<>(common());
        world.putAll(Map.of("company", company.toString(), "member", owner.user().toString()));
        world.putAll(MatrixPeople.made(verbs, company, owner));
        world.put("project", project.toString());
        world.putAll(MatrixPapers.made(verbs, project, owner));
        world.putAll(MatrixPapers.method(verbs, characters.viewer("gleb")));
        var asking = characters.viewer(place == Place.BORIS ? "anna" : "boris");
        world.putAll(verbs.works.noted(company, owner, characters.viewer("admin")));
        world.putAll(verbs.works.sold(characters.viewer("admin")));
        world.putAll(MatrixPapers.lines(verbs, project, world, owner));
        world.putAll(MatrixDeciders.made(verbs.buying, project, owner));
        world.putAll(MatrixDeciders.hurting(verbs.buying, project, owner));
        world.putAll(MatrixDeciders.choosing(verbs.buying, project, owner));
        world.putAll(MatrixDeciders.deciding(verbs.buying, project, owner));
        world.putAll(MatrixTalks.made(verbs.talking, project, world, owner));
        world.putAll(MatrixPlans.made(verbs.planning, characters));
        world.putAll(verbs.works.begunBy(company, owner, asking, characters.viewer("gleb")));
        world.put("many", verbs.works.moved(project, owner));
        return world;
    }

    private Map<String, String> common() {
        return Map.of(
                "user",
                guest.toString(),
                "branch",
                characters.branch("east").toString(),
                "version",
                "0",
                "name",
                "mark.svg",
                "token",
                "used-long-ago",
                "kind",
                "proposals",
                "dictionary",
                "industry",
                "part",
                "sites",
                "stage",
                Long.toString(first(STAGE.ID)),
                "criterion",
                Long.toString(first(CRITERION.ID)));
    }

    private long first(TableField<?, Long> id) {
        var least = verbs.sql.select(DSL.min(id)).from(id.getTable()).fetchSingle().value1();
        return Objects.requireNonNull(least);
    }

    private CompanyId company(Place place, Viewer owner) {
        var numbers = new Requisites("RU", Numbers.inn(), null, null, null, null, null);
        var data = CompanyData.named("Завод " + place, numbers);
        var fresh = new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker());
        var company = Characters.done(verbs.clients.companies.make(fresh, owner));
        place.others()
                .forEach(it -> Characters.done(verbs.clients.teams.join(company, id(it), owner)));
        return company;
    }

    private ProjectId project(CompanyId company, Viewer owner) {
        var draft = new Draft("Фильтры", "", null, "", null, "RUB", null, owner.user());
        return Characters.done(
                verbs.sales.projects.open(new Opening(UUID.randomUUID(), company, draft), owner));
    }

    private UserId invite(String name, Role role) {
        var north = characters.branch("north").value();
        var form =
                new UserForm(
                        UUID.randomUUID(),
                        0,
                        name,
                        name,
                        "",
                        name + "@soyuz.example",
                        "",
                        north,
                        Set.of(role),
                        Scope.DEFAULT,
                        Language.RU);
        return Characters.done(verbs.staff.invite(form, characters.viewer("admin")));
    }

    private UserId id(String person) {
        return Objects.requireNonNull(people.get(person), person);
    }
}
