package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.ClientList;
import soyuznik.clients.Employment;
import soyuznik.clients.Person;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of where a person works.
 *
 * @param id of the employment, as its address has it; null: a new one
 * @param workplace null: still to be found
 * @param words what the company is looked for by
 * @param found the companies to choose from
 */
public record EmploymentPage(
        Person person,
        @Nullable String id,
        Employment.@Nullable Workplace workplace,
        PostForm form,
        String words,
        List<ClientList.Row> found) {

    static EmploymentPage search(Person person, String words, List<ClientList.Row> found) {
        return new EmploymentPage(person, null, null, PostForm.blank(), words, found);
    }

    static EmploymentPage form(
            Person person, @Nullable String id, Employment.Workplace workplace, PostForm form) {
        return new EmploymentPage(person, id, workplace, form, "", List.of());
    }

    public String back() {
        return "/people/" + person.id();
    }

    public String start() {
        return back() + "/employments/new";
    }

    public String action() {
        return id == null ? back() + "/employments" : "/employments/" + id;
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(person.name().whole(), back());
        return crumbs;
    }

    public List<Choice> levels(Frame frame) {
        return PersonReadings.levels(frame);
    }

    public Readings readings(Frame frame) {
        return PersonReadings.of(frame);
    }
}
