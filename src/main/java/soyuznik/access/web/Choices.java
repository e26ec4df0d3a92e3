package soyuznik.access.web;

import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.access.Branch;
import soyuznik.access.Scope;
import soyuznik.kernel.Language;
import soyuznik.kernel.Role;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Visitor;

/** What the selects of the settings offer. */
public final class Choices {
    private static final String NO_BREAK = "\u00a0";

    private Choices() {}

    public static List<Choice> languages(Frame frame) {
        return Arrays.stream(Language.values())
                .map(language ->
                        new Choice(language.name(), frame.text("language." + language.name())))
                .toList();
    }

    /** Of one person, who may also leave it to the company. */
    public static List<Choice> ownLanguages(Frame frame) {
        var company = new Choice("", frame.text("access.profile.language.company"));
        return Stream.concat(Stream.of(company), languages(frame).stream()).toList();
    }

    public static List<Choice> themes(Frame frame) {
        return Arrays.stream(Visitor.Theme.values())
                .map(theme -> new Choice(theme.name(), frame.text("theme." + theme.name())))
                .toList();
    }

    /** The roles in words, in the order of the table of roles. */
    public static String roles(Frame frame, Set<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(role -> frame.text("role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    /** The zones of the world by their distance from Greenwich. */
    public static List<Choice> zones(Frame frame, String chosen) {
        var now = frame.formats().clock().instant();
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> named(zone) || zone.equals(chosen))
                .sorted(
                        Comparator.comparingInt(
                                        (String zone) -> offset(zone, now).getTotalSeconds())
                                .thenComparing(zone -> zone))
                .map(zone ->
                        new Choice(zone, "UTC" + offset(zone, now) + " " + zone.replace('_', ' ')))
                .toList();
    }

    private static boolean named(String zone) {
        return zone.matches(
                "(Europe|Asia|Africa|America|Australia|Pacific|Atlantic|Indian)/[A-Z][A-Za-z_-]+");
    }

    private static ZoneOffset offset(String zone, Instant now) {
        return ZoneId.of(zone).getRules().getOffset(now);
    }

    public static List<Choice> months(Frame frame) {
        return Arrays.stream(Month.values())
                .map(month ->
                        new Choice(
                                Integer.toString(month.getValue()),
                                month.getDisplayName(
                                        TextStyle.FULL_STANDALONE,
                                        frame.visitor().language().locale())))
                .toList();
    }

    /** The tree, each branch as far in as it is deep. */
    public static List<Choice> branches(List<Branch> tree) {
        return tree.stream()
                .map(branch ->
                        new Choice(
                                branch.id().toString(),
                                NO_BREAK.repeat(branch.depth() * 3) + branch.name()))
                .toList();
    }

    public static List<Choice> scopes(Frame frame) {
        return Arrays.stream(Scope.values())
                .map(scope -> new Choice(scope.name(), frame.text("scope." + scope.name())))
                .toList();
    }
}
