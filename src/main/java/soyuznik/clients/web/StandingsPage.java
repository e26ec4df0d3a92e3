package soyuznik.clients.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import soyuznik.clients.Company;
import soyuznik.clients.Standing;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** How a client stood so far, and the form of a decision. */
public record StandingsPage(
        Company client, List<Standing> standings, String state, String reason, boolean mayEdit) {
    public Map<String, String> crumbs(Frame frame) {
        return ItemsPage.crumbs(frame, client);
    }

    public static List<Choice> states(Frame frame) {
        return Arrays.stream(Standing.State.values())
                .map(one -> new Choice(one.name(), frame.text("standing." + one)))
                .toList();
    }

    /** The colour of a state: good, near, quiet. */
    public static String kind(Standing.State state) {
        return switch (state) {
            case ACTIVE -> "is-good";
            case SLEEPING -> "is-near";
            case EXCLUDED -> "is-bad";
            case POTENTIAL, FORMER -> "is-quiet";
        };
    }
}
