package soyuznik.clients.web;

import java.util.Arrays;
import java.util.List;
import soyuznik.clients.Basis;
import soyuznik.clients.ContactData;
import soyuznik.clients.Level;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/** How what is written about a person is read. */
final class PersonReadings {
    private PersonReadings() {}

    static Readings of(Frame frame) {
        return Readings.of(frame, "clients")
                .named("name", frame.text("clients.person.name"))
                .named("surname", frame.text("field.person.surname"))
                .named("given", frame.text("field.person.given"))
                .named("patronymic", frame.text("field.person.patronymic"))
                .named("note", frame.text("field.person.note"))
                .named("kind", frame.text("field.person.kind"))
                .named("typed", frame.text("field.person.typed"))
                .named("basis", frame.text("field.person.basis"))
                .choices("basis", bases(frame))
                .choices("kind", kinds(frame))
                .choices("level", levels(frame))
                .tick("decides")
                .day("since")
                .day("until");
    }

    static List<Choice> levels(Frame frame) {
        return Arrays.stream(Level.values())
                .map(level -> new Choice(level.name(), frame.text("clients.level." + level)))
                .toList();
    }

    static List<Choice> bases(Frame frame) {
        return Arrays.stream(Basis.values())
                .map(basis -> new Choice(basis.name(), frame.text("clients.basis." + basis)))
                .toList();
    }

    static List<Choice> ticks(Frame frame) {
        return List.of(
                new Choice("true", frame.text("ui.yes")), new Choice("false", frame.text("ui.no")));
    }

    static List<Choice> kinds(Frame frame) {
        return Arrays.stream(ContactData.Kind.values())
                .map(kind -> new Choice(kind.name(), frame.text("clients.contact." + kind)))
                .toList();
    }
}
