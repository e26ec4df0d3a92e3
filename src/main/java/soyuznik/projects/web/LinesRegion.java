package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Line;
import soyuznik.projects.Lines;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The products on a project.
 *
 * @param changed the one that is changed in its place; null: none
 */
public record LinesRegion(
        Project project, List<Line> lines, boolean mayEdit, @Nullable Changed changed) {

    /** A line with what was typed into its form. */
    public record Changed(Line line, Map<String, String> typed) {}

    public String address() {
        return "/projects/" + project.id() + "/lines";
    }

    public String address(Line line) {
        return address() + '/' + line.id();
    }

    public boolean isChanged(Line line) {
        return changed != null && changed.line().id() == line.id();
    }

    /** «12 шт.» */
    public static String quantity(Line line, Frame frame) {
        return (frame.formats().decimal(line.quantity(), 3) + ' ' + line.unit()).strip();
    }

    /** How many have no price yet. */
    public long unpriced() {
        return lines.stream().filter(line -> line.price() == null).count();
    }

    public List<Asked> asked(Changed change, Frame frame) {
        return asked(
                change.line().unit(),
                new Asked.Typed(change.typed(), Map.of(), frame.visitor().currency()),
                frame);
    }

    /** What a line asks, the unit beside the name of the quantity. */
    public static List<Asked> asked(String unit, Asked.Typed typed, Frame frame) {
        return Lines.INPUTS.all().stream()
                .map(input -> Asked.of(input, label(input.name(), unit, frame), List.of(), typed))
                .toList();
    }

    private static String label(String name, String unit, Frame frame) {
        var label = frame.field("lines", name);
        return name.equals("quantity") && !unit.isEmpty() ? label + ", " + unit : label;
    }

    public Readings readings(Changed change, Frame frame) {
        return Asked.readings(frame, "lines", asked(change, frame));
    }
}
