package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.Map;
import soyuznik.clients.Person;
import soyuznik.shell.Frame;

/** The page of one person at a client. */
public record PersonPage(Person person, boolean mayEdit) {
    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(person.companyName(), "/companies/" + person.company());
        return crumbs;
    }
}
