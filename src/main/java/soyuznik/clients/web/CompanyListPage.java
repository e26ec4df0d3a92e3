package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Dictionary;
import soyuznik.access.FieldFilters;
import soyuznik.access.FieldSet;
import soyuznik.access.ListColumn;
import soyuznik.access.Listing;
import soyuznik.access.Name;
import soyuznik.access.SavedView;
import soyuznik.access.Sorting;
import soyuznik.access.Words;
import soyuznik.clients.ClientColumn;
import soyuznik.clients.ClientList;
import soyuznik.clients.ClientOrder;
import soyuznik.clients.FoundClients;
import soyuznik.clients.ListedTeams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Inputs;

/**
 * The list of clients.
 *
 * @param count of all, at most one more than is counted; null when nobody counted
 * @param panel what the open panel offers; null: none is open
 * @param requests how many ask to join a team and wait for the viewer's answer
 * @param duplicates how many pairs may be the same, for whoever may merge them
 */
public record CompanyListPage(
        ListForm form,
        FoundClients.Found found,
        @Nullable Integer count,
        Named named,
        Words words,
        FieldSet fields,
        Map<CompanyId, List<ListedTeams.Mate>> teams,
        List<SavedView> views,
        @Nullable Panel panel,
        int requests,
        int duplicates,
        boolean mayHandOver) {

    /** Who and which branch the filter means. */
    public record Named(String responsible, String member, String branch) {}

    /** What can be chosen. */
    public record Panel(List<Choice> colleagues, List<Choice> branches, List<String> tags) {}

    /** A word of a dictionary in the reader's language. */
    public String word(Frame frame, Dictionary dictionary, String code) {
        return words.read(dictionary, code, frame.visitor().language());
    }

    /** «Иванова А. П., Котов Б. С. (технолог)». */
    public String team(Frame frame, CompanyId client) {
        var team = teams.getOrDefault(client, List.of());
        return TeamWords.of(team, Name::brief, words, frame.visitor().language());
    }

    public List<Choice> offered(Frame frame, Dictionary dictionary) {
        return words.offered(dictionary, frame.visitor().language());
    }

    public Listing listing() {
        return ClientsConfiguration.LISTING;
    }

    /** Whether anything can be done with several clients at once. */
    public boolean selects(Frame frame) {
        return frame.may(Right.REASSIGN)
                || frame.may(Right.EDIT_CLIENTS)
                || frame.may(Right.MAKE_CLIENTS);
    }

    /** Views that everybody has who can use them: the name and what the address says. */
    public Map<String, String> ready(Frame frame) {
        var viewer = frame.visitor().viewer();
        return viewer == null || !viewer.may(Right.MAKE_CLIENTS)
                ? Map.of()
                : Map.of(frame.text("clients.list.pool"), ListForm.pool(viewer.branch()));
    }

    /** Whether a client can be taken out of the pool from its row. */
    public boolean takes(Frame frame) {
        return form.ticked("pool") && frame.may(Right.MAKE_CLIENTS);
    }

    public List<ClientList.Row> rows() {
        return found.rows();
    }

    public boolean own() {
        return form.ticked("own");
    }

    public boolean filtered() {
        return !form.filters().isEmpty();
    }

    /** Nothing at all to show, and nothing was asked for: a beginning. */
    public boolean beginning() {
        return rows().isEmpty() && found.next() == null && (form.filters().isEmpty() || onlyOwn());
    }

    private boolean onlyOwn() {
        return own() && form.filters().size() == 1;
    }

    /** Where the next rows are; null on the last page. */
    public @Nullable String more() {
        var next = found.next();
        return next == null ? null : form.with("after", next.written());
    }

    /** Whether all that could be looked at for this page was, and there is more behind it. */
    public boolean looked() {
        return found.end() == FoundClients.End.LOOKED;
    }

    public boolean cut() {
        return found.end() == FoundClients.End.WORDS;
    }

    /** Asked for in an order for which there are too many. */
    public boolean unsorted() {
        return !found.order().equals(form.order());
    }

    /** How many filters the panel has set. */
    public int set() {
        var filters = form.filters();
        filters.keySet().removeAll(List.of("q", "own", "currency"));
        filters.keySet().removeIf(name -> name.endsWith(Inputs.CURRENCY));
        return filters.size();
    }

    /** «317» or «1000+». */
    public String total(Frame frame) {
        if (count == null) {
            return "";
        }
        return count > ClientList.COUNTED
                ? frame.text("ui.manyOf", "count", ClientList.COUNTED)
                : frame.formats().number(count);
    }

    /** The columns that are shown beside the name. */
    public List<ListColumn<ClientColumn>> columns() {
        return ListColumn.read(form.columns(), ClientColumn.ALL, fields);
    }

    /** All that can be shown, the custom fields in a group of their own. */
    public List<Choice> columns(Frame frame) {
        return ListColumn.choices(ClientColumn.ALL, fields, frame);
    }

    /** What the panel asks of custom fields. */
    public List<FieldFilters.Panel> extra(Frame frame) {
        return new FieldFilters(fields).panel(frame, form.typed());
    }

    /** Whether one of them is set. */
    public boolean extraSet() {
        return !FieldFilters.said(form.typed()).isEmpty();
    }

    /** How the column is ordered now, as a reader is told; null: by another one. */
    public @Nullable String sorted(ListColumn<ClientColumn> column) {
        return found.order().told(column);
    }

    public boolean byName() {
        return found.order().isBy(ClientOrder.NAME);
    }

    /** Where a click on the head of the column leads; null: it does not sort. */
    public @Nullable String sort(ListColumn<ClientColumn> column) {
        var next = form.order().next(column);
        return next == null ? null : form.with("sort", next);
    }

    /** The same orders where columns have no heads. */
    public List<Sorting> sortings(Frame frame) {
        var name = frame.text("field.clients.name");
        var first =
                new Sorting(name, form.with("sort", "name"), found.order().told(ClientOrder.NAME));
        return Sorting.all(first, columns(), one -> one.sorting(frame, sort(one), sorted(one)));
    }
}
