package soyuznik.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What was said against what came, as a picture that needs no script: who says it rightly lies on
 * the line from corner to corner.
 *
 * @param top the share at the upper and the right edge
 */
public record Agreement(double top, List<Point> points) {
    /** The height of the picture, in pixels. */
    public static final int HEIGHT = 240;

    private static final int PARTS = 4;
    private static final List<Double> TOPS = List.of(0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8, 1.0);

    public Agreement {
        points = List.copyOf(points);
    }

    /**
     * @param said the mean of what was said
     * @param low where the true share lies, up to high
     */
    public record Point(double said, double came, double low, double high) {}

    public static Agreement of(List<Point> points) {
        double most =
                points.stream()
                        .mapToDouble(point -> Math.max(point.said(), point.came()))
                        .max()
                        .orElse(1);
        double top = TOPS.stream().filter(each -> each >= most * 1.1).findFirst().orElse(1.0);
        return new Agreement(top, points);
    }

    public String x(Point point) {
        return said(100 * Math.min(point.said() / top, 1)) + "%";
    }

    /** From the upper edge. */
    public String y(double share) {
        return said(HEIGHT - HEIGHT * Math.min(share / top, 1));
    }

    private static String said(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** The shares at both edges. */
    public List<Tick> ticks() {
        return IntStream.rangeClosed(1, PARTS)
                .mapToObj(i ->
                        new Tick(
                                said(100.0 * i / PARTS) + "%",
                                said(HEIGHT - (double) HEIGHT * i / PARTS),
                                Math.round(top * 100 * i / PARTS),
                                i == PARTS ? "end" : "middle"))
                .toList();
    }

    /**
     * @param anchor how its word stands over it: the one at the edge stays inside
     */
    public record Tick(String across, String up, long percent, String anchor) {}
}
