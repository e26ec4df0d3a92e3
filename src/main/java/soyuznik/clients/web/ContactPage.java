package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Person;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of one way to reach a person.
 *
 * @param id null: a new one
 */
public record ContactPage(Person person, @Nullable Long id, ContactForm form) {
    public boolean isNew() {
        return id == null;
    }

    public String back() {
        return "/people/" + person.id();
    }

    public String action() {
        return back() + "/contacts" + (id == null ? "" : "/" + id);
    }

    /** Where it stands on the page of the person. */
    public String spot() {
        return id == null ? "contact-new" : "contact-" + id;
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(person.name().whole(), back());
        return crumbs;
    }

    public List<Choice> kinds(Frame frame) {
        return PersonReadings.kinds(frame);
    }

    public Readings readings(Frame frame) {
        return PersonReadings.of(frame);
    }
}
