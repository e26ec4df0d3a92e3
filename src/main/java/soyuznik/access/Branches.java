package soyuznik.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.withRecursive;
import static soyuznikdb.access.Tables.BRANCH;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** The tree of our branches (T-01). */
@Repository
@Transactional(readOnly = true)
public class Branches {
    private static final int MOST = 1_000;
    private static final int DEEPEST = 20;

    private final DSLContext sql;
    private final Registrar registrar;

    Branches(DSLContext sql, Registrar registrar) {
        this.sql = sql;
        this.registrar = registrar;
    }

    /** All branches as the tree is read: each under its parent, by name. */
    public List<Branch> tree() {
        return BranchTree.ordered(
                sql.select(
                                BRANCH.ID.convertFrom(BranchId::new),
                                BRANCH.PARENT_ID.convertFrom(
                                        id -> id == null ? null : new BranchId(id)),
                                BRANCH.NAME,
                                inline(0),
                                BRANCH.NAME,
                                BRANCH.VERSION)
                        .from(BRANCH)
                        .orderBy(BRANCH.NAME.collate("ru-x-icu"), BRANCH.ID)
                        .limit(MOST)
                        .fetch(mapping(Branch::new)));
    }

    public Optional<Branch> find(BranchId id) {
        return tree().stream().filter(branch -> branch.id().equals(id)).findFirst();
    }

    /**
     * The branch and all above it, nearest first: whoever sees one of them sees what belongs to the
     * branch.
     */
    public List<BranchId> chain(BranchId branch) {
        return sql.fetch(above(val(branch.value()))).map(row -> new BranchId(row.value1()));
    }

    /** The same for a statement that asks for what belongs to them. */
    static Select<Record1<Long>> above(Field<Long> branch) {
        var chain = name("chain").fields("id", "parent_id", "height");
        var id = field(name("chain", "id"), Long.class);
        var parent = field(name("chain", "parent_id"), Long.class);
        var height = field(name("chain", "height"), Integer.class);
        return withRecursive(
                        chain.as(
                                select(BRANCH.ID, BRANCH.PARENT_ID, inline(0))
                                        .from(BRANCH)
                                        .where(BRANCH.ID.eq(branch))
                                        .unionAll(
                                                select(BRANCH.ID, BRANCH.PARENT_ID, height.plus(1))
                                                        .from(BRANCH)
                                                        .join(name("chain"))
                                                        .on(BRANCH.ID.eq(parent)))))
                .select(id)
                .from(name("chain"))
                .orderBy(height)
                .limit(DEEPEST);
    }

    /** Makes a branch below another. The same key makes no second one. */
    @Transactional
    public Outcome<BranchId> make(BranchForm form, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        var parent = form.parent();
        if (parent == null || find(new BranchId(parent)).isEmpty()) {
            return Outcome.invalid("parent", "access.error.branch");
        }
        return form.name().isEmpty()
                ? Outcome.invalid("name", "access.error.empty")
                : insert(form, by.user())
                        .<Outcome<BranchId>>map(id ->
                                Outcome.done(
                                        id, Text.of("access.branch.made", "name", form.name())))
                        .orElseGet(() -> Outcome.invalid("name", "access.error.branch.taken"));
    }

    /** The branch of the key, new or from the same post before; nothing if the name is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<BranchId> insert(BranchForm form, @Nullable UserId by) {
        return insert(form, by, null);
    }

    /**
     * @param cause the import that makes the branch; null: made by hand
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<BranchId> insert(BranchForm form, @Nullable UserId by, @Nullable UUID cause) {
        var made =
                sql.insertInto(BRANCH)
                        .set(BRANCH.KEY, form.key())
                        .set(BRANCH.PARENT_ID, form.parent())
                        .set(BRANCH.NAME, form.name())
                        .set(BRANCH.CAUSE, cause)
                        .onConflictDoNothing()
                        .returningResult(BRANCH.ID.convertFrom(BranchId::new))
                        .fetchOptional(Record1::value1);
        made.ifPresent(
                id -> registrar.enter(new OfficeEvent.BranchMade(id, form.name()), by, cause));
        return made.or(() -> byKey(form.key()));
    }

    private Optional<BranchId> byKey(UUID key) {
        return sql.select(BRANCH.ID.convertFrom(BranchId::new))
                .from(BRANCH)
                .where(BRANCH.KEY.eq(key))
                .fetchOptional(Record1::value1);
    }

    @Transactional
    public Outcome<BranchId> rename(BranchId id, String typed, int version, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        var name = Typed.line(typed);
        var branch = get(id);
        if (name.isEmpty()) {
            return Outcome.invalid("name", "access.error.empty");
        }
        return taken(branch, name)
                ? Outcome.invalid("name", "access.error.branch.taken")
                : update(branch, name, version, by);
    }

    private Branch get(BranchId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    private boolean taken(Branch branch, String name) {
        return sql.fetchExists(
                sql.selectOne()
                        .from(BRANCH)
                        .where(under(branch.parent()))
                        .and(lower(BRANCH.NAME).eq(lower(name)))
                        .and(BRANCH.ID.ne(branch.id().value())));
    }

    private static Condition under(@Nullable BranchId parent) {
        return parent == null ? BRANCH.PARENT_ID.isNull() : BRANCH.PARENT_ID.eq(parent.value());
    }

    private Outcome<BranchId> update(Branch branch, String name, int version, Viewer by) {
        var updated =
                sql.update(BRANCH)
                        .set(BRANCH.NAME, name)
                        .set(BRANCH.VERSION, BRANCH.VERSION.plus(1))
                        .where(BRANCH.ID.eq(branch.id().value()))
                        .and(BRANCH.VERSION.eq(version))
                        .execute();
        if (updated == 0) {
            var differences = new Differences();
            differences.compare("name", branch.name(), name);
            return new Outcome.Stale<>(differences.found(), branch.version());
        }
        registrar.enter(new OfficeEvent.BranchRenamed(branch.id(), branch.name(), name), by.user());
        return Outcome.done(branch.id(), Text.of("access.branch.renamed", "name", name));
    }
}
