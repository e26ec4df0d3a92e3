package soyuznik.clients.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientFolders;
import soyuznik.clients.ClientList;
import soyuznik.clients.merging.Duplicates;
import soyuznik.clients.merging.Mergers;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages of duplicates and of their merging. */
@Component
class MergerPages {
    private static final int FOUND = 10;

    private final ClientFolders folders;
    private final CompanyWords words;
    private final ClientList list;
    private final Duplicates duplicates;
    private final Mergers mergers;

    MergerPages(
            ClientFolders folders,
            CompanyWords words,
            ClientList list,
            Duplicates duplicates,
            Mergers mergers) {
        this.folders = folders;
        this.words = words;
        this.list = list;
        this.duplicates = duplicates;
        this.mergers = mergers;
    }

    ModelAndView queue(@Nullable String after, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.REASSIGN), Right.REASSIGN);
        var page =
                new DuplicatesPage(
                        duplicates.page(viewer, after),
                        after == null ? duplicates.count(viewer) : 0,
                        after == null ? mergers.undoable(viewer) : List.of());
        return Answer.page("clients/duplicate/index", "page", page);
    }

    ModelAndView form(MergerForm form, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.REASSIGN), Right.REASSIGN);
        var sides = form.companies().stream().map(id -> side(id, viewer)).toList();
        var found =
                form.words().isEmpty()
                        ? List.<ClientList.Row>of()
                        : list.search(viewer, false, form.words()).stream().limit(FOUND).toList();
        return Answer.page(
                "clients/merger/form",
                "page",
                new MergerPage(form, sides, found, words.dictionaries(), words.fields()));
    }

    private MergerPage.Side side(CompanyId id, Viewer viewer) {
        var folder = folders.get(id, viewer);
        return new MergerPage.Side(folder.company(), folder.people().size(), folder.regions());
    }
}
