package soyuznik.plans.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.kernel.Money;
import soyuznik.kernel.UserId;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * What stands above every page of plans.
 *
 * @param currency of the company
 * @param branches none: the viewer sees only the own clients
 */
public record PlanFrame(
        PlanAddress address,
        String currency,
        List<Choice> years,
        List<Choice> branches,
        List<Choice> people) {
    private static final List<String> PAGES = List.of("", "/sheet", "/differences", "/efforts");

    public Map<String, String> tabs(Frame frame) {
        var tabs = new LinkedHashMap<String, String>();
        PAGES.forEach(page ->
                tabs.put(frame.text("plans.tab" + page.replace('/', '.')), address.at(page)));
        return tabs;
    }

    /** Whose plan of which year it is, in words. */
    public String about(Frame frame) {
        var said = new ArrayList<String>();
        said.add(frame.text("plans.about.year", "year", address.year().toString()));
        named(branches, "branch").ifPresent(said::add);
        named(managers(frame), "manager").ifPresent(said::add);
        return String.join(" · ", said);
    }

    /** Who leads clients, and nobody. */
    public List<Choice> managers(Frame frame) {
        if (people.isEmpty()) {
            return people;
        }
        var nobody = new Choice(UserId.NOBODY.toString(), frame.text("plans.unled"));
        return Stream.concat(people.stream(), Stream.of(nobody)).toList();
    }

    /** The same with the age of its figures. */
    String dated(Optional<Instant> counted, Frame frame) {
        return about(frame)
                + counted.map(at ->
                                " · " + frame.text("ui.age", "time", frame.formats().moment(at)))
                        .orElse("");
    }

    private Optional<String> named(List<Choice> choices, String field) {
        return choices.stream()
                .filter(choice -> choice.value().equals(address.get(field)))
                .map(Choice::label)
                .findFirst();
    }

    public boolean isHere(String tab, Frame frame) {
        return tab.split("\\?", 2)[0].equals(frame.path());
    }

    public boolean isNarrowed() {
        return !branches.isEmpty() && !address.get("manager").isEmpty();
    }

    /** The page in the address for the whole that the viewer sees. */
    public String cleared(Frame frame) {
        return frame.path() + "?year=" + address.year().year();
    }

    public String brief(BigDecimal sum, Frame frame) {
        return frame.formats().shortMoney(money(sum));
    }

    public String full(BigDecimal sum, Frame frame) {
        return frame.formats().money(money(sum));
    }

    private Money money(BigDecimal sum) {
        return new Money(sum, currency);
    }

    public static String percent(BigDecimal number, Frame frame) {
        return frame.text("plans.percent", "number", frame.formats().decimal(number, 2));
    }
}
