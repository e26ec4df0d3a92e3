package soyuznik.buying.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Dictionaries;
import soyuznik.buying.Confirmed;
import soyuznik.buying.TypicalProblem;
import soyuznik.buying.TypicalProblems;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Forbidden;

/** Makes the pages of the library of typical problems. */
@Component
class TypicalPages {
    static final String PATH = "/settings/problems";

    private final TypicalProblems typical;
    private final Confirmed confirmed;
    private final Dictionaries dictionaries;
    private final ProductGroups groups;

    TypicalPages(
            TypicalProblems typical,
            Confirmed confirmed,
            Dictionaries dictionaries,
            ProductGroups groups) {
        this.typical = typical;
        this.confirmed = confirmed;
        this.dictionaries = dictionaries;
        this.groups = groups;
    }

    ModelAndView list(Viewer viewer) {
        admit(viewer);
        var page =
                new TypicalPage(typical.all(viewer), confirmed.again(viewer), dictionaries.words());
        return Answer.page("buying/typical/index", "page", page);
    }

    private static void admit(Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_DICTIONARIES), Right.EDIT_DICTIONARIES);
    }

    ModelAndView fresh(Map<String, String> typed, Viewer viewer) {
        var keyed = new HashMap<>(typed);
        keyed.putIfAbsent("key", UUID.randomUUID().toString());
        return form(null, keyed, viewer);
    }

    ModelAndView edit(long id, Viewer viewer) {
        var problem = typical.get(id, viewer);
        return form(problem, problem.values(), viewer);
    }

    /** What was typed stays. */
    ModelAndView edit(long id, Map<String, String> typed, Viewer viewer) {
        return form(typical.get(id, viewer), typed, viewer);
    }

    private ModelAndView form(
            @Nullable TypicalProblem problem, Map<String, String> typed, Viewer viewer) {
        admit(viewer);
        var known = new TypicalFormPage.Known(dictionaries.words(), groups());
        return Answer.page(
                "buying/typical/form", "page", new TypicalFormPage(problem, typed, known));
    }

    private List<Choice> groups() {
        return groups.all().stream()
                .map(group -> new Choice(Long.toString(group.id()), group.path()))
                .toList();
    }
}
