package soyuznik.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns side by side, each with a stroke where it should reach, as a picture that needs no
 * script; places across are in percent, heights in pixels.
 *
 * @param top what lies at the upper edge
 */
public record Columns(double top, List<Column> columns) {
    /** The height of the picture, in pixels. */
    public static final int HEIGHT = 200;

    private static final double ROOM = 100;
    private static final double FILLED = 0.62;
    private static final double STROKE = 0.86;
    private static final int TICKS = 4;
    private static final List<Double> STEPS = List.of(1.0, 1.2, 1.6, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0);

    public Columns {
        columns = List.copyOf(columns);
    }

    /**
     * @param label below it
     * @param said both values in words, under the pointer
     */
    public record Column(String label, String said, double reached, double wanted) {}

    public static Columns of(List<Column> columns) {
        double most =
                columns.stream()
                        .flatMap(one -> Stream.of(one.reached(), one.wanted()))
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
        return new Columns(above(most), columns);
    }

    /** The next number that four lines divide nicely. */
    private static double above(double most) {
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1))));
        return STEPS.stream()
                .map(step -> step * ten)
                .filter(each -> each >= most)
                .findFirst()
                .orElse(most);
    }

    public String left(int index) {
        return percent((index + (1 - FILLED) / 2) * wide());
    }

    public String width() {
        return percent(FILLED * wide());
    }

    public String strokeLeft(int index) {
        return percent((index + (1 - STROKE) / 2) * wide());
    }

    public String strokeRight(int index) {
        return percent((index + (1 + STROKE) / 2) * wide());
    }

    public String middle(int index) {
        return percent((index + 0.5) * wide());
    }

    private double wide() {
        return ROOM / Math.max(columns.size(), 1);
    }

    public String y(double value) {
        return said(HEIGHT - tall(value));
    }

    public String height(double value) {
        return said(tall(value));
    }

    private double tall(double value) {
        return HEIGHT * Math.max(0, Math.min(value / top, 1));
    }

    /** A line of the grid with what it stands for. */
    public record Tick(String place, double value) {}

    public List<Tick> up() {
        return IntStream.rangeClosed(1, TICKS)
                .mapToObj(i -> new Tick(y(top * i / TICKS), top * i / TICKS))
                .toList();
    }

    private static String percent(double number) {
        return said(number) + "%";
    }

    private static String said(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
