package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import soyuznik.clients.Range;
import soyuznik.clients.bulk.Selection;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Choice;

/** The clients that were chosen, and what the viewer may do with them. */
public record SelectionPage(
        Selection selection, BulkForm form, CompanyListPage.Panel panel, Load load, Viewer viewer) {

    /**
     * How much everybody has.
     *
     * @param takers to whom they can be given, each with the number of active clients
     * @param own how many active clients the viewer leads
     */
    public record Load(List<Choice> takers, int own, Range<Integer> recommended) {

        /** The sentence of the key, in numbers. */
        public Text text(String key) {
            var from = recommended.from();
            var to = recommended.to();
            return new Text(
                    key,
                    Map.of(
                            "count", own,
                            "from", from == null ? 0 : from,
                            "to", to == null ? 0 : to));
        }
    }

    public int total() {
        return selection.counts().all();
    }

    public String list() {
        return "/companies?" + selection.list();
    }

    /** How many are not shown by name. */
    public int further() {
        return total() - selection.first().size();
    }

    /** Over how many of them the right holds. */
    // T-07
    public int allowed(Right right) {
        if (!viewer.may(right)) {
            return 0;
        }
        return viewer.may(right, false) ? total() : selection.counts().own();
    }

    /** How many can be taken out of the pool. */
    public int free() {
        return viewer.may(Right.MAKE_CLIENTS) ? selection.counts().pool() : 0;
    }

    public boolean mergeable() {
        return total() > 1 && total() <= Merging.MOST && viewer.may(Right.REASSIGN);
    }

    public String merger() {
        return selection.first().stream()
                .map(one -> "company=" + one.id())
                .collect(Collectors.joining("&", "/mergers/new?", ""));
    }
}
