package soyuznik.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import soyuznik.access.History.Line;
import soyuznik.access.History.Place;
import soyuznik.shell.Frame;

/**
 * A stretch of a history, newest first.
 *
 * @param further the line that follows the last, if any does
 */
public record Past(List<Line> lines, @Nullable Line further) {
    public Past {
        lines = List.copyOf(lines);
    }

    /** What happened several times on end, by the same person on one day, told once. */
    public record Told(Line newest, String what, int times) {
        private boolean says(Line line, String words, Frame frame) {
            return what.equals(words)
                    && Objects.equals(newest.who(), line.who())
                    && Objects.equals(newest.place(), line.place())
                    && day(newest, frame).equals(day(line, frame));
        }

        /** Whether the words say already to what it belongs. */
        public boolean names(Place place) {
            return what.contains(place.title());
        }

        private static LocalDate day(Line line, Frame frame) {
            return line.at().atZone(frame.visitor().zone()).toLocalDate();
        }
    }

    /**
     * @param next with which line the history goes on; null: it ends here
     */
    public record Page(List<Told> told, @Nullable Long next) {}

    /** Of the lines and one more. */
    static Past of(List<Line> lines, int most) {
        return lines.size() > most
                ? new Past(lines.subList(0, most), lines.get(most))
                : new Past(lines, null);
    }

    public Past without(Predicate<Line> hidden) {
        return new Past(lines.stream().filter(hidden.negate()).toList(), further);
    }

    /** As it is read: what is told once comes whole, unless it fills the page. */
    public Page page(Frame frame) {
        var told = told(frame);
        if (further == null) {
            return new Page(told, null);
        }
        boolean torn = told.size() > 1 && told.getLast().says(further, further.what(frame), frame);
        return torn
                ? new Page(told.subList(0, told.size() - 1), told.getLast().newest().id())
                : new Page(told, further.id());
    }

    private List<Told> told(Frame frame) {
        var told = new ArrayList<Told>();
        for (var line : lines) {
            var what = line.what(frame);
            var last = told.isEmpty() ? null : told.getLast();
            if (last != null && last.says(line, what, frame)) {
                told.set(told.size() - 1, new Told(last.newest(), what, last.times() + 1));
            } else {
                told.add(new Told(line, what, 1));
            }
        }
        return told;
    }
}
