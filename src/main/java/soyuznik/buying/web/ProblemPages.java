package soyuznik.buying.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Consequences;
import soyuznik.buying.Problem;
import soyuznik.buying.Problems;
import soyuznik.clients.People;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.NotFound;

/** Makes the sheet of problems and consequences. */
@Component
class ProblemPages {
    private final Projects projects;
    private final Problems problems;
    private final People people;
    private final Clock clock;

    ProblemPages(Projects projects, Problems problems, People people, Clock clock) {
        this.projects = projects;
        this.problems = problems;
        this.people = people;
        this.clock = clock;
    }

    /** A page of its own, of which the page of the project shows the part. */
    ModelAndView list(ProjectId id, ProblemSieve sieve, Viewer viewer) {
        return page(new Look(projects.get(id, viewer), sieve), Map.of(), null, viewer);
    }

    /** Of which project which problems are looked at. */
    private record Look(Project project, ProblemSieve sieve) {
        static Look all(Project project) {
            return new Look(project, ProblemSieve.ALL);
        }
    }

    /** The same for whoever may change it, with what was typed as a new problem. */
    ModelAndView again(ProjectId id, Map<String, String> typed, Viewer viewer) {
        return page(Look.all(led(id, viewer)), typed, null, viewer);
    }

    private Project led(ProjectId id, Viewer viewer) {
        return projects.get(id, Right.LEAD_PROJECTS, viewer);
    }

    private ModelAndView page(
            Look look,
            Map<String, String> typed,
            ProblemsPage.@Nullable Changed changed,
            Viewer viewer) {
        var project = look.project();
        var page =
                new ProblemsPage(
                        project,
                        problems.of(project.id(), viewer),
                        look.sieve(),
                        project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own()),
                        keyed(typed),
                        changed,
                        changed == null ? List.of() : people(project, viewer));
        return Answer.page("buying/problem/index", "page", page);
    }

    private static Map<String, String> keyed(Map<String, String> typed) {
        var keyed = new HashMap<>(typed);
        keyed.putIfAbsent("key", UUID.randomUUID().toString());
        return keyed;
    }

    private List<Choice> people(Project project, Viewer viewer) {
        return people.of(project.client().id(), viewer).stream()
                .map(person -> new Choice(person.id().toString(), person.name().ordered()))
                .toList();
    }

    ModelAndView edit(Problem.Key key, Viewer viewer) {
        led(key.project(), viewer);
        return edit(key, problems.get(key, viewer).values(), viewer);
    }

    /** The row becomes a form among the others. */
    ModelAndView edit(Problem.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.project(), viewer);
        var problem = problems.get(key, viewer);
        return page(
                Look.all(project),
                Map.of(),
                new ProblemsPage.Changed.Whole(problem, typed),
                viewer);
    }

    ModelAndView find(Problem.Key key, Viewer viewer) {
        led(key.project(), viewer);
        var usual = keyed(Map.of("saidOn", LocalDate.now(clock).toString()));
        usual.put("state", problems.get(key, viewer).state().next().getFirst().name());
        return find(key, usual, viewer);
    }

    ModelAndView find(Problem.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.project(), viewer);
        var problem = problems.get(key, viewer);
        return page(
                Look.all(project),
                Map.of(),
                new ProblemsPage.Changed.State(problem, typed),
                viewer);
    }

    ModelAndView fresh(Problem.Key key, Viewer viewer) {
        return fresh(key, keyed(Map.of()), viewer);
    }

    ModelAndView fresh(Problem.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.project(), viewer);
        var problem = problems.get(key, viewer);
        var changed = new ProblemsPage.Changed.Leads(problem, null, typed);
        return page(Look.all(project), Map.of(), changed, viewer);
    }

    ModelAndView edit(Consequences.Key key, Viewer viewer) {
        led(key.problem().project(), viewer);
        var problem = problems.get(key.problem(), viewer);
        var values = problem.consequence(key.id()).orElseThrow(NotFound::new).values();
        return edit(key, values, viewer);
    }

    ModelAndView edit(Consequences.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.problem().project(), viewer);
        var problem = problems.get(key.problem(), viewer);
        var consequence = problem.consequence(key.id()).orElseThrow(NotFound::new);
        var changed = new ProblemsPage.Changed.Leads(problem, consequence, typed);
        return page(Look.all(project), Map.of(), changed, viewer);
    }

    static String after(ProjectId project) {
        return "/projects/" + project + "/problems";
    }
}
