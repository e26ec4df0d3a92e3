package soyuznik.projects.web.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientList;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.projects.sheets.Rivals;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetChoices;
import soyuznik.projects.sheets.SheetFiles;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.projects.web.Choices;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;

/** Makes the pages of what is filled in about a project. */
@Component
class SheetPages {
    private final Projects projects;
    private final SheetPapers papers;
    private final Choices choices;
    private final ClientList clients;
    private final Beside beside;
    private final Clock clock;

    SheetPages(
            Projects projects,
            SheetPapers papers,
            Choices choices,
            ClientList clients,
            Beside beside,
            Clock clock) {
        this.projects = projects;
        this.papers = papers;
        this.choices = choices;
        this.clients = clients;
        this.beside = beside;
        this.clock = clock;
    }

    /** What is known beside the papers themselves. */
    @Component
    record Beside(SheetChoices named, Rivals rivals, SheetFiles files) {}

    /** A page of its own, of which the page of the project shows the part. */
    ModelAndView list(Sheet sheet, ProjectId id, Viewer viewer) {
        var project = projects.get(id, viewer);
        var filled = papers.of(sheet, id, viewer);
        var page =
                new SheetListPage(
                        project,
                        sheet,
                        filled,
                        offer(
                                sheet,
                                project,
                                filled.stream().map(SheetPaper::values).toList(),
                                viewer),
                        project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own()),
                        project.isOpen() && viewer.may(Right.WAIVE, project.own()),
                        beside.files().counts(sheet, filled));
        return Answer.page("projects/sheet/index", "page", page);
    }

    /** Of a competitor it is asked first who it is. */
    ModelAndView fresh(Sheet sheet, ProjectId id, Map<String, String> typed, Viewer viewer) {
        var project = projects.get(id, Right.LEAD_PROJECTS, viewer);
        return asksWho(sheet, project, typed, viewer)
                ? rival(project, typed.getOrDefault("q", ""), viewer)
                : page(
                        project,
                        null,
                        new TypedSheet(sheet, typed).begun(usual(sheet, project)),
                        viewer);
    }

    /** Before it is told what a competitor offers or did. */
    private boolean asksWho(
            Sheet sheet, Project project, Map<String, String> typed, Viewer viewer) {
        return switch (sheet) {
            case RIVALS -> !typed.containsKey("kind");
            case REACTIONS -> beside.rivals().of(project.id(), viewer).isEmpty();
            case STATEMENTS, PRICES, VOLUMES, APPROVALS, BUDGETS, TENDERS -> false;
        };
    }

    private ModelAndView rival(Project project, String query, Viewer viewer) {
        var hits =
                query.isBlank() ? List.<ClientList.Row>of() : clients.search(viewer, false, query);
        return Answer.page(
                "projects/sheet/rival", "project", project, "query", query, "hits", hits);
    }

    private Map<String, String> usual(Sheet sheet, Project project) {
        var today = LocalDate.now(clock);
        var contact = project.sale().contact();
        var person = contact == null ? "" : contact.id().toString();
        return switch (sheet) {
            case STATEMENTS -> Map.of("saidOn", today.toString(), "personId", person);
            case PRICES -> Map.of("heldOn", today.toString(), "people", person);
            case VOLUMES ->
                    Map.of("namedOn", today.toString(), "period", "YEAR", "personId", person);
            case BUDGETS ->
                    Map.of(
                            "knownOn",
                            today.toString(),
                            "year",
                            Integer.toString(today.plusYears(1).getYear()));
            case REACTIONS -> Map.of("seenOn", today.toString());
            case APPROVALS, TENDERS, RIVALS -> Map.of();
        };
    }

    ModelAndView stored(SheetPaper.Key key, Viewer viewer) {
        var project = projects.get(key.project(), Right.LEAD_PROJECTS, viewer);
        return page(project, key, TypedSheet.of(papers.get(key, viewer)), viewer);
    }

    ModelAndView again(TypedSheet form, ProjectId id, Viewer viewer) {
        return page(projects.get(id, viewer), null, form, viewer);
    }

    ModelAndView again(SheetPaper.Key key, TypedSheet form, Viewer viewer) {
        return page(projects.get(key.project(), viewer), key, form, viewer);
    }

    private ModelAndView page(
            Project project, SheetPaper.@Nullable Key key, TypedSheet form, Viewer viewer) {
        var values = new SheetPaper.Values(form.typed());
        var offer = offer(form.sheet(), project, List.of(values), viewer);
        return Answer.page(
                "projects/sheet/form", "page", new SheetFormPage(project, key, form, offer));
    }

    private SheetOffer offer(
            Sheet sheet, Project project, List<SheetPaper.Values> filled, Viewer viewer) {
        var companies = new LinkedHashMap<String, String>();
        if (sheet == Sheet.REACTIONS) {
            beside.rivals()
                    .of(project.id(), viewer)
                    .forEach(rival -> companies.put(rival.value(), rival.label()));
        }
        filled.stream()
                .map(values -> values.get("companyId"))
                .filter(id -> !id.isEmpty())
                .distinct()
                .forEach(id ->
                        beside.named()
                                .company(id, viewer)
                                .ifPresent(name -> companies.put(id, name)));
        return new SheetOffer(
                sheet,
                people(project, filled, viewer),
                beside.named().topics(project),
                companies.entrySet().stream()
                        .map(each -> new Choice(each.getKey(), each.getValue()))
                        .toList());
    }

    private List<Choice> people(Project project, List<SheetPaper.Values> filled, Viewer viewer) {
        var client = project.client().id();
        var contact = project.sale().contact();
        var offered =
                choices.people(client, contact == null ? List.of() : List.of(contact), viewer);
        var gone =
                beside.named().people(client, filled).stream()
                        .filter(one ->
                                offered.stream().map(Choice::value).noneMatch(one.value()::equals));
        return Stream.concat(offered.stream(), gone).toList();
    }

    /** Back to the project, where the sheet stands. */
    static String after(SheetPaper.Key key) {
        return "/projects/" + key.project() + "#" + key.sheet().path();
    }
}
