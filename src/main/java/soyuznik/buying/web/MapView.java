package soyuznik.buying.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.buying.DecisionMap;
import soyuznik.buying.OurContact;
import soyuznik.buying.Participant;
import soyuznik.buying.Stance;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.shell.Frame;
import soyuznik.shell.People;
import soyuznik.work.Strength;
import soyuznik.work.Tie;

/**
 * The picture of who decides, in words and signs.
 *
 * @param may a card of whom may be edited leads to the form, else to the person
 * @param ties of those who work there
 */
public record MapView(
        DecisionMap map,
        ProjectId project,
        May may,
        Map<PersonId, List<Tie>> ties,
        List<Participant> all) {
    /** More are looked at by whoever opens it. */
    private static final int SMALL = 20;

    /** So many letters find room on a card, and in the name of a level. */
    private static final int NAME = 16;

    private static final int LABEL = 14;

    /** So wide is the bar of the firmest tie. */
    public static final int BAR = 32;

    /** A letter of a department’s name is about so wide. */
    private static final int LETTER = 8;

    /**
     * What the viewer may do.
     *
     * @param move to another department or level: that is edited at the client
     */
    public record May(boolean edit, boolean move) {}

    /** A line of what stands beside the cards. */
    public record Line(int place, String text) {}

    public boolean isSmall() {
        return map.cards().size() <= SMALL;
    }

    public List<Stance> stances() {
        return List.of(Stance.values());
    }

    public String word(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }

    /** B-04: never by colour alone. */
    public String glyph(Stance stance) {
        return switch (stance) {
            case ALLY -> "✓";
            case SUPPORTER -> "+";
            case NEUTRAL -> "=";
            case OPPONENT -> "×";
            case UNKNOWN -> "?";
        };
    }

    /** The ring of the mark is as thick as the influence. */
    public String ring(Participant one) {
        var influence = one.part().influence();
        return influence == null ? "unknown" : influence.name().toLowerCase(Locale.ROOT);
    }

    public String address(Participant one) {
        return may.edit()
                ? "/projects/" + project + "/participants/" + one.key().id() + "/edit"
                : "/people/" + one.who().id();
    }

    /** Where a card that is moved goes. */
    public String seat(Participant one) {
        return "/projects/" + project + "/participants/" + one.key().id() + "/seat";
    }

    public String level(DecisionMap.Place place) {
        var level = place.row().level();
        return level == null ? "" : level.name();
    }

    public String department(DecisionMap.Column column, Frame frame) {
        return column.department().isEmpty()
                ? frame.text("buying.map.no_department")
                : column.department();
    }

    public String departmentCut(DecisionMap.Column column, Frame frame) {
        return cut(department(column, frame), column.width() / LETTER);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + '…';
    }

    /** Word by word, as many lines as it takes. */
    public List<Line> level(DecisionMap.Row row, Frame frame) {
        var level = row.level();
        var text = frame.text(level == null ? "buying.map.no_level" : "clients.level." + level);
        var lines = new ArrayList<Line>();
        var line = new StringBuilder();
        for (var word : (Iterable<String>) text.lines().flatMap(one -> words(one))::iterator) {
            if (!line.isEmpty() && line.length() + word.length() >= LABEL) {
                lines.add(new Line(lines.size(), line.toString()));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(new Line(lines.size(), line.toString()));
        return lines;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" "));
    }

    public String name(Participant one) {
        return cut(People.brief(one.who().name()), NAME);
    }

    /** «ЛПР · Ф Т» */
    public String roles(Participant one, Frame frame) {
        var role = one.part().role();
        var part = role == null ? "" : frame.text("buying.map.role." + role);
        var signs =
                one.part().buying().stream()
                        .map(buying -> frame.text("buying.map.buying." + buying))
                        .collect(joining(" "));
        return Stream.of(part, signs).filter(text -> !text.isEmpty()).collect(joining(" · "));
    }

    /** Null: nobody of ours. */
    public @Nullable OurContact contact(Participant one) {
        return ParticipantsPage.contact(one, ties);
    }

    public String ours(@Nullable OurContact contact, Frame frame) {
        return cut(
                contact == null ? frame.text("buying.map.nobody") : "↔ " + contact.name().brief(),
                NAME);
    }

    /** The width of what stands for how firm the tie is. */
    public long bar(Strength strength) {
        return Math.max(1, Math.round(BAR * strength.share()));
    }

    public String sign(Strength strength) {
        return strength.word().name().toLowerCase(Locale.ROOT);
    }

    /** All of it in words. */
    public String told(Participant one, Frame frame) {
        var role = one.part().role();
        var influence = one.part().influence();
        return Stream.of(
                        one.who().name(),
                        one.who().position(),
                        frame.text("choice.participants.stance." + one.stance()),
                        role == null ? "" : frame.text("choice.participants.role." + role),
                        ParticipantsPage.buying(one, frame),
                        influence == null ? "" : frame.text("buying.map.influence." + influence),
                        frame.text("buying.contact." + ParticipantsPage.depth(one, ties)),
                        told(contact(one), frame),
                        ParticipantsPage.circle(one, all, frame))
                .filter(text -> !text.isEmpty())
                .collect(joining(", "));
    }

    private static String told(@Nullable OurContact contact, Frame frame) {
        if (contact == null) {
            return frame.text("buying.map.nobody");
        }
        var strength = contact.strength();
        var tie =
                strength == null
                        ? frame.text("buying.map.no_tie")
                        : frame.text("buying.map.tie." + strength.word());
        return "↔ " + contact.name().full() + ", " + tie;
    }
}
