package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import soyuznik.clients.Cut;
import soyuznik.clients.Range;
import soyuznik.clients.bulk.About;
import soyuznik.clients.bulk.Selection;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** The clients or people that were chosen, and what the viewer may do with them. */
public record SelectionPage(
        Selection selection, BulkForm form, CompanyListPage.Panel panel, Load load, Viewer viewer) {

    /** One of ours, with the number of active clients. */
    record Taker(Choice user, int count) {
        Choice choice(Frame frame) {
            var label =
                    frame.text("clients.load.taker", Map.of("name", user.label(), "count", count));
            return new Choice(user.value(), label);
        }
    }

    /**
     * How much everybody has.
     *
     * @param takers to whom they can be given
     * @param own how many active clients the viewer leads
     */
    public record Load(List<Taker> takers, int own, Range<Integer> recommended) {

        public List<Choice> takers(Frame frame) {
            return takers.stream().map(taker -> taker.choice(frame)).toList();
        }

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

    /** Whether there may be more than are here. */
    public boolean cut() {
        return selection.cut() != Cut.NONE;
    }

    public boolean ofPeople() {
        return selection.about() == About.PEOPLE;
    }

    /** The message of that name, as it is said of them. */
    public String key(String name) {
        return (ofPeople() ? "people.bulk." : "clients.selection.") + name;
    }

    public String place() {
        return ofPeople() ? "clients.tab.people" : "place.clients";
    }

    public String list() {
        return (ofPeople() ? "/people?" : "/companies?") + selection.list();
    }

    public static List<Choice> bases(Frame frame) {
        return PersonReadings.bases(frame);
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

    /** Of how many the viewer may note that they have left: at one's own clients now. */
    // T-07
    public int leaving() {
        int allowed = allowed(Right.EDIT_CLIENTS);
        return viewer.may(Right.EDIT_CLIENTS, false)
                ? allowed
                : Math.min(allowed, selection.counts().leaving());
    }

    /** How many can be taken out of the pool. */
    public int free() {
        return viewer.may(Right.MAKE_CLIENTS) ? selection.counts().pool() : 0;
    }

    public boolean nothing() {
        return free() == 0 && allowed(Right.REASSIGN) == 0 && allowed(Right.EDIT_CLIENTS) == 0;
    }

    public boolean mergeable() {
        return total() > 1 && total() <= Merging.MOST && viewer.may(Right.REASSIGN);
    }

    public String merger() {
        return selection.first().stream()
                .map(one -> one.address().replace("/companies/", "company="))
                .collect(Collectors.joining("&", "/mergers/new?", ""));
    }
}
