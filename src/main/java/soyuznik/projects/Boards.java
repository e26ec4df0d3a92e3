package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.database.Question;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.shell.Paged;

/** The open projects of one method by their stages. */
@Repository
@Transactional(readOnly = true)
public class Boards {
    /** At first a column shows so many, more at a time when asked for. */
    public static final int FIRST = 12;

    public static final int MORE = 50;

    private static final Param<Long[]> IDS = param("ids", Long[].class);

    /** Whether the viewer works on all of them. */
    private static final Param<Boolean> ALL = param("all", Boolean.class);

    private final DSLContext sql;
    private final Methods methods;
    private final Lanes lanes;
    private final Totals totals;
    private final Selling selling;
    private final ProjectRows rows;
    private final ProjectFields fields;
    private final Map<List<Long>, Question<Record2<Long, ProjectFields.Inside>>> insides =
            new ConcurrentHashMap<>();

    Boards(
            DSLContext sql,
            Methods methods,
            Lanes lanes,
            Totals totals,
            Selling selling,
            ProjectRows rows,
            ProjectFields fields) {
        this.sql = sql;
        this.methods = methods;
        this.lanes = lanes;
        this.totals = totals;
        this.selling = selling;
        this.rows = rows;
        this.fields = fields;
    }

    /** Each method by its newest version. */
    public List<Method> methods() {
        var newest = new LinkedHashMap<String, Method>();
        methods.all().forEach(method -> newest.put(method.code(), method));
        return List.copyOf(newest.values());
    }

    /** The stages of a method in their order; projects of all versions stand in them. */
    public List<Tab> columns(String method) {
        var versions = versions(method);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return Tabs.stages(versions).stream().toList();
    }

    private List<Method> versions(String method) {
        return methods.all().stream().filter(each -> each.code().equals(method)).toList();
    }

    public Tab column(String method, String code) {
        return columns(method).stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The method of which the viewer sees most open projects. */
    public String usual(Viewer viewer) {
        var codes = methods().stream().map(Method::code).toList();
        var all = codes.stream().flatMap(code -> columns(code).stream()).toList();
        var whole = look(viewer, new BoardFilter("", null, null, Wares.ANY));
        var seen = totals.of(whole, all);
        return codes.stream()
                .max(Comparator.comparingInt(code -> projects(seen, columns(code))))
                .orElseThrow();
    }

    private static int projects(Map<Tab, Total> totals, List<Tab> columns) {
        return columns.stream()
                .mapToInt(column -> totals.getOrDefault(column, Total.NOTHING).projects())
                .sum();
    }

    /** What stands in the columns; all of them are there. */
    public Map<Tab, Total> totals(Viewer viewer, BoardFilter filter) {
        return totals.of(look(viewer, filter), columns(filter.method()));
    }

    private Lanes.Look look(Viewer viewer, BoardFilter filter) {
        return new Lanes.Look(viewer, filter, selling.of(filter.wares()));
    }

    /** The first cards of each column, those to be closed soonest first. */
    public Map<Tab, Paged<Card>> cards(Viewer viewer, BoardFilter filter, LocalDate today) {
        var columns = columns(filter.method());
        var look = look(viewer, filter);
        var found =
                columns.stream()
                        .map(column -> lanes.keys(look, new Place(column, null), FIRST + 1))
                        .reduce(Select::unionAll)
                        .map(keys -> cards(keys, filter, today, viewer))
                        .orElseThrow();
        var cards = new LinkedHashMap<Tab, Paged<Card>>();
        columns.forEach(column -> cards.put(column, page(in(column, found), FIRST)));
        return cards;
    }

    private static List<Card> in(Tab column, List<Card> cards) {
        return cards.stream()
                .filter(card -> column.shelves().contains(card.row().course().stage().id()))
                .toList();
    }

    /** The cards of one column behind the cursor. */
    public Paged<Card> further(Viewer viewer, BoardFilter filter, Place place, LocalDate today) {
        var keys = lanes.keys(look(viewer, filter), place, MORE + 1);
        return page(cards(keys, filter, today, viewer), MORE);
    }

    /**
     * Where a column goes on.
     *
     * @param after the cursor; null: where it begins
     */
    public record Place(Tab column, @Nullable String after) {
        Condition behind(Field<LocalDate> day, Field<Long> id) {
            return ProjectList.after(row(day, id), after, SortOrder.ASC);
        }
    }

    private static Paged<Card> page(List<Card> cards, int most) {
        return cards.size() > most
                ? new Paged<>(cards.subList(0, most), cards.get(most - 1).row().place())
                : new Paged<>(cards, null);
    }

    private List<Card> cards(
            Select<Record2<LocalDate, Long>> keys,
            BoardFilter filter,
            LocalDate today,
            Viewer viewer) {
        var found = rows.read(keys.asTable("keys", "day", "id"), SortOrder.ASC);
        var known = known(found, versions(filter.method()), viewer);
        return found.stream().map(row -> card(row, known, today)).toList();
    }

    /** What the gates are held against, and how people stand, of all cards in one statement. */
    private Map<Long, ProjectFields.Inside> known(
            List<ProjectRow> found, List<Method> versions, Viewer viewer) {
        var ids = found.stream().map(row -> row.id().value()).toArray(Long[]::new);
        return insides
                .computeIfAbsent(
                        versions.stream().map(Method::version).toList(), _ -> insides(versions))
                .all(
                        sql,
                        Map.of(
                                IDS.getName(),
                                ids,
                                Visible.USER.getName(),
                                viewer.user().value(),
                                ALL.getName(),
                                viewer.may(Right.LEAD_PROJECTS, false)))
                .stream()
                .collect(Collectors.toMap(Record2::value1, Record2::value2));
    }

    private Question<Record2<Long, ProjectFields.Inside>> insides(List<Method> versions) {
        return Question.of(
                select(PROJECT.ID, fields.inside(versions.stream(), condition(ALL)))
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(any(IDS))),
                known -> known);
    }

    private static Card card(
            ProjectRow row, Map<Long, ProjectFields.Inside> insides, LocalDate today) {
        var inside = insides.get(row.id().value());
        if (inside == null) {
            return new Card(row, null, null, null);
        }
        var facts = inside.known();
        var gate = row.course().stage().gate();
        var verdict = gate.check(facts.facts(), facts.waivers(), facts.debts(), today);
        var missing = verdict.remedies().stream().findFirst().orElse(null);
        return new Card(row, inside.stance(), missing, inside.next());
    }
}
