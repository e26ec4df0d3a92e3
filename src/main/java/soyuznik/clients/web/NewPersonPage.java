package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldGroup;
import soyuznik.access.FieldSet;
import soyuznik.clients.ClientList;
import soyuznik.clients.Person;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a new person whose company is chosen in it.
 *
 * @param chosen the name of the company; empty: none is chosen yet
 * @param found the companies to choose from
 * @param known who may be the one that is typed
 */
public record NewPersonPage(
        PersonForm form,
        String chosen,
        List<ClientList.Row> found,
        List<Person> known,
        FieldSet fields) {

    /** Null: none is chosen yet. */
    public @Nullable CompanyId company() {
        return chosen.isEmpty() ? null : new CompanyId(Long.parseLong(form.get("company")));
    }

    public boolean isChosen(ClientList.Row row) {
        return row.id().equals(company());
    }

    /** What was chosen stays to be chosen when other words are typed. */
    public boolean apart() {
        return !chosen.isEmpty() && found.stream().noneMatch(this::isChosen);
    }

    public Map<String, String> crumbs(Frame frame) {
        return Map.of(frame.text("clients.tab.people"), "/people");
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
