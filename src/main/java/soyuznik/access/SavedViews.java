package soyuznik.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.SAVED_VIEW;
import static soyuznikdb.access.Tables.USUAL_VIEW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Record8;
import org.jooq.Select;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.database.Question;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/**
 * Lists under names: somebody's own, and those that others share with the branch one stands in or
 * with a branch above it. Only who made a view changes it.
 */
@Repository
@Transactional(readOnly = true)
public class SavedViews {
    private static final int MOST = 50;
    private static final Param<String> KIND = param("kind", String.class);
    private static final Param<Long> USER = param("user", Long.class);
    private static final Param<Long> PLACE = param("place", Long.class);
    private static final Question<SavedView> OF_LIST =
            Question.of(
                    views(
                            SAVED_VIEW.KIND.eq(KIND).and(SAVED_VIEW.REMOVED_AT.isNull()),
                            USER,
                            shared(PLACE)),
                    mapping(SavedView::new));

    private final DSLContext sql;
    private final Registrar registrar;
    private final Branches branches;
    private final TransactionTemplate savepoint;

    SavedViews(
            DSLContext sql,
            Registrar registrar,
            Branches branches,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.registrar = registrar;
        this.branches = branches;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Those of a list that the viewer sees, the own ones first, by name. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<SavedView> of(String kind, Viewer viewer) {
        var asked =
                Map.of(
                        KIND.getName(), kind,
                        USER.getName(), viewer.user().value(),
                        PLACE.getName(), viewer.branch().value());
        return OF_LIST.all(sql, asked);
    }

    public Optional<SavedView> find(long id, Viewer viewer) {
        var user = val(viewer.user().value());
        var place = val(viewer.branch().value());
        var others = shared(place).and(SAVED_VIEW.REMOVED_AT.isNull());
        return sql.fetch(views(SAVED_VIEW.ID.eq(id), user, others)).stream()
                .findFirst()
                .map(mapping(SavedView::new));
    }

    /** One of the viewer's own, also when it was removed; what belongs to others is not found. */
    public SavedView own(long id, Viewer viewer) {
        return find(id, viewer).filter(SavedView::own).orElseThrow(NotFound::new);
    }

    /** One that the viewer may take away or has taken away. */
    private SavedView kept(long id, Viewer viewer) {
        var user = val(viewer.user().value());
        var place = val(viewer.branch().value());
        var others = viewer.may(Right.REASSIGN) ? shared(place) : falseCondition();
        return sql.fetch(views(SAVED_VIEW.ID.eq(id), user, others)).stream()
                .findFirst()
                .map(mapping(SavedView::new))
                .orElseThrow(NotFound::new);
    }

    private static Condition shared(Field<Long> place) {
        return SAVED_VIEW.BRANCH_ID.in(Branches.above(place));
    }

    private static Select<
                    Record8<Long, String, String, String, Boolean, BranchId, Boolean, Integer>>
            views(Condition which, Field<Long> user, Condition others) {
        var own = SAVED_VIEW.OWNER_ID.eq(user);
        return select(
                        SAVED_VIEW.ID,
                        SAVED_VIEW.KIND,
                        SAVED_VIEW.NAME,
                        SAVED_VIEW.QUERY,
                        field(own),
                        SAVED_VIEW.BRANCH_ID.convertFrom(
                                id -> id == null ? null : new BranchId(id)),
                        field(USUAL_VIEW.VIEW_ID.isNotNull()),
                        SAVED_VIEW.VERSION)
                .from(SAVED_VIEW)
                .leftJoin(USUAL_VIEW)
                .on(USUAL_VIEW.VIEW_ID.eq(SAVED_VIEW.ID))
                .and(USUAL_VIEW.USER_ID.eq(user))
                .where(which)
                .and(own.or(others))
                .orderBy(field(own).desc(), SAVED_VIEW.NAME.collate("ru-x-icu"), SAVED_VIEW.ID)
                .limit(MOST);
    }

    /** Keeps a list under a name, or puts it in the place of an own view. */
    @Transactional
    public Outcome<Long> save(ViewForm form, Viewer by) {
        var refused = refused(form, false, by);
        if (refused.isPresent()) {
            return refused.get();
        }
        var before = byKey(form);
        if (before.isPresent()) {
            return Outcome.done(before.get(), Text.of("access.view.saved", "name", form.name()));
        }
        var saved = once(() -> insert(form, by));
        saved.ifPresent(
                _ -> registrar.enter(new UserEvent.ViewSaved(by.user(), form.name()), by.user()));
        return outcome(saved, form);
    }

    /** Renames a view, shares it otherwise, or gives it another list. */
    @Transactional
    public Outcome<Long> change(long id, ViewForm form, Viewer by) {
        var theirs = own(id, by);
        var asShared = form.shared() != null && form.shared().equals(theirs.branch());
        var refused = refused(form, asShared, by);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (theirs.version() != form.version()) {
            return new Outcome.Stale<>(form.differences(theirs), theirs.version());
        }
        var changed = once(() -> update(id, form));
        changed.ifPresent(
                _ -> registrar.enter(new UserEvent.ViewChanged(by.user(), form.name()), by.user()));
        return outcome(changed, form);
    }

    /** Of others a shared one, by whoever gives work to others: its owner may have left. */
    @Transactional
    public Outcome<SavedView> remove(long id, Viewer by) {
        var view = kept(id, by);
        sql.update(SAVED_VIEW)
                .set(SAVED_VIEW.REMOVED_AT, registrar.now())
                .where(SAVED_VIEW.ID.eq(id))
                .execute();
        registrar.enter(new UserEvent.ViewRemoved(by.user(), view.name()), by.user());
        return Outcome.done(
                view,
                Text.of("access.view.removed", "name", view.name()),
                new Outcome.Undo("/views/" + id + "/restoration"));
    }

    @Transactional
    public Outcome<SavedView> restore(long id, Viewer by) {
        var view = kept(id, by);
        var back =
                once(() -> {
                    sql.update(SAVED_VIEW)
                            .setNull(SAVED_VIEW.REMOVED_AT)
                            .where(SAVED_VIEW.ID.eq(id))
                            .execute();
                    return id;
                });
        if (back.isEmpty()) {
            return Outcome.refused("access.view.taken");
        }
        registrar.enter(new UserEvent.ViewRestored(by.user(), view.name()), by.user());
        return Outcome.done(view, Text.of("access.view.saved", "name", view.name()));
    }

    /** What the list shows to this user from now on when asked for nothing; or no more. */
    @Transactional
    public Outcome<SavedView> makeUsual(long id, boolean usual, Viewer by) {
        var view = find(id, by).orElseThrow(NotFound::new);
        var mine = USUAL_VIEW.USER_ID.eq(by.user().value()).and(USUAL_VIEW.KIND.eq(view.kind()));
        if (usual) {
            sql.insertInto(USUAL_VIEW, USUAL_VIEW.USER_ID, USUAL_VIEW.KIND, USUAL_VIEW.VIEW_ID)
                    .values(by.user().value(), view.kind(), id)
                    .onConflict(USUAL_VIEW.USER_ID, USUAL_VIEW.KIND)
                    .doUpdate()
                    .set(USUAL_VIEW.VIEW_ID, excluded(USUAL_VIEW.VIEW_ID))
                    .execute();
        } else {
            sql.deleteFrom(USUAL_VIEW).where(mine).execute();
        }
        registrar.enter(
                new UserEvent.UsualViewChosen(by.user(), usual ? view.name() : ""), by.user());
        var notice = usual ? "access.view.usual_now" : "access.view.usual_no_more";
        return Outcome.done(view, Text.of(notice, "name", view.name()));
    }

    /** What the viewer sees of a list when asking for nothing; nothing: as it comes. */
    public static Optional<SavedView> usual(List<SavedView> views) {
        return views.stream().filter(SavedView::usual).findFirst();
    }

    /**
     * @param asShared whether it is shared with that branch already, whose own may have changed
     */
    private Optional<Outcome<Long>> refused(ViewForm form, boolean asShared, Viewer by) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return Optional.of(new Outcome.Invalid<>(errors));
        }
        var branch = form.shared();
        return branch == null || asShared || mayShare(branch, by)
                ? Optional.empty()
                : Optional.of(Outcome.invalid("branch", "access.view.branch"));
    }

    /** With the own branch, or with one below it. */
    private boolean mayShare(BranchId branch, Viewer by) {
        return branches.chain(branch).contains(by.branch());
    }

    private static Outcome<Long> outcome(Optional<Long> id, ViewForm form) {
        return id.<Outcome<Long>>map(
                        it -> Outcome.done(it, Text.of("access.view.saved", "name", form.name())))
                .orElseGet(() -> Outcome.invalid("name", "access.view.taken"));
    }

    private Optional<Long> byKey(ViewForm form) {
        return sql.select(SAVED_VIEW.ID)
                .from(SAVED_VIEW)
                .where(SAVED_VIEW.KEY.eq(form.key()))
                .fetchOptional(Record1::value1);
    }

    private Long insert(ViewForm form, Viewer by) {
        return sql.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.KEY, form.key())
                .set(SAVED_VIEW.KIND, form.kind())
                .set(SAVED_VIEW.NAME, form.name())
                .set(SAVED_VIEW.QUERY, form.query())
                .set(SAVED_VIEW.OWNER_ID, by.user().value())
                .set(SAVED_VIEW.BRANCH_ID, form.branch())
                .set(SAVED_VIEW.CREATED_AT, registrar.now())
                .returningResult(SAVED_VIEW.ID)
                .fetchSingle()
                .value1();
    }

    private Long update(long id, ViewForm form) {
        sql.update(SAVED_VIEW)
                .set(SAVED_VIEW.NAME, form.name())
                .set(SAVED_VIEW.QUERY, form.query())
                .set(SAVED_VIEW.BRANCH_ID, form.branch())
                .set(SAVED_VIEW.VERSION, SAVED_VIEW.VERSION.plus(1))
                .where(SAVED_VIEW.ID.eq(id))
                .and(SAVED_VIEW.VERSION.eq(form.version()))
                .execute();
        return id;
    }

    /** Nothing when the owner has another view of that name. */
    private Optional<Long> once(Supplier<Long> write) {
        try {
            return Optional.ofNullable(savepoint.execute(_ -> write.get()));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }
}
