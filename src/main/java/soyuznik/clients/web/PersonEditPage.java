package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.clients.Person;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/** The form of name and note of a person. */
public record PersonEditPage(Person person, PersonForm form, FieldSet fields) {
    public String address() {
        return "/people/" + person.id();
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(person.name().whole(), address());
        return crumbs;
    }

    public List<Choice> bases(Frame frame) {
        return PersonReadings.bases(frame);
    }

    /** The custom fields, group by group. */
    public List<FieldGroup.Form> extra(Frame frame) {
        return fields.asked(frame, form.typed());
    }

    public Readings readings(Frame frame) {
        return fields.readings(PersonReadings.of(frame), frame);
    }
}
