package soyuznik.projects.web.methods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Finding;
import soyuznik.projects.Method;
import soyuznik.projects.Methods;
import soyuznik.projects.Project;
import soyuznik.projects.ProjectList;
import soyuznik.projects.ProjectRow;
import soyuznik.projects.Projects;
import soyuznik.projects.Suggestions;
import soyuznik.projects.Tab;
import soyuznik.projects.methods.DraftHistory;
import soyuznik.projects.methods.Drafts;
import soyuznik.projects.methods.MethodDraft;
import soyuznik.projects.methods.Moves;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** Makes the pages of methods. */
@Component
class MethodPages {
    private final Methods methods;
    private final Drafts drafts;
    private final DraftHistory history;
    private final Moves moves;
    private final Samples samples;
    private final Suggestions suggestions;
    private final Clock clock;

    /** On what a method is tried. */
    @Component
    record Samples(Projects projects, ProjectList list) {}

    MethodPages(
            Methods methods,
            Drafts drafts,
            DraftHistory history,
            Moves moves,
            Samples samples,
            Suggestions suggestions,
            Clock clock) {
        this.methods = methods;
        this.drafts = drafts;
        this.history = history;
        this.moves = moves;
        this.samples = samples;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    ModelAndView index(Viewer viewer) {
        demand(viewer);
        var page = Answer.page("projects/method/index", "drafts", drafts.all());
        var standing = moves.standing();
        page.addObject("limits", suggestions.limits());
        page.addObject(
                "pages",
                methods.newest().stream()
                        .map(method -> MethodPage.of(methods, method.code(), standing))
                        .toList());
        return page;
    }

    ModelAndView show(String code, Viewer viewer) {
        demand(viewer);
        var method = methods.find(code).orElseThrow(NotFound::new);
        var page = MethodPage.of(methods, method.code(), moves.standing());
        return Answer.page("projects/method/show", "page", page);
    }

    ModelAndView edit(long draft, Viewer viewer) {
        demand(viewer);
        var kept = drafts.get(draft);
        var since = history.since(draft, kept.version());
        var changes = new DraftChanges(since, kept.body(), kept.body());
        return page(new DraftPage(kept, null, drafts.errors(kept), changes));
    }

    /** With what was typed, also when somebody else has saved meanwhile. */
    ModelAndView again(long draft, TypedMethod form, Viewer viewer) {
        demand(viewer);
        var kept = drafts.get(draft);
        var typed = new Drafts.Draft(draft, kept.method(), form.asTyped(), form.version());
        var since = history.since(draft, form.version());
        var changes = new DraftChanges(since, kept.body(), form.draft());
        return page(new DraftPage(typed, form, drafts.errors(typed), changes));
    }

    private static ModelAndView page(DraftPage page) {
        return Answer.page("projects/method/form", "page", page);
    }

    ModelAndView move(String code, long from, long to, Viewer viewer) {
        demand(viewer);
        var page = Answer.page("projects/method/move", "from", version(code, from));
        page.addObject("to", version(code, to));
        page.addObject("count", moves.standing().getOrDefault(from, 0));
        return page;
    }

    private Method version(String code, long id) {
        return methods.all().stream()
                .filter(method -> method.code().equals(code) && method.version() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Holds what is written against a project that the viewer sees; nothing of it is kept.
     *
     * @param project 0: a new one, of which nothing is known
     */
    ModelAndView trial(long draft, long project, Viewer viewer) {
        demand(viewer);
        var written = drafts.get(draft);
        List<ProjectRow> rows = samples.list.page(viewer, samples.list.tab(Tab.OPEN), null).rows();
        var page = Answer.page("projects/method/trial", "draft", written, "rows", rows);
        var sample =
                project == 0
                        ? Optional.<Project>empty()
                        : Optional.of(samples.projects.get(new ProjectId(project), viewer));
        page.addObject("trial", tried(written.body(), sample));
        return page;
    }

    /**
     * @param sample empty: a new project, of which nothing is known
     */
    private TrialPage tried(MethodDraft body, Optional<Project> sample) {
        var facts = sample.map(one -> one.known().facts()).orElse(List.of());
        var today = LocalDate.now(clock);
        var method = body.sample("TRIAL");
        Map<String, List<Finding>> findings = new HashMap<>();
        method.stages()
                .forEach(stage ->
                        findings.put(
                                stage.code(),
                                stage.gate().check(facts, List.of(), List.of(), today).findings()));
        return new TrialPage(sample.map(one -> one.sale().title()).orElse(""), method, findings);
    }

    static void demand(Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_DICTIONARIES), Right.EDIT_DICTIONARIES);
    }
}
