package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soyuznik.access.CustomField;
import soyuznik.access.Dictionary;
import soyuznik.access.FieldSet;
import soyuznik.access.Words;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of one value, shown in its place or as a page of its own.
 *
 * @param spot where it stands
 * @param saved the value as it is stored
 * @param value the value as it was typed
 * @param custom the custom field, where it is one
 */
public record ValuePage(Spot spot, String field, String saved, String value, Custom custom) {
    private static final Set<String> DAYS = Set.of("since", "until");

    /**
     * A value's place on the page of its record.
     *
     * @param id of the part of the page that the form stands for
     * @param address of the value
     * @param back the record's page
     * @param record what it is called
     */
    public record Spot(String id, String address, String back, String record) {}

    /**
     * @param field null: it is a value that the product knows
     * @param typed into it, and beside it
     */
    public record Custom(@Nullable CustomField field, Map<String, String> typed) {}

    /** Null: it is no custom field. */
    public @Nullable Asked asked(Frame frame) {
        var field = custom.field();
        return field == null ? null : FieldSet.asked(field, frame, custom.typed());
    }

    public boolean isDay() {
        return DAYS.contains(field);
    }

    public boolean isLong() {
        return field.equals("note");
    }

    public String label(Frame frame) {
        return readings(frame).name(field);
    }

    /** What can be chosen; empty: anything can be typed. */
    public List<Choice> choices(Frame frame) {
        return switch (field) {
            case "level" -> PersonReadings.levels(frame);
            case "basis" -> PersonReadings.bases(frame);
            case "decides" -> PersonReadings.ticks(frame);
            default -> List.of();
        };
    }

    /** What is proposed while it is typed. */
    public List<Choice> offered(Words words, Frame frame) {
        var language = frame.visitor().language();
        return switch (field) {
            case "position" -> words.offered(Dictionary.POSITION, language);
            case "department" -> words.offered(Dictionary.DEPARTMENT, language);
            default -> List.of();
        };
    }

    public Readings readings(Frame frame) {
        var readings = PersonReadings.of(frame);
        var field = custom.field();
        return field == null ? readings : new FieldSet(List.of(field)).readings(readings, frame);
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(spot.record(), spot.back());
        return crumbs;
    }
}
