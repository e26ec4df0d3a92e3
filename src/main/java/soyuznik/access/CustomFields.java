package soyuznik.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** The custom fields of all records; one that is not wanted any more is retired. */
@Repository
@Transactional(readOnly = true)
public class CustomFields {
    /** So many are asked of one record at most; retired ones don't count. */
    public static final int MOST = 100;

    /** On another node a new field is there as soon. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    static final String PAGE = "/settings/fields";

    private final FieldRows rows;
    private final Registrar registrar;
    private final LoadingCache<Bearer, FieldSet> remembered;

    CustomFields(FieldRows rows, Registrar registrar) {
        this.rows = rows;
        this.registrar = registrar;
        this.remembered = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(this::all);
    }

    /** Costs no statement but once a second. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public FieldSet of(Bearer bearer) {
        return remembered.get(bearer);
    }

    /** As they stand at this moment. */
    public FieldSet all(Bearer bearer) {
        return new FieldSet(rows.of(bearer));
    }

    public CustomField get(long id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    @Transactional
    public Outcome<Bearer> make(Bearer bearer, FieldForm typed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var errors = typed.errors();
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        rows.hold(bearer);
        var others = all(bearer).offered();
        if (rows.isMade(typed.key())) {
            return added(bearer, typed);
        }
        if (others.size() >= MOST) {
            return new Outcome.Refused<>(Text.of("access.error.field.many", "count", MOST));
        }
        return taken(others, typed.label(), null)
                ? Outcome.invalid("ru", "access.error.field.taken")
                : insert(bearer, typed, by);
    }

    @Transactional
    public Outcome<Bearer> change(long id, FieldForm typed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        rows.hold(get(id).bearer());
        var before = get(id);
        var ours = typed.as(before.kind());
        var errors = ours.errors();
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        if (ours.version() != before.version()) {
            return new Outcome.Stale<>(ours.differences(before), before.version());
        }
        return taken(all(before.bearer()).offered(), ours.label(), before)
                ? Outcome.invalid("ru", "access.error.field.taken")
                : write(before, ours, by);
    }

    /** Not asked any more; what was answered stays. */
    @Transactional
    public Outcome<Bearer> retire(long id, Viewer by) {
        return ask(id, false, by);
    }

    /** The inverse of retiring. */
    @Transactional
    public Outcome<Bearer> restore(long id, Viewer by) {
        return ask(id, true, by);
    }

    /** One place up or down; the first of a group takes its group along. */
    @Transactional
    public Outcome<Bearer> move(long id, boolean up, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var moving = get(id);
        rows.hold(moving.bearer());
        var order = new FieldOrder(all(moving.bearer())).moved(moving, up);
        rows.place(order);
        var label = moving.label();
        enter(new OfficeEvent.CustomFieldMoved(name(moving.bearer()), label.ru(), label.en()), by);
        return Outcome.done(moving.bearer(), Text.of("access.field.moved"));
    }

    private Outcome<Bearer> ask(long id, boolean asked, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        rows.hold(get(id).bearer());
        var field = get(id);
        var others = all(field.bearer()).offered();
        if (asked && field.retired() && others.size() >= MOST) {
            return new Outcome.Refused<>(Text.of("access.error.field.many", "count", MOST));
        }
        if (asked && taken(others, field.label(), field)) {
            return Outcome.refused("access.error.field.taken");
        }
        if (rows.ask(id, asked)) {
            enter(asked(field, asked), by);
        }
        return Outcome.done(
                field.bearer(),
                Text.of(
                        asked ? "access.field.restored" : "access.field.retired",
                        "field",
                        field.label().ru()),
                new Outcome.Undo(
                        PAGE + "/entries/" + id + (asked ? "/retirement" : "/restoration")));
    }

    private static OfficeEvent asked(CustomField field, boolean asked) {
        var label = field.label();
        var bearer = name(field.bearer());
        return asked
                ? new OfficeEvent.CustomFieldRestored(bearer, label.ru(), label.en())
                : new OfficeEvent.CustomFieldRetired(bearer, label.ru(), label.en());
    }

    private Outcome<Bearer> insert(Bearer bearer, FieldForm form, Viewer by) {
        if (!rows.insert(bearer, form)) {
            return Outcome.invalid("ru", "access.error.field.taken");
        }
        var label = form.label();
        enter(new OfficeEvent.CustomFieldAdded(name(bearer), label.ru(), label.en()), by);
        return added(bearer, form);
    }

    private static Outcome<Bearer> added(Bearer bearer, FieldForm form) {
        return Outcome.done(bearer, Text.of("access.field.made", "field", form.label().ru()));
    }

    private Outcome<Bearer> write(CustomField before, FieldForm form, Viewer by) {
        if (!rows.update(before.id(), form.keeping(before.options()))) {
            return new Outcome.Stale<>(form.differences(before), before.version());
        }
        var from = before.label();
        var to = form.label();
        enter(
                new OfficeEvent.CustomFieldChanged(
                        name(before.bearer()), from.ru(), from.en(), to.ru(), to.en()),
                by);
        return Outcome.done(before.bearer(), Text.of("access.field.changed", "field", to.ru()));
    }

    private static boolean taken(
            List<CustomField> others, Label label, @Nullable CustomField self) {
        return others.stream()
                .filter(other -> self == null || other.id() != self.id())
                .anyMatch(other -> other.label().meets(label));
    }

    private void enter(OfficeEvent event, Viewer by) {
        registrar.enter(event, by.user());
        remembered.invalidateAll();
    }

    /** The records as a message. */
    private static String name(Bearer bearer) {
        return "bearer." + bearer;
    }
}
