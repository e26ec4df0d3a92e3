package soyuznik.clients.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.access.ConsentText;
import soyuznik.clients.Consent;
import soyuznik.clients.Person;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a consent to advertising.
 *
 * @param texts the newest first
 */
public record ConsentPage(Person person, ConsentForm form, List<ConsentText> texts) {
    public String back() {
        return "/people/" + person.id() + "#consent";
    }

    public String action() {
        return "/people/" + person.id() + "/consent";
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("clients.tab.people"), "/people");
        crumbs.put(person.name().whole(), "/people/" + person.id());
        return crumbs;
    }

    public List<Choice> ways(Frame frame) {
        return Arrays.stream(Consent.Way.values())
                .map(way -> new Choice(way.name(), frame.text("clients.consent." + way)))
                .toList();
    }

    public List<Choice> versions(Frame frame) {
        return texts.stream()
                .map(text ->
                        new Choice(
                                Integer.toString(text.version()),
                                frame.text(
                                        "access.consent.version",
                                        Map.of(
                                                "number",
                                                text.version(),
                                                "day",
                                                frame.formats().moment(text.at())))))
                .toList();
    }

    public Readings readings(Frame frame) {
        return Readings.of(frame, "consent");
    }
}
