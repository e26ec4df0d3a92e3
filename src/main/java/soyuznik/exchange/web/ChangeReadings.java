package soyuznik.exchange.web;

import java.util.List;
import soyuznik.access.Dictionary;
import soyuznik.access.Words;
import soyuznik.exchange.Kind;
import soyuznik.exchange.Meaning;
import soyuznik.exchange.Ours;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/** How what a file changes of a record is read. */
public record ChangeReadings(Kind kind, Ours ours, Words words) {
    public Readings of(Frame frame) {
        return ours.fields(kind).readings(own(frame), frame);
    }

    private Readings own(Frame frame) {
        return switch (kind) {
            case COMPANIES ->
                    Readings.of(frame, "clients")
                            .words("industry", industries(frame))
                            .words("source", sources(frame))
                            .named("tags", frame.text("exchange.meaning.TAGS"))
                            .named("further", frame.text("exchange.further"))
                            .number("employees")
                            .money("revenue");
            case PRODUCTS ->
                    Readings.of(frame, "products")
                            .choices("manner", choices(Meaning.MANNER, frame))
                            .number("leadDays")
                            .money("price")
                            .day("since");
            case PEOPLE ->
                    Readings.of(frame, "clients")
                            .choices("level", choices(Meaning.LEVEL, frame))
                            .choices("basis", choices(Meaning.BASIS, frame))
                            .day("since")
                            .day("until")
                            .named("note", frame.text("exchange.meaning.NOTE"))
                            .day("consent")
                            .named("consent", frame.text("exchange.meaning.CONSENT"))
                            .named("tags", frame.text("exchange.meaning.TAGS"))
                            .named("basis", frame.text("exchange.meaning.BASIS"))
                            .named("telegram", frame.text("exchange.meaning.TELEGRAM"));
            case PROJECTS -> Readings.of(frame, "projects").money("amount").day("plannedClose");
            case MEMOS, USERS -> Readings.of(frame, "clients");
        };
    }

    private List<Choice> industries(Frame frame) {
        return words.choices(Dictionary.INDUSTRY, frame.visitor().language());
    }

    private List<Choice> sources(Frame frame) {
        return words.choices(Dictionary.SOURCE, frame.visitor().language());
    }

    private List<Choice> choices(Meaning meaning, Frame frame) {
        return Targets.choices(kind, meaning, ours, frame);
    }
}
