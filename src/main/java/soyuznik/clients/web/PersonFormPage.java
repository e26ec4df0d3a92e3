package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.clients.Person;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a new person at a company.
 *
 * @param known who may be the one that is typed
 */
public record PersonFormPage(
        CompanyId company,
        String companyName,
        PersonForm form,
        List<Person> known,
        FieldSet fields) {

    public String action() {
        return "/companies/" + company + "/people";
    }

    public String leave() {
        return "/companies/" + company + "#people";
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(companyName, "/companies/" + company);
        return crumbs;
    }

    public List<Choice> levels(Frame frame) {
        return PersonReadings.levels(frame);
    }

    /** The custom fields, group by group. */
    public List<FieldGroup.Form> extra(Frame frame) {
        return fields.asked(frame, form.typed());
    }

    public Readings readings(Frame frame) {
        return fields.readings(PersonReadings.of(frame), frame);
    }
}
