package soyuznik.clients.web;

import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Employments;
import soyuznik.clients.People;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Shows the form of one value of a person, and hands on what was typed. */
@Component
class PersonValues {
    private static final List<String> OF_PEOPLE = List.of("note", "basis");
    private static final List<String> OF_EMPLOYMENTS =
            List.of("position", "department", "level", "decides", "since", "until");

    private final People people;
    private final Employments employments;
    private final EmploymentForms forms;

    PersonValues(People people, Employments employments, EmploymentForms forms) {
        this.people = people;
        this.employments = employments;
        this.forms = forms;
    }

    ModelAndView stored(PersonValuesController.Place place, Viewer viewer) {
        check(place);
        if (place.isPerson()) {
            people.get(place.person(), Right.EDIT_CLIENTS, viewer);
        } else {
            employments.get(place.employment(), Right.EDIT_CLIENTS, viewer);
        }
        var saved = saved(place, viewer).getOrDefault(place.field(), "");
        return again(place, new Values(place.field(), saved, saved), viewer);
    }

    /** What was typed stays; what is saved is read anew. */
    ModelAndView again(PersonValuesController.Place place, Values value, Viewer viewer) {
        var person = people.get(person(place, viewer), viewer);
        var back = "/people/" + person.id();
        var spot =
                new ValuePage.Spot(
                        spot(place),
                        "/" + place.of() + "/" + place.id() + "/values/" + place.field(),
                        back,
                        person.name().whole());
        var saved = saved(place, viewer).getOrDefault(place.field(), "");
        return Answer.page(
                "clients/person/value",
                "page",
                new ValuePage(spot, place.field(), saved, value.now()));
    }

    Outcome<PersonId> put(PersonValuesController.Place place, Values value, Viewer viewer) {
        check(place);
        if (!place.isPerson()) {
            return forms.put(place.employment(), value, viewer);
        }
        var person = people.get(place.person(), viewer);
        return value.into(
                person.data().fields(),
                person.version(),
                changed ->
                        people.edit(
                                person.id(),
                                person.version(),
                                new PersonForm(changed).data(),
                                viewer));
    }

    /** The same on the page of the person. */
    static String spot(PersonValuesController.Place place) {
        return place.field() + (place.isPerson() ? "" : "-" + place.id());
    }

    private PersonId person(PersonValuesController.Place place, Viewer viewer) {
        return place.isPerson()
                ? place.person()
                : employments.get(place.employment(), viewer).person();
    }

    private SequencedMap<String, String> saved(PersonValuesController.Place place, Viewer viewer) {
        return place.isPerson()
                ? people.get(place.person(), viewer).data().fields()
                : employments.get(place.employment(), viewer).fields();
    }

    private static void check(PersonValuesController.Place place) {
        var fields = place.isPerson() ? OF_PEOPLE : OF_EMPLOYMENTS;
        if (!fields.contains(place.field())) {
            throw new NotFound();
        }
    }
}
