package soyuznik.clients;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.withRecursive;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** The tree of a holding: which company belongs to which. */
// C-02
@Repository
@Transactional(readOnly = true)
public class Holdings {
    private static final int DEEPEST = 20;
    private static final int SHOWN = 100;

    private static final Name UP = name("up");
    private static final Field<Long> UP_ID = field(name(UP, name("id")), Long.class);
    private static final Field<Long> UP_PARENT = field(name(UP, name("parent_id")), Long.class);
    private static final Field<Integer> UP_HEIGHT = field(name(UP, name("height")), Integer.class);
    private static final Name DOWN = name("down");
    private static final Field<Long> DOWN_ID = field(name(DOWN, name("id")), Long.class);
    private static final Field<Integer> DEPTH = field(name(DOWN, name("depth")), Integer.class);

    private final DSLContext sql;
    private final Companies companies;
    private final Chronicle chronicle;

    Holdings(DSLContext sql, Companies companies, Chronicle chronicle) {
        this.sql = sql;
        this.companies = companies;
        this.chronicle = chronicle;
    }

    /** A company of the holding that the viewer sees. */
    public record Node(CompanyId id, String name) {}

    /**
     * What the viewer sees of it; what is hidden is not counted either.
     *
     * @param above the head of the holding first
     * @param beside those that belong to the same company
     */
    public record Tree(List<Node> above, List<Node> beside, List<Node> below) {
        public boolean isEmpty() {
            return above.isEmpty() && beside.isEmpty() && below.isEmpty();
        }
    }

    public Tree of(Company company, Viewer viewer) {
        var parent = company.data().profile().parent();
        var above = parent == null ? List.<CompanyId>of() : chain(parent);
        var seen = nodes(COMPANY.ID.in(values(above)), viewer);
        var ordered =
                above.reversed().stream()
                        .flatMap(id -> seen.stream().filter(node -> node.id().equals(id)))
                        .toList();
        return new Tree(
                ordered,
                parent == null
                        ? List.of()
                        : nodes(under(parent).and(COMPANY.ID.ne(company.id().value())), viewer),
                nodes(under(company.id()), viewer));
    }

    /** Puts the company under another; a circle is refused. Null takes it out of the holding. */
    @Transactional
    public Outcome<CompanyId> attach(CompanyId id, @Nullable CompanyId parent, Viewer by) {
        var asked = companies.get(id, by);
        if (!by.may(Right.EDIT_CLIENTS, asked.own())) {
            return new Outcome.Forbidden<>();
        }
        var head = parent == null ? null : companies.get(parent, by);
        var chain = parent == null ? List.<CompanyId>of() : chain(parent);
        hold(Stream.concat(Stream.of(id), chain.stream()).toList());
        if (parent != null && (chain.contains(id) || chain(parent).contains(id))) {
            return Outcome.refused("clients.holding.circle");
        }
        return put(companies.get(id, by), head, by);
    }

    private Outcome<CompanyId> put(Company company, @Nullable Company head, Viewer by) {
        var id = company.id();
        var before = company.data().profile().parent();
        var parent = head == null ? null : head.id();
        if (java.util.Objects.equals(before, parent)) {
            return Outcome.done(id, Text.of("clients.holding.changed"));
        }
        sql.update(COMPANY)
                .set(COMPANY.PARENT_ID, parent == null ? null : parent.value())
                .set(COMPANY.VERSION, COMPANY.VERSION.plus(1))
                .where(COMPANY.ID.eq(id.value()))
                .execute();
        chronicle.record(
                head == null
                        ? new ClientEvent.LeftHolding(id, before)
                        : new ClientEvent.JoinedHolding(id, head.id(), head.data().name()),
                by);
        return Outcome.done(
                id,
                Text.of("clients.holding.changed"),
                new Outcome.Undo(
                        "/companies/"
                                + id
                                + "/parent"
                                + (before == null ? "" : "?parent=" + before)));
    }

    /** The company and all above it, nearest first. */
    private List<CompanyId> chain(CompanyId company) {
        return sql.withRecursive(up(company))
                .select(UP_ID)
                .from(UP)
                .orderBy(UP_HEIGHT)
                .limit(DEEPEST + 1)
                .fetch(row -> new CompanyId(row.value1()));
    }

    private static CommonTableExpression<?> up(CompanyId company) {
        return UP.fields("id", "parent_id", "height")
                .as(
                        select(COMPANY.ID, COMPANY.PARENT_ID, inline(0))
                                .from(COMPANY)
                                .where(COMPANY.ID.eq(company.value()))
                                .unionAll(
                                        select(COMPANY.ID, COMPANY.PARENT_ID, UP_HEIGHT.plus(1))
                                                .from(COMPANY)
                                                .join(UP)
                                                .on(COMPANY.ID.eq(UP_PARENT))
                                                .where(UP_HEIGHT.lt(DEEPEST))));
    }

    /**
     * The ids of all companies of one's holding, that one too, whoever sees them: up to its head,
     * and from there down.
     */
    public static Select<Record1<Long>> whole(CompanyId company) {
        var down =
                DOWN.fields("id", "depth")
                        .as(
                                select(UP_ID, inline(0))
                                        .from(UP)
                                        .where(UP_PARENT.isNull())
                                        .unionAll(
                                                select(COMPANY.ID, DEPTH.plus(1))
                                                        .from(COMPANY)
                                                        .join(DOWN)
                                                        .on(COMPANY.PARENT_ID.eq(DOWN_ID))
                                                        .where(DEPTH.lt(DEEPEST))));
        return withRecursive(up(company), down).select(DOWN_ID).from(DOWN);
    }

    /** In one order, so that two who build a circle from both ends wait for each other. */
    private void hold(List<CompanyId> those) {
        sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.ID.in(values(those)))
                .orderBy(COMPANY.ID)
                .forNoKeyUpdate()
                .fetch();
    }

    private List<Node> nodes(Condition which, Viewer viewer) {
        return new ArrayList<>(
                sql.select(COMPANY.ID, COMPANY.NAME)
                        .from(COMPANY)
                        .where(which)
                        .and(Visible.condition(viewer, COMPANY.ID))
                        .orderBy(COMPANY.SORT_KEY, COMPANY.ID)
                        .limit(SHOWN)
                        .fetch(row -> new Node(new CompanyId(row.value1()), row.value2())));
    }

    private static Condition under(CompanyId parent) {
        return COMPANY.PARENT_ID.eq(parent.value());
    }

    private static List<Long> values(List<CompanyId> ids) {
        return ids.stream().map(CompanyId::value).toList();
    }
}
