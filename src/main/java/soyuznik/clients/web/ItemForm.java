package soyuznik.clients.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import soyuznik.clients.Item;
import soyuznik.clients.Section;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.FormKey;

/** An item as typed into its form: raw texts by the names of what is asked. */
public record ItemForm(Section section, Map<String, String> typed) {

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
        return FormKey.of(typed);
    }

    public int version() {
        return FormKey.version(typed);
    }

    Item.Draft draft(CompanyId company) {
        return new Item.Draft(key(), section, company, typed);
    }
}
