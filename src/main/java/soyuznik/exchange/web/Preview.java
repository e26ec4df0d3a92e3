package soyuznik.exchange.web;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.exchange.Guesses;
import soyuznik.exchange.ImportId;
import soyuznik.exchange.Imports;
import soyuznik.exchange.Kind;
import soyuznik.exchange.Mapping;
import soyuznik.exchange.Meaning;
import soyuznik.exchange.Nears;
import soyuznik.exchange.Proposals;
import soyuznik.exchange.Understanding;
import soyuznik.exchange.Undos;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** Puts the page of one import together. */
@Component
class Preview {
    private final Imports imports;
    private final Undos undos;
    private final Nears nears;

    Preview(Imports imports, Undos undos, Nears nears) {
        this.imports = imports;
        this.undos = undos;
        this.nears = nears;
    }

    /** The page as it is kept. */
    ModelAndView page(ImportId id, Viewer viewer) {
        return page(id, imports.understanding(id, viewer), viewer);
    }

    /** The page as it would be proposed for rows of another kind. */
    ModelAndView page(ImportId id, Kind kind, Viewer viewer) {
        var kept = imports.understanding(id, viewer);
        if (kind == kept.mapping().kind()) {
            return page(id, kept, viewer);
        }
        var proposed = Guesses.mapping(kept.survey(), kind, imports.ours(viewer));
        return page(id, new Understanding(kept.survey(), proposed, null, false), viewer);
    }

    /** The page as a person has filled it in. */
    ModelAndView page(ImportId id, Mapping typed, Viewer viewer) {
        var survey = imports.understanding(id, viewer).survey();
        var values = new HashMap<>(Guesses.values(survey, typed, imports.ours(viewer)));
        values.putAll(typed.values());
        var understanding = new Understanding(survey, typed.with(values), null, false);
        return page(id, understanding, typed.values().keySet(), viewer);
    }

    private ModelAndView page(ImportId id, Understanding understanding, Viewer viewer) {
        return page(id, understanding, Set.of(), viewer);
    }

    private ModelAndView page(
            ImportId id, Understanding understanding, Set<Meaning> shown, Viewer viewer) {
        var file = imports.get(id, viewer);
        var ours = imports.ours(viewer);
        var page =
                new ImportPage(
                        file,
                        understanding,
                        ours,
                        file.user().equals(viewer.user()),
                        imports.bringsOurs(file),
                        file.isOpen()
                                ? nears.of(understanding.survey(), understanding.mapping())
                                : List.of(),
                        file.isOpen() && !understanding.said()
                                ? Proposals.of(
                                        understanding.survey(),
                                        understanding.mapping(),
                                        ours,
                                        shown)
                                : Proposals.NONE,
                        file.isOpen() ? ImportPage.Backing.NONE : backing(id, viewer));
        return Answer.page("exchange/imports/show", "page", page);
    }

    private ImportPage.Backing backing(ImportId id, Viewer viewer) {
        return new ImportPage.Backing(
                undos.extent(id, viewer), undos.find(id, viewer).orElse(null));
    }
}
