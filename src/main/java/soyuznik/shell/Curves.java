package soyuznik.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Curves that rise in steps over days, as a picture that needs no script: lines and bands lie in a
 * square of 100 that the page stretches, words beside them at parts of its width.
 *
 * @param days how many lie from left to right
 * @param top the share that lies at the upper edge
 */
public record Curves(int days, double top, List<Line> lines) {
    /** The height of the picture, in pixels. */
    public static final int HEIGHT = 220;

    private static final int APART = 20;
    private static final double NARROW = 0.4;
    private static final List<Integer> TICKS =
            List.of(1, 2, 7, 14, 30, 60, 90, 180, 365, 730, 1825);
    private static final List<Double> TOPS = List.of(0.1, 0.2, 0.4, 0.6, 0.8, 1.0);
    private static final int MOST_TICKS = 6;

    public Curves {
        lines = List.copyOf(lines);
        days = Math.max(days, 1);
    }

    /**
     * @param kind the word of its class in the style sheet
     */
    public record Line(String kind, String label, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }

        /** For paper; on the screen the style sheet knows it. */
        public String ink() {
            if (kind.endsWith("is-other")) {
                return kind.startsWith("one") ? "#94acde" : "#dba27c";
            }
            return kind.startsWith("one") ? "#2f5fc4" : "#b45309";
        }

        /** For paper: not by colour alone. */
        public String dashes() {
            return kind.startsWith("one") ? "none" : "6 3";
        }

        double last() {
            return points.isEmpty() ? 0 : points.getLast().value();
        }
    }

    /** From this day on the value, between low and high. */
    public record Point(int day, double value, double low, double high) {}

    public static Curves of(int days, List<Line> lines) {
        double most = lines.stream().mapToDouble(Line::last).max().orElse(1);
        double top = TOPS.stream().filter(each -> each >= most * 1.1).findFirst().orElse(1.0);
        return new Curves(days, top, lines);
    }

    /** What the lines are drawn in. */
    public record Box(double width, double height) {
        /** The page stretches it. */
        public static final Box SQUARE = new Box(100, 100);

        private String across(double percent) {
            return said(percent * width / 100);
        }

        private String down(double percent) {
            return said(percent * height / 100);
        }
    }

    /** The way of the line: right to each step, then up. */
    public String path(Line line, Box box) {
        var way = new StringBuilder("M0 ").append(box.down(100));
        thinned(line).forEach(point -> way.append(step(point.day(), point.value(), box)));
        return way.append('H').append(box.across(100)).toString();
    }

    /** Between the lower and the upper edge: there along the one, back along the other. */
    public String band(Line line, Box box) {
        var points = thinned(line);
        var way = new StringBuilder("M0 ").append(box.down(100));
        points.forEach(point -> way.append(step(point.day(), point.high(), box)));
        way.append('H').append(box.across(100));
        for (int i = points.size() - 1; i >= 0; i--) {
            var point = points.get(i);
            way.append('V').append(box.down(y(point.low())));
            way.append('H').append(box.across(x(point.day())));
        }
        return way.append('Z').toString();
    }

    private String step(int day, double value, Box box) {
        return "H" + box.across(x(day)) + "V" + box.down(y(value));
    }

    /** Of those that no eye tells apart the last. */
    private List<Point> thinned(Line line) {
        var kept = new ArrayList<Point>();
        for (var point : line.points()) {
            if (point.day() > days) {
                break;
            }
            if (!kept.isEmpty() && x(point.day()) - x(kept.getLast().day()) < NARROW) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept;
    }

    private double x(int day) {
        return 100.0 * day / days;
    }

    private double y(double value) {
        return 100 - 100 * Math.min(value / top, 1);
    }

    private static String said(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** Where the words of the lines stand, above their ends and not on each other. */
    public List<Integer> labels() {
        var places = new ArrayList<Integer>();
        for (var line : lines) {
            int wanted = (int) Math.max(y(line.last()) * HEIGHT / 100 - 7, 12);
            while (isTaken(places, wanted)) {
                wanted += 2;
            }
            places.add(wanted);
        }
        return places;
    }

    private static boolean isTaken(List<Integer> places, int wanted) {
        return places.stream().anyMatch(place -> Math.abs(place - wanted) < APART);
    }

    /**
     * A line of the grid with its word.
     *
     * @param place in percent of width or height
     */
    public record Tick(String place, long value) {}

    /** The days below. */
    public List<Tick> across() {
        int each =
                TICKS.stream().filter(step -> days / step <= MOST_TICKS).findFirst().orElse(days);
        return IntStream.rangeClosed(1, days / each)
                .mapToObj(i -> new Tick(said(x(i * each)) + "%", (long) i * each))
                .toList();
    }

    /** The shares at the left, in percent. */
    public List<Tick> up() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i ->
                        new Tick(said(HEIGHT - HEIGHT * i / 4.0), Math.round(top * 100 * i / 4)))
                .toList();
    }

    /** How the words stand over a tick: those at the edges stay inside. */
    public @Nullable String anchor(Tick tick) {
        return tick.place().equals("100.00%") ? "end" : "middle";
    }
}
