package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Extra;
import soyuznik.access.FieldSet;
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
    private final PersonWords words;

    PersonValues(People people, Employments employments, EmploymentForms forms, PersonWords words) {
        this.words = words;
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
        return again(place, Map.of(place.field(), saved), viewer);
    }

    /** What was typed stays; what is saved is read anew. */
    ModelAndView again(
            PersonValuesController.Place place, Map<String, String> typed, Viewer viewer) {
        var person = people.get(person(place, viewer), viewer);
        var back = "/people/" + person.id();
        var spot =
                new ValuePage.Spot(
                        spot(place),
                        "/" + place.of() + "/" + place.id() + "/values/" + place.field(),
                        back,
                        person.name().whole());
        var saved = saved(place, viewer).getOrDefault(place.field(), "");
        var now = typed.getOrDefault(place.field(), "");
        var page = new ValuePage(spot, place.field(), saved, now, asked(place, typed));
        return Answer.page("clients/person/value", "page", page, "words", words.dictionaries());
    }

    Outcome<PersonId> put(
            PersonValuesController.Place place, Map<String, String> typed, Viewer viewer) {
        check(place);
        var value = Values.of(place.field(), typed);
        if (!place.isPerson()) {
            return forms.put(place.employment(), value, viewer);
        }
        var person = people.get(place.person(), viewer);
        var held = person.data().extra();
        var read = words.fields().read(FieldSet.only(place.field(), typed), held);
        if (!read.errors().isEmpty()) {
            return new Outcome.Invalid<>(read.errors());
        }
        return read(value, read.extra())
                .into(
                        person.data().fields(),
                        person.version(),
                        changed ->
                                people.edit(
                                        person.id(),
                                        person.version(),
                                        new PersonForm(changed).data(read.extra()),
                                        viewer));
    }

    /** Of a custom field the value as it is kept. */
    private static Values read(Values value, Extra extra) {
        return Extra.isKey(value.field())
                ? new Values(value.field(), value.was(), extra.get(value.field()))
                : value;
    }

    /** The custom field, where it is one. */
    private ValuePage.Custom asked(PersonValuesController.Place place, Map<String, String> typed) {
        var only = FieldSet.only(place.field(), typed);
        return new ValuePage.Custom(words.fields().offered(place.field()).orElse(null), only);
    }

    /** The same on the page of the person. */
    static String spot(PersonValuesController.Place place) {
        return Extra.isKey(place.field())
                ? "fact-" + place.field()
                : place.field() + (place.isPerson() ? "" : "-" + place.id());
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

    private void check(PersonValuesController.Place place) {
        var fields = place.isPerson() ? OF_PEOPLE : OF_EMPLOYMENTS;
        boolean custom = place.isPerson() && words.fields().offered(place.field()).isPresent();
        if (!custom && !fields.contains(place.field())) {
            throw new NotFound();
        }
    }
}
