package soyuznik.buying;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trim;
import static soyuznikdb.buying.Tables.PROBLEM;
import static soyuznikdb.buying.Tables.TYPICAL_PROBLEM;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;
import static soyuznikdb.projects.Tables.LINE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznikdb.products.tables.ProductGroup;

/** What of the library is worth supposing in a project, and what of it was supposed. */
// S-10
@Repository
@Transactional(readOnly = true)
public class Offers {
    /** Nobody reads more. */
    private static final int MOST = 12;

    /** Of the products of the project. */
    private static final ProductGroup SOLD = PRODUCT_GROUP.as("sold");

    private final DSLContext sql;
    private final Projects projects;
    private final TypicalRows rows;
    private final Problems problems;
    private final Consequences consequences;

    Offers(
            DSLContext sql,
            Projects projects,
            TypicalRows rows,
            Problems problems,
            Consequences consequences) {
        this.sql = sql;
        this.projects = projects;
        this.rows = rows;
        this.problems = problems;
        this.consequences = consequences;
    }

    /**
     * Which one is taken into the list of which project.
     *
     * @param key the same again is the same problem
     * @param language in which it was read
     */
    public record Taking(ProjectId project, long typical, UUID key, Language language) {}

    /** What clients are most likely to confirm, first. */
    public List<TypicalProblem> of(ProjectId id, Viewer viewer) {
        var project = projects.get(id, viewer);
        var fitting = rows.find(fits(project).and(isNew(id)), viewer);
        double all = Learned.share(fitting.stream().map(TypicalProblem::learned).toList());
        return fitting.stream()
                .sorted(
                        Comparator.comparingDouble(
                                        (TypicalProblem one) -> one.learned().expected(all))
                                .reversed())
                .limit(MOST)
                .toList();
    }

    /** Of its industry and of what it sells; whatever it sells, as long as nobody has said it. */
    private static Condition fits(Project project) {
        var industry =
                select(COMPANY.INDUSTRY)
                        .from(COMPANY)
                        .where(COMPANY.ID.eq(project.client().id().value()));
        var sold = sold(project.id());
        return TYPICAL_PROBLEM
                .RETIRED
                .isFalse()
                .and(TYPICAL_PROBLEM.INDUSTRY.isNull().or(TYPICAL_PROBLEM.INDUSTRY.eq(industry)))
                .and(
                        TYPICAL_PROBLEM
                                .GROUP_ID
                                .isNull()
                                .or(exists(selectOne().from(SOLD).where(sold).and(isBelow())))
                                .or(notExists(selectOne().from(SOLD).where(sold))));
    }

    private static Condition isBelow() {
        return SOLD.ID
                .eq(TYPICAL_PROBLEM.GROUP_ID)
                .or(SOLD.PATH_KEY.startsWith(concat(PRODUCT_GROUP.PATH_KEY, inline("/"))));
    }

    /** The groups of its lines, or of the product that is written in it. */
    private static Condition sold(ProjectId project) {
        var byLines =
                select(PRODUCT.GROUP_ID)
                        .from(LINE)
                        .join(PRODUCT)
                        .on(PRODUCT.ID.eq(LINE.PRODUCT_ID))
                        .where(LINE.PROJECT_ID.eq(project.value()))
                        .and(LINE.REMOVED_AT.isNull());
        var written =
                select(PRODUCT.GROUP_ID)
                        .from(PROJECT)
                        .join(PRODUCT)
                        .on(lower(trim(PRODUCT.NAME)).eq(lower(trim(PROJECT.PRODUCT))))
                        .where(PROJECT.ID.eq(project.value()))
                        .and(PROJECT.PRODUCT.ne(""));
        return SOLD.ID.in(byLines.union(written));
    }

    /** Neither on the list nor refuted here. */
    private static Condition isNew(ProjectId project) {
        return notExists(
                selectOne()
                        .from(PROBLEM)
                        .where(PROBLEM.PROJECT_ID.eq(project.value()))
                        .and(PROBLEM.TYPICAL_ID.eq(TYPICAL_PROBLEM.ID))
                        .and(PROBLEM.REMOVED_AT.isNull().or(TypicalRows.refuted())));
    }

    /** Those that stand on the list and that nobody of the client has called a need yet. */
    public List<TypicalProblem> supposed(ProjectId project, Viewer viewer) {
        var open = List.of(ProblemState.SUPPOSED.name(), ProblemState.CONFIRMED.name());
        return rows.find(
                exists(
                        selectOne()
                                .from(PROBLEM)
                                .where(
                                        PROBLEM.PROJECT_ID.eq(
                                                projects.get(project, viewer).id().value()))
                                .and(PROBLEM.TYPICAL_ID.eq(TYPICAL_PROBLEM.ID))
                                .and(PROBLEM.REMOVED_AT.isNull())
                                .and(PROBLEM.STATE.in(open))),
                viewer);
    }

    /** It comes onto the list as supposed, with what it usually leads to. */
    @Transactional
    public Outcome<ProjectId> take(Taking taking, Viewer by) {
        var typical = rows.find(TYPICAL_PROBLEM.ID.eq(taking.typical()), by).stream().findFirst();
        if (typical.isEmpty() || typical.get().retired()) {
            return Outcome.refused("buying.typical.error.gone");
        }
        if (isThere(taking)) {
            return Outcome.refused("buying.typical.error.there");
        }
        var words = Map.of("text", typical.get().text(taking.language()));
        var outcome = problems.add(new Problems.Draft(taking.project(), taking.key(), words), by);
        return outcome instanceof Outcome.Done<ProjectId>
                ? taken(taking, typical.get().leads(taking.language()), by)
                : outcome;
    }

    /** By another click. */
    private boolean isThere(Taking taking) {
        return sql.fetchExists(
                PROBLEM,
                PROBLEM.PROJECT_ID
                        .eq(taking.project().value())
                        .and(PROBLEM.TYPICAL_ID.eq(taking.typical()))
                        .and(PROBLEM.REMOVED_AT.isNull())
                        .and(PROBLEM.KEY.ne(taking.key())));
    }

    private Outcome<ProjectId> taken(Taking taking, List<String> leads, Viewer by) {
        long id =
                sql.update(PROBLEM)
                        .set(PROBLEM.TYPICAL_ID, taking.typical())
                        .where(PROBLEM.KEY.eq(taking.key()))
                        .returningResult(PROBLEM.ID)
                        .fetchSingle(Record1::value1);
        var problem = new Problem.Key(taking.project(), id);
        for (var lead : leads) {
            var key =
                    UUID.nameUUIDFromBytes((taking.key() + lead).getBytes(StandardCharsets.UTF_8));
            consequences.add(new Consequences.Draft(problem, key, Map.of("text", lead)), by);
        }
        return Outcome.done(
                taking.project(),
                Text.of("buying.typical.taken"),
                new Outcome.Undo(Problems.address(problem) + "/removal"));
    }
}
