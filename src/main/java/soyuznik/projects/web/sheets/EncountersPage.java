package soyuznik.projects.web.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import soyuznik.clients.Company;
import soyuznik.projects.sheets.Encounter;
import soyuznik.projects.sheets.Encounters;
import soyuznik.shell.Frame;

/** What is known of a competitor across projects. */
public record EncountersPage(
        Company rival,
        List<Encounter> found,
        Map<Encounter.Result, Integer> counts,
        List<Encounter.Reaction> reactions) {

    public List<Encounter> encounters() {
        return found.subList(0, Math.min(Encounters.MOST, found.size()));
    }

    /** There are more than are told. */
    public boolean cut() {
        return found.size() > Encounters.MOST;
    }

    /** How often it ended so, in words; a project counts once, also where it is not told. */
    public List<String> counts(Frame frame) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(one ->
                                frame.text(
                                        "projects.encounters." + one.getKey(),
                                        "count",
                                        one.getValue()))
                        .toList();
    }

    /** Green where we got it, red where it did. */
    public String kind(Encounter encounter) {
        return switch (encounter.result()) {
            case WON -> "is-good";
            case LOST_TO -> "is-bad";
            case OPEN -> "is-main";
            case LOST, NOT_OURS, FROZEN -> "is-quiet";
        };
    }

    public String shown(Map.Entry<String, String> known, Frame frame) {
        return known.getKey().equals("contractEnds")
                ? frame.formats().day(LocalDate.parse(known.getValue()))
                : known.getValue();
    }
}
