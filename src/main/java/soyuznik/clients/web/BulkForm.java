package soyuznik.clients.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import soyuznik.clients.TypedTags;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.clients.bulk.Change;
import soyuznik.clients.bulk.Wish;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.shell.FormKey;

/** What is asked for those of a selection: raw texts by the names of their fields. */
public record BulkForm(Map<String, String> typed, UUID key) {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    public BulkForm {
        typed = Map.copyOf(typed);
    }

    static BulkForm of(Map<String, String> typed) {
        return new BulkForm(typed, FormKey.of(typed));
    }

    static BulkForm begun(long selection) {
        return of(Map.of("selection", Long.toString(selection)));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    public boolean ticked(String field) {
        return get(field).equals("true");
    }

    public long selection() {
        return id("selection");
    }

    BulkChanges.Draft draft() {
        return new BulkChanges.Draft(key, selection(), wish());
    }

    /** What nobody wrote asks for tags, and names none. */
    private Wish wish() {
        var what = get("what");
        if (what.equals(Change.What.RESPONSIBLE.name())) {
            return new Wish.Responsible(new UserId(id("user")), ticked("stays"));
        }
        if (what.equals(Change.What.TAKING.name())) {
            return new Wish.Taking();
        }
        if (what.equals(Change.What.POOL.name())) {
            return new Wish.Pool(new BranchId(id("branch")));
        }
        return ofPeople(what)
                .orElseGet(
                        () -> new Wish.Tags(TypedTags.read(get("on")), TypedTags.read(get("off"))));
    }

    private Optional<Wish> ofPeople(String what) {
        if (what.equals(Change.What.BASIS.name())) {
            return Optional.of(new Wish.Held(get("basis")));
        }
        return what.equals(Change.What.LEFT.name())
                ? Optional.of(new Wish.Left())
                : Optional.empty();
    }

    private long id(String field) {
        return ID.matcher(get(field)).matches() ? Long.parseLong(get(field)) : 0;
    }
}
