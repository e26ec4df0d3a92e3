package soyuznik.buying;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Level;

/**
 * Those who decide as a picture: departments side by side, levels above each other, the highest on
 * top (B-04). Lengths are in points of the picture; nothing overlaps, however many they are.
 *
 * @param columns departments by name; that without a name last
 * @param rows all levels; those whose level is not known last, if there are any
 */
// B-04
public record DecisionMap(
        List<Column> columns,
        List<Row> rows,
        List<Card> cards,
        List<Line> lines,
        int width,
        int height) {
    /** A card with its mark, its name and two lines. */
    public static final int CARD_WIDTH = 184;

    public static final int CARD_HEIGHT = 60;
    private static final int GAP = 12;

    /** So high is a level on which nobody stands. */
    private static final int NOBODY = 36;

    /** What stands left of the cards, and above them. */
    private static final int LABELS = 112;

    private static final int HEAD = 32;

    /** So many stand above each other in one place; more stand beside them. */
    private static final int STACK = 5;

    private static final List<Level> HIGHEST_FIRST = List.of(Level.values()).reversed();

    private static final Comparator<String> NAMELESS_LAST =
            Comparator.comparing(String::isEmpty).thenComparing(String::compareToIgnoreCase);

    public record Column(String department, int x, int width) {}

    /**
     * @param level null: not known
     */
    public record Row(@Nullable Level level, int y, int height) {}

    public record Card(Participant who, int x, int y) {}

    /**
     * Between two cards, as the path of a picture.
     *
     * @param sways influence; else reporting
     */
    public record Line(boolean sways, String path) {}

    /** Where somebody can be put. */
    public record Place(Row row, Column column) {}

    public List<Place> places() {
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> new Place(row, column)))
                .toList();
    }

    /** One place of the picture. */
    private record Cell(int level, String department) {}

    /** Of those who still work there. */
    public static DecisionMap of(List<Participant> all) {
        var there = all.stream().filter(one -> one.who().there()).toList();
        var cells = there.stream().collect(groupingBy(DecisionMap::cell));
        var columns = columns(there, cells);
        var rows = rows(there, cells);
        var cards = new ArrayList<Card>();
        for (var row : rows) {
            for (var column : columns) {
                cards.addAll(cards(cells.getOrDefault(cell(row, column), List.of()), row, column));
            }
        }
        var lines = MapLines.between(cards);
        return new DecisionMap(columns, rows, cards, lines, end(columns), bottom(rows));
    }

    private static Cell cell(Participant one) {
        return new Cell(height(one.seat().level()), one.seat().department());
    }

    private static Cell cell(Row row, Column column) {
        return new Cell(height(row.level()), column.department());
    }

    /** The higher the level, the smaller; not known comes last. */
    private static int height(@Nullable Level level) {
        return switch (level) {
            case OWNER -> 0;
            case DIRECTOR -> 1;
            case HEAD -> 2;
            case SPECIALIST -> 3;
            case null -> 4;
        };
    }

    private static List<Column> columns(
            List<Participant> there, Map<Cell, List<Participant>> cells) {
        var names = there.stream().map(one -> one.seat().department()).distinct();
        var columns = new ArrayList<Column>();
        int x = LABELS;
        for (var name : names.sorted(NAMELESS_LAST).toList()) {
            int most = most(cells, name);
            int beside = (most + STACK - 1) / STACK;
            int width = beside * (CARD_WIDTH + GAP);
            columns.add(new Column(name, x, width));
            x += width + GAP;
        }
        return columns;
    }

    private static int most(Map<Cell, List<Participant>> cells, String department) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().department().equals(department))
                .mapToInt(cell -> cell.getValue().size())
                .max()
                .orElse(1);
    }

    private static List<Row> rows(List<Participant> there, Map<Cell, List<Participant>> cells) {
        var levels = new ArrayList<@Nullable Level>(HIGHEST_FIRST);
        if (there.stream().anyMatch(one -> one.seat().level() == null)) {
            levels.add(null);
        }
        var rows = new ArrayList<Row>();
        int y = HEAD;
        for (var level : levels) {
            int many = stack(cells, height(level));
            int height = many == 0 ? NOBODY : many * (CARD_HEIGHT + GAP);
            rows.add(new Row(level, y, height));
            y += height + GAP;
        }
        return rows;
    }

    private static int stack(Map<Cell, List<Participant>> cells, int level) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().level() == level)
                .mapToInt(cell -> Math.min(STACK, cell.getValue().size()))
                .max()
                .orElse(0);
    }

    /** Down first, then beside. */
    private static List<Card> cards(List<Participant> here, Row row, Column column) {
        var cards = new ArrayList<Card>();
        for (int i = 0; i < here.size(); i++) {
            int x = column.x() + i / STACK * (CARD_WIDTH + GAP);
            int y = row.y() + i % STACK * (CARD_HEIGHT + GAP);
            cards.add(new Card(here.get(i), x, y));
        }
        return cards;
    }

    private static int end(List<Column> columns) {
        return columns.isEmpty() ? LABELS : columns.getLast().x() + columns.getLast().width();
    }

    private static int bottom(List<Row> rows) {
        return rows.getLast().y() + rows.getLast().height();
    }
}
