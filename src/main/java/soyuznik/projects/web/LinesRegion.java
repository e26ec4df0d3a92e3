package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Line;
import soyuznik.projects.Lines;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;

/**
 * The products on a project.
 *
 * @param changed the one that is changed in its place; null: none
 */
public record LinesRegion(
        Project project, List<Line> lines, boolean mayEdit, @Nullable Changed changed) {

    /** A line with what was typed into its form, and the sites that can be named. */
    public record Changed(Line line, Map<String, String> typed, List<Line.Site> sites) {}

    /** What the form of a line asks about: how its product is counted, where it can go. */
    public record Of(String unit, List<Line.Site> sites) {}

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

    /** Whether a line of it names a site. */
    public boolean placed() {
        return lines.stream().anyMatch(line -> line.site() != null);
    }

    public List<Asked> asked(Changed change, Frame frame) {
        return asked(
                new Of(change.line().unit(), change.sites()),
                new Asked.Typed(change.typed(), Map.of(), frame.visitor().currency()),
                frame);
    }

    /** What a line asks, the unit beside the name of the quantity; a site where there is any. */
    public static List<Asked> asked(Of of, Asked.Typed typed, Frame frame) {
        var sites = of.sites().stream().map(site -> choice(site, frame)).toList();
        return Lines.INPUTS.all().stream()
                .filter(input -> !isSite(input) || !sites.isEmpty())
                .map(input ->
                        Asked.of(
                                input,
                                label(input.name(), of.unit(), frame),
                                isSite(input) ? sites : List.of(),
                                typed))
                .toList();
    }

    private static boolean isSite(Input input) {
        return input.name().equals("siteId");
    }

    /** In the group of its company, where it is another than the client. */
    private static Choice choice(Line.Site site, Frame frame) {
        return new Choice(Long.toString(site.id()), alone(site, frame), company(site, frame));
    }

    /** Without the company whose it is; a closed one says so. */
    public static String alone(Line.Site site, Frame frame) {
        if (site.owner().bond() == Line.Bond.HIDDEN) {
            return frame.text("projects.line.elsewhere");
        }
        return site.closed()
                ? frame.text("projects.line.closed_site", "site", site.name())
                : site.name();
    }

    /** Another company than the client, as far as it is told; one that left the holding says so. */
    public static String company(Line.Site site, Frame frame) {
        var company = site.owner().name();
        return switch (site.owner().bond()) {
            case CLIENT, HIDDEN -> "";
            case HOLDING -> company;
            case APART -> frame.text("projects.line.apart", "company", company);
        };
    }

    /** In one line. */
    public static String name(Line.Site site, Frame frame) {
        return Stream.of(alone(site, frame), company(site, frame))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String label(String name, String unit, Frame frame) {
        var label = frame.field("lines", name);
        return name.equals("quantity") && !unit.isEmpty() ? label + ", " + unit : label;
    }

    public Readings readings(Changed change, Frame frame) {
        return Asked.readings(frame, "lines", asked(change, frame));
    }
}
