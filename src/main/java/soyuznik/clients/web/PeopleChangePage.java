package soyuznik.clients.web;

import java.util.List;
import soyuznik.clients.Person;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.ManyChange;

/**
 * What can be done with people that were chosen.
 *
 * @param tags that are offered
 */
public record PeopleChangePage(PeopleChangeForm form, List<Person> people, List<String> tags) {
    public boolean cut() {
        return form.person().size() > ManyChange.MOST;
    }

    public List<Choice> bases(Frame frame) {
        return PersonReadings.bases(frame);
    }

    public ManyChange.Chosen chosen() {
        return new ManyChange.Chosen(
                "/person-changes",
                form.key(),
                form.list(),
                "person",
                people.stream().map(person -> person.id().toString()).toList());
    }
}
