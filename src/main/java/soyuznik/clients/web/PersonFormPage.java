package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a person at a client.
 *
 * @param id null: a new one
 */
public record PersonFormPage(
        @Nullable PersonId id, CompanyId company, String companyName, PersonForm form) {
    public boolean isNew() {
        return id == null;
    }

    public String action() {
        return id == null ? "/companies/" + company + "/people" : "/people/" + id;
    }

    public String leave() {
        return id == null ? "/companies/" + company + "#people" : "/people/" + id;
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(companyName, "/companies/" + company);
        return crumbs;
    }

    public Readings readings(Frame frame) {
        return Readings.of(frame, "clients")
                .named("name", frame.text("clients.person.name"))
                .tick("decides");
    }
}
