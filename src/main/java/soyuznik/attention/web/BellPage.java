package soyuznik.attention.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.History;
import soyuznik.attention.Tidings;
import soyuznik.kernel.Subject;
import soyuznik.shell.Frame;
import soyuznik.shell.Tiding;

/** The newest first; what was not read yet is marked. */
public record BellPage(List<Line> lines) {
    public BellPage {
        lines = List.copyOf(lines);
    }

    /**
     * @param place where it happened; null: the viewer does not see it, or no more
     * @param name what it is called that the viewer led until now; empty: that is not told
     */
    public record Line(Tidings.Told told, History.@Nullable Place place, String name) {
        public String what(Frame frame) {
            boolean many = ofMany() || told.what() == Tiding.What.TASK_GIVEN;
            return frame.text("tiding." + told.what(), "count", many ? told.count() : 1);
        }

        /** How often it was so with one record before it was read. */
        public int times() {
            return ofMany() || told.what() == Tiding.What.TASK_GIVEN ? 1 : told.count();
        }

        /** Of many records at once. */
        public boolean ofMany() {
            return told.about().kind() == Subject.Kind.USER;
        }
    }

    static BellPage of(
            List<Tidings.Told> told,
            Map<Subject, History.Place> places,
            Map<Subject, History.Place> lost) {
        return new BellPage(
                told.stream()
                        .map(one -> new Line(one, places.get(one.about()), name(one, lost)))
                        .toList());
    }

    private static String name(Tidings.Told told, Map<Subject, History.Place> lost) {
        var place = isLost(told) ? lost.get(told.about()) : null;
        return place == null ? "" : place.title();
    }

    static boolean isLost(Tidings.Told told) {
        return told.what() == Tiding.What.CLIENT_GONE || told.what() == Tiding.What.PROJECT_GONE;
    }
}
