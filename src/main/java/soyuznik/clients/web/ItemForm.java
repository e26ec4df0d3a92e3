package soyuznik.clients.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import soyuznik.clients.Item;
import soyuznik.clients.Section;
import soyuznik.kernel.CompanyId;

/** An item as typed into its form: raw texts by the names of what is asked. */
public record ItemForm(Section section, Map<String, String> typed) {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    public ItemForm {
        typed = Map.copyOf(typed);
    }

    static ItemForm of(Item item) {
        var typed = new HashMap<>(item.values().all());
        typed.put("version", Integer.toString(item.version()));
        return new ItemForm(item.key().section(), typed);
    }

    /** A new one, with what the address says of it. */
    ItemForm begun() {
        var begun = new HashMap<>(typed);
        begun.putIfAbsent("key", UUID.randomUUID().toString());
        begun.putIfAbsent("prolongation", "NONE");
        return new ItemForm(section, begun);
    }

    public UUID key() {
        return FormKey.read(typed.getOrDefault("key", ""));
    }

    public int version() {
        var version = typed.getOrDefault("version", "");
        return COUNT.matcher(version).matches() ? Integer.parseInt(version) : -1;
    }

    Item.Draft draft(CompanyId company) {
        return new Item.Draft(key(), section, company, typed);
    }
}
