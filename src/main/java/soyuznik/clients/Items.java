package soyuznik.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Choice;
import soyuznik.shell.Inputs;
import soyuznik.shell.NotFound;

/** What is noted about clients; whoever may edit the client adds, edits and takes away. */
// C-01 C-02 C-04 C-12
@Repository
@Transactional(readOnly = true)
public class Items {
    private static final int SHOWN = 300;

    private final DSLContext sql;
    private final Companies companies;
    private final ItemChoices choices;
    private final Chronicle chronicle;
    private final Uncompared uncompared;
    private final CompanyRows rows;

    Items(
            DSLContext sql,
            Companies companies,
            ItemChoices choices,
            Chronicle chronicle,
            Uncompared uncompared,
            CompanyRows rows) {
        this.sql = sql;
        this.companies = companies;
        this.choices = choices;
        this.chronicle = chronicle;
        this.uncompared = uncompared;
        this.rows = rows;
    }

    /** Those that stand, then those that were taken away. */
    public List<Item> of(Section section, CompanyId company, Viewer viewer) {
        companies.get(company, viewer);
        var table = ItemTable.of(section);
        var order = new ArrayList<org.jooq.OrderField<?>>();
        order.add(table.removedAt().isNotNull());
        order.addAll(table.order());
        return sql.select(table.columns())
                .from(table.table())
                .where(table.company().eq(company.value()))
                .orderBy(order)
                .limit(SHOWN)
                .fetch(table::read);
    }

    public Item get(Item.Key key, Viewer viewer) {
        companies.get(key.company(), viewer);
        var table = ItemTable.of(key.section());
        return find(table, table.id().eq(key.id()).and(of(table, key.company())))
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public Outcome<Item.Key> add(Item.Draft draft, Viewer by) {
        var section = draft.section();
        if (!mayEdit(draft.company(), by)) {
            return new Outcome.Forbidden<>();
        }
        var errors = errors(section, draft.company(), draft.values(), Map.of());
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var made = insert(draft);
        made.ifPresent(item -> record(item, ItemEvent.added(item), by));
        return made.or(() -> again(draft))
                .map(item -> Outcome.done(item.key(), notice("added", section)))
                .orElseGet(() -> Outcome.refused("clients.item.key_taken"));
    }

    /** A contact changes its company too (V0280), which whoever changes both locks first. */
    private void hold(Item.Key key) {
        if (key.section() == Section.CONTACTS) {
            rows.hold(key.company());
        }
    }

    @Transactional
    public Outcome<Item.Key> edit(Item.Key key, int version, Map<String, String> typed, Viewer by) {
        hold(key);
        var theirs = get(key, by);
        if (!mayEdit(key.company(), by)) {
            return new Outcome.Forbidden<>();
        }
        var errors = errors(key.section(), key.company(), typed, theirs.values().all());
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var ours = key.section().inputs().read(typed).values();
        if (!write(key, version, ours)) {
            var now = get(key, by);
            return new Outcome.Stale<>(Inputs.differences(now.values().all(), ours), now.version());
        }
        var changed = Inputs.differences(theirs.values().all(), ours);
        if (!changed.isEmpty()) {
            record(theirs, ItemEvent.changed(theirs, changed), by);
        }
        return Outcome.done(key, notice("changed", key.section()));
    }

    /** Takes it away, or closes a site; it can be brought back. */
    @Transactional
    public Outcome<Item.Key> remove(Item.Key key, Viewer by) {
        hold(key);
        var item = get(key, by);
        if (!mayEdit(key.company(), by)) {
            return new Outcome.Forbidden<>();
        }
        if (stand(item, false, by)) {
            record(item, ItemEvent.removed(item), by);
        }
        return Outcome.done(
                key,
                notice("removed", key.section()),
                new Outcome.Undo(key.address() + "/restoration"));
    }

    /** The inverse of taking away. */
    @Transactional
    public Outcome<Item.Key> restore(Item.Key key, Viewer by) {
        hold(key);
        var item = get(key, by);
        if (!mayEdit(key.company(), by)) {
            return new Outcome.Forbidden<>();
        }
        if (stand(item, true, by)) {
            record(item, ItemEvent.restored(item), by);
        }
        return Outcome.done(key, notice("restored", key.section()));
    }

    /** By phones and mails clients are compared. */
    private void record(Item item, ClientEvent event, Viewer by) {
        chronicle.record(event, by);
        if (item.key().section() == Section.CONTACTS) {
            uncompared.add(List.of(item.key().company()));
        }
    }

    private boolean mayEdit(CompanyId company, Viewer by) {
        return by.may(Right.EDIT_CLIENTS, companies.get(company, by).own());
    }

    /** A choice that was made before stays right, also when it is offered no more. */
    private List<FieldError> errors(
            Section section,
            CompanyId company,
            Map<String, String> typed,
            Map<String, String> before) {
        var read = section.inputs().read(typed);
        if (!read.errors().isEmpty()) {
            return read.errors();
        }
        var errors = new ArrayList<>(ItemRules.errors(section, new Item.Values(read.values())));
        choices.offered(section, company, Language.RU)
                .forEach((name, offered) -> {
                    var value = read.values().getOrDefault(name, "");
                    boolean stands = value.equals(before.getOrDefault(name, ""));
                    if (!value.isEmpty() && !stands && !among(offered, value)) {
                        errors.add(FieldError.of(name, "ui.input.CHOICE"));
                    }
                });
        return errors;
    }

    private static boolean among(List<Choice> offered, String value) {
        return offered.stream().anyMatch(choice -> choice.value().equals(value));
    }

    private Optional<Item> insert(Item.Draft draft) {
        var table = ItemTable.of(draft.section());
        return sql.insertInto(table.table())
                .set(table.written(draft.section().inputs().read(draft.values()).values()))
                .set(table.key(), draft.key())
                .set(table.company(), draft.company().value())
                .set(table.madeAt(), chronicle.now())
                .onConflictDoNothing()
                .returningResult(table.id())
                .fetchOptional(Record1::value1)
                .flatMap(id -> find(table, table.id().eq(id)));
    }

    private Optional<Item> again(Item.Draft draft) {
        var table = ItemTable.of(draft.section());
        return find(table, table.key().eq(draft.key()).and(of(table, draft.company())));
    }

    private boolean write(Item.Key key, int version, Map<String, String> ours) {
        var table = ItemTable.of(key.section());
        return sql.update(table.table())
                        .set(table.written(ours))
                        .set(table.version(), version + 1)
                        .where(table.id().eq(key.id()))
                        .and(table.version().eq(version))
                        .execute()
                == 1;
    }

    private boolean stand(Item item, boolean stands, Viewer by) {
        var table = ItemTable.of(item.key().section());
        return sql.update(table.table())
                        .set(table.removedAt(), stands ? null : chronicle.now())
                        .set(table.removedBy(), stands ? null : by.user().value())
                        .where(table.id().eq(item.key().id()))
                        .and(stands ? table.removedAt().isNotNull() : table.removedAt().isNull())
                        .execute()
                == 1;
    }

    private Optional<Item> find(ItemTable table, Condition which) {
        return sql.select(table.columns())
                .from(table.table())
                .where(which)
                .fetchOptional(table::read);
    }

    private static Condition of(ItemTable table, CompanyId company) {
        return table.company().eq(company.value());
    }

    private static Text notice(String what, Section section) {
        return Text.of("clients.item." + what + '.' + section.name());
    }
}
