package soyuznik.clients.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldFilters;
import soyuznik.access.FieldSet;
import soyuznik.access.ListColumn;
import soyuznik.access.Listing;
import soyuznik.access.SavedView;
import soyuznik.access.Sorting;
import soyuznik.clients.FoundPeople;
import soyuznik.clients.Person;
import soyuznik.clients.PersonColumn;
import soyuznik.clients.PersonFilter.Agreed;
import soyuznik.clients.PersonFilter.Standing;
import soyuznik.clients.PersonList;
import soyuznik.clients.PersonOrder;
import soyuznik.shell.Chip;
import soyuznik.shell.Choice;
import soyuznik.shell.Finder;
import soyuznik.shell.Frame;
import soyuznik.shell.Inputs;

/**
 * The list of people.
 *
 * @param count of all, at most one more than is counted; null where it is not known
 * @param panel what the open panel offers; null: none is open
 */
public record PersonListPage(
        PersonQuestion question,
        Named named,
        FoundPeople.Found found,
        @Nullable Integer count,
        List<SavedView> views,
        CompanyListPage.@Nullable Panel panel,
        FieldSet fields) {

    /** What the panel asks of custom fields. */
    public List<FieldFilters.Panel> extra(Frame frame) {
        return new FieldFilters(fields).panel(frame, question.typed());
    }

    /** Whom and what the filter means by number; empty for what is not asked. */
    public record Named(String company, CompanyListPage.Named others) {}

    public Listing listing() {
        return ClientsConfiguration.PEOPLE;
    }

    public List<Person> people() {
        return found.people().rows();
    }

    /** Where the next rows are; null on the last page. */
    public @Nullable String more() {
        var next = found.people().next();
        return next == null ? null : question.with("after", next);
    }

    /** How many were looked through without filling the page; 0: the page is full or the last. */
    public int looked() {
        return found.looked() ? FoundPeople.LOOKED : 0;
    }

    /** Nothing at all to show, and nothing was asked for: a beginning. */
    public boolean beginning() {
        return people().isEmpty() && more() == null && !question.asks();
    }

    public boolean cut() {
        return people().size() >= Finder.CANDIDATES;
    }

    /** How many filters the panel has set. */
    public int set() {
        var filters = question.filters();
        filters.keySet().removeAll(List.of("q", "own"));
        filters.keySet().removeIf(name -> name.endsWith(Inputs.CURRENCY));
        return filters.size();
    }

    /** «317» or «1000+». */
    public String total(Frame frame) {
        if (count == null) {
            return "";
        }
        return count > PersonList.COUNTED
                ? frame.text("ui.manyOf", "count", PersonList.COUNTED)
                : frame.formats().number(count);
    }

    /** The columns that are shown beside the name. */
    public List<ListColumn<PersonColumn>> columns() {
        return ListColumn.read(question.columns(), PersonColumn.ALL, fields);
    }

    /** All that can be shown, the custom fields in a group of their own. */
    public List<Choice> columns(Frame frame) {
        return ListColumn.choices(PersonColumn.ALL, fields, frame);
    }

    /** Asked for in an order for which there are too many. */
    public boolean unsorted() {
        return !found.order().equals(question.order());
    }

    public boolean byName() {
        return found.order().isBy(PersonOrder.NAME);
    }

    /** How the column is ordered now, as a reader is told; null: by another one. */
    public @Nullable String sorted(ListColumn<PersonColumn> column) {
        return found.order().told(column);
    }

    /** Where a click on the head of the column leads; null: it does not sort. */
    public @Nullable String sort(ListColumn<PersonColumn> column) {
        var next = question.order().next(column);
        return next == null ? null : question.with("sort", next);
    }

    /** The same orders where columns have no heads. */
    public List<Sorting> sortings(Frame frame) {
        var name = frame.text("clients.person.name");
        var first =
                new Sorting(name, question.without("sort"), found.order().told(PersonOrder.NAME));
        return Sorting.all(first, columns(), one -> one.sorting(frame, sort(one), sorted(one)));
    }

    public List<Choice> levels(Frame frame) {
        return PersonReadings.levels(frame);
    }

    public List<Choice> bases(Frame frame) {
        return PersonReadings.bases(frame);
    }

    public List<Choice> standings(Frame frame) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.ANY)
                .map(standing ->
                        new Choice(standing.name(), frame.text("clients.standing." + standing)))
                .toList();
    }

    public List<Choice> agreements(Frame frame) {
        return Arrays.stream(Agreed.values())
                .filter(agreed -> agreed != Agreed.ANY)
                .map(agreed -> new Choice(agreed.name(), frame.text("clients.agreed." + agreed)))
                .toList();
    }

    /** The filters that are set, each with the address without it. */
    public List<Chip> chips(Frame frame) {
        var chips = new ArrayList<Chip>();
        question.known()
                .forEach((field, typed) ->
                        chips.add(
                                new Chip(
                                        frame.text(
                                                "clients.people.chip." + field,
                                                "value",
                                                value(frame, field, typed)),
                                        question.without(field))));
        new FieldFilters(fields)
                .set(frame, question.typed())
                .forEach(set ->
                        chips.add(
                                new Chip(
                                        set.words(),
                                        question.without(set.names().toArray(String[]::new)))));
        return chips;
    }

    private String value(Frame frame, String field, String typed) {
        return switch (field) {
            case "company" -> named.company();
            case "responsible" -> named.others().responsible();
            case "branch" -> named.others().branch();
            case "level" -> label(levels(frame), typed);
            case "basis" -> label(bases(frame), typed);
            case "standing" -> label(standings(frame), typed);
            case "agreed" -> label(agreements(frame), typed);
            default -> typed;
        };
    }

    private static String label(List<Choice> choices, String typed) {
        return choices.stream()
                .filter(choice -> choice.value().equals(typed))
                .findFirst()
                .map(Choice::label)
                .orElse(typed);
    }
}
