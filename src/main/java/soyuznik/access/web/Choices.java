package soyuznik.access.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.access.Branch;
import soyuznik.access.Scope;
import soyuznik.kernel.Language;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;
import soyuznik.shell.Visitor;

/** What the selects of the settings offer. */
public final class Choices {
    private static final String NO_BREAK = "\u00a0";

    private Choices() {}

    /** The parts of the settings that the visitor's role opens, in their order. */
    public static List<String> parts(Frame frame) {
        var parts =
                Stream.concat(
                        frame.may(Right.ADMINISTER)
                                ? Stream.of(
                                        "users",
                                        "branches",
                                        "company",
                                        "entities",
                                        "rights",
                                        "mail")
                                : Stream.of(),
                        frame.may(Right.EDIT_DICTIONARIES)
                                ? Stream.of(
                                        "methods",
                                        "problems",
                                        "dictionaries",
                                        "fields",
                                        "rates",
                                        "consent")
                                : Stream.<String>of());
        return Stream.concat(parts, frame.may(Right.AUDIT) ? Stream.of("audit") : Stream.of())
                .toList();
    }

    public static List<Choice> languages(Frame frame) {
        return Arrays.stream(Language.values())
                .map(language ->
                        new Choice(language.name(), frame.text("language.own." + language.name())))
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

    public static List<Choice> zones(Frame frame, String chosen) {
        return Zones.choices(frame, chosen);
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

    /** How the fields of a user are read. */
    public static Readings user(Frame frame, List<Branch> tree) {
        return Readings.of(frame, "access")
                .choices("branch", names(tree))
                .choices("roles", roles(frame))
                .choices("scope", scopes(frame))
                .choices("language", ownLanguages(frame));
    }

    private static List<Choice> names(List<Branch> tree) {
        return tree.stream()
                .map(branch -> new Choice(branch.id().toString(), branch.name()))
                .toList();
    }

    private static List<Choice> roles(Frame frame) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), frame.text("role." + role.name())))
                .toList();
    }

    /** How the own profile is read. */
    public static Readings profile(Frame frame) {
        return Readings.of(frame, "access")
                .choices("language", ownLanguages(frame))
                .choices("theme", themes(frame));
    }

    /** How the settings of the company are read. */
    public static Readings company(Frame frame, String zone) {
        return Readings.of(frame, "access")
                .choices("language", languages(frame))
                .choices("timeZone", zones(frame, zone))
                .choices("fiscalYearMonth", months(frame))
                .tick("closedScope");
    }

    /** How the table of rights is read: each cell is a field. */
    public static Readings rights(Frame frame) {
        var readings = Readings.of(frame, "access");
        for (var role : Role.values()) {
            for (var right : Right.values()) {
                var cell = role + "." + right;
                var name = frame.text("right." + right) + ": " + frame.text("role." + role);
                readings = readings.named(cell, name).choices(cell, extents(frame));
            }
        }
        return readings;
    }

    /** How far a right may reach; empty: not at all. */
    public static List<Choice> extents(Frame frame) {
        return Stream.concat(
                        Stream.of("NONE"), Arrays.stream(Right.Extent.values()).map(Enum::name))
                .map(code ->
                        new Choice(code.equals("NONE") ? "" : code, frame.text("extent." + code)))
                .toList();
    }
}
