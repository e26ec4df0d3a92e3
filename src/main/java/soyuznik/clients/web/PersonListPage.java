package soyuznik.clients.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldFilters;
import soyuznik.access.FieldSet;
import soyuznik.clients.Person;
import soyuznik.clients.PersonFilter.Standing;
import soyuznik.clients.PersonList;
import soyuznik.shell.Choice;
import soyuznik.shell.Finder;
import soyuznik.shell.Frame;

/**
 * The list of people.
 *
 * @param company the one they are asked about; empty: any
 * @param more where the next rows are; null on the last page
 * @param count of all, at most one more than is counted; null where it is not known
 * @param looked how many were looked through without filling the page; 0: the page is full or the
 *     last
 */
public record PersonListPage(
        PersonQuestion question,
        String company,
        List<Person> people,
        @Nullable String more,
        @Nullable Integer count,
        int looked,
        FieldSet fields) {

    /** What is asked of custom fields. */
    public List<FieldFilters.Panel> extra(Frame frame) {
        return new FieldFilters(fields).panel(frame, question.typed());
    }

    /** Nothing at all to show, and nothing was asked for: a beginning. */
    public boolean beginning() {
        return people.isEmpty() && !question.asks();
    }

    public boolean cut() {
        return people.size() >= Finder.CANDIDATES;
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

    public List<Choice> levels(Frame frame) {
        return PersonReadings.levels(frame);
    }

    public List<Choice> standings(Frame frame) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.ANY)
                .map(standing ->
                        new Choice(standing.name(), frame.text("clients.standing." + standing)))
                .toList();
    }
}
