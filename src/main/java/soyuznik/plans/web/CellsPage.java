package soyuznik.plans.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.plans.Cell;
import soyuznik.plans.Course;
import soyuznik.plans.Sheet;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Query;
import soyuznik.shell.Readings;

/**
 * The sheet in which clients are planned (L-02).
 *
 * @param asked what it is narrowed by
 * @param counted when it was counted who stands where; empty: just now
 * @param groups that can be planned
 * @param changed what was typed and not taken; null: nothing
 */
public record CellsPage(
        PlanFrame page,
        Query asked,
        Sheet sheet,
        Course course,
        Optional<Instant> counted,
        List<Choice> groups,
        Ways ways,
        @Nullable Typed changed) {
    private static final char NBSP = '\u00a0';

    /** What the viewer may plan. */
    public record Ways(boolean own, boolean any) {}

    /**
     * What was typed into a cell.
     *
     * @param version of the cell over which it was
     */
    public record Typed(Cell.Key key, String amount, int version) {}

    public static String id(Cell.Key key) {
        return key.client() + "-" + (key.group() == null ? "0" : key.group().toString());
    }

    public static String address() {
        return PlanAddress.PATH + "/cells";
    }

    public boolean mayPlan(Sheet.Client client) {
        return ways.any() || (ways.own() && client.own());
    }

    /** What goes along with every form of the sheet. */
    public Map<String, String> context() {
        return asked.without("done").asked();
    }

    public String get(String field) {
        return asked.asked().getOrDefault(field, "");
    }

    /** How much is planned in all, and what is missing to the plan from above. */
    public String answer(Frame frame) {
        var below = course.planned().below();
        var above = course.above();
        var planned = Map.<String, Object>of("sum", page.brief(below, frame));
        if (above == null) {
            return frame.text("plans.sheet.answer", planned);
        }
        var missing = above.subtract(below);
        return frame.text(
                missing.signum() > 0 ? "plans.sheet.missing" : "plans.sheet.over",
                Map.of(
                        "sum", page.brief(below, frame),
                        "above", page.brief(above, frame),
                        "missing", page.brief(missing.abs(), frame)));
    }

    /** The whole number with its thousands apart, as it can be typed in either language. */
    public static String typed(@Nullable BigDecimal amount, Frame frame) {
        return frame.formats().decimal(amount, 0).replace(',', NBSP);
    }

    public boolean isChanged(Sheet.Row row) {
        return changed != null && changed.key().equals(row.cell().key());
    }

    /** Over which version the cell is written: of one that comes back that which was seen. */
    public int version(Sheet.Row row) {
        return changed != null && isChanged(row) ? changed.version() : row.cell().version();
    }

    /** Where Enter goes on: the cell that was not taken, or the one behind the last written. */
    public boolean isNext(Sheet.Row row) {
        if (changed != null) {
            return isChanged(row);
        }
        var ids = rows().map(one -> id(one.cell().key())).toList();
        int next = ids.indexOf(get("done")) + 1;
        return next > 0 && next < ids.size() && ids.get(next).equals(id(row.cell().key()));
    }

    private Stream<Sheet.Row> rows() {
        return sheet.clients().stream().filter(this::mayPlan).flatMap(one -> one.rows().stream());
    }

    /** The same form with the amount of a suggestion. */
    public String take(Sheet.Row row, BigDecimal amount) {
        var key = row.cell().key();
        var query =
                new Query(asked.without("done").asked())
                        .with("company", key.client().toString())
                        .with("amount", amount.setScale(0, RoundingMode.HALF_UP).toPlainString())
                        .with("version", Integer.toString(row.cell().version()));
        return (key.group() == null ? query : query.with("group", key.group().toString()))
                .at(address());
    }

    public Readings readings(Frame frame) {
        return Readings.of(frame, "plans").decimal("amount");
    }

    /** The client alone, with every group that can be added. */
    public String alone(Sheet.Client client) {
        return page.address()
                .query()
                .with("only", client.id().toString())
                .at(PlanAddress.PATH + "/sheet");
    }

    public boolean isAlone() {
        return !get("only").isEmpty();
    }

    /** The only group of products that is shown; empty: all are. */
    public String within(Frame frame) {
        var within = get("within");
        return groups.stream()
                .filter(group -> group.value().equals(within))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> within.equals("0") ? frame.text("plans.ungrouped") : "");
    }

    /** Those that the client has no row of yet; within one group others are not offered. */
    public List<Choice> further(Sheet.Client client) {
        if (!get("within").isEmpty()) {
            return List.of();
        }
        var there =
                client.rows().stream()
                        .map(row -> String.valueOf(row.cell().key().group()))
                        .toList();
        return groups.stream().filter(group -> !there.contains(group.value())).toList();
    }

    public @Nullable String next() {
        return sheet.more() ? turned(1) : null;
    }

    public @Nullable String before() {
        return number() > 0 ? turned(-1) : null;
    }

    private int number() {
        return get("page").matches("\\d{1,4}") ? Integer.parseInt(get("page")) : 0;
    }

    private String turned(int pages) {
        return asked.without("done")
                .with("page", Integer.toString(number() + pages))
                .at(PlanAddress.PATH + "/sheet");
    }

    /** The projects behind what was won last year. */
    public String won(Sheet.Row row) {
        return narrowed(page.address().won(course.year().plus(-1).days()), row).at("/projects");
    }

    /** The projects behind what is open. */
    public String open(Sheet.Row row) {
        var days = course.year().days();
        var list =
                Query.of("tab", "open")
                        .with("dayFrom", String.valueOf(days.from()))
                        .with("dayTo", String.valueOf(days.to()));
        return narrowed(list, row).at("/projects");
    }

    private static Query narrowed(Query list, Sheet.Row row) {
        var key = row.cell().key();
        var client = list.with("company", key.client().toString());
        return key.group() == null
                ? client.with("ungrouped", "true")
                : client.with("group", key.group().toString());
    }
}
