package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Company;
import soyuznik.clients.ContactData;
import soyuznik.clients.Item;
import soyuznik.clients.Section;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;

/** One section of a client. */
public record ItemsPage(
        Company client,
        Section section,
        List<Item> items,
        Offer offer,
        @Nullable Strip strip,
        boolean mayEdit) {

    public String address() {
        return Item.Key.address(section, client.id());
    }

    public List<Item> standing() {
        return items.stream().filter(item -> !item.removed()).toList();
    }

    public List<Item> removed() {
        return items.stream().filter(Item::removed).toList();
    }

    /** Where the row leads. */
    public String open(Item item) {
        return section == Section.CONTRACTS
                ? "/contracts/" + item.key().id()
                : item.key().address() + "/edit";
    }

    /** In a list an empty value is an empty cell. */
    public String cell(Readings readings, Item item, Input input) {
        var value = item.values().get(input.name());
        return value.isEmpty() ? "" : readings.read(input.name(), value);
    }

    /** What a click on the value opens, beside the item itself; null: nothing. */
    public @Nullable String link(Item item, Input input) {
        var value = item.values().get(input.name());
        if (section == Section.CONTACTS && input.name().equals("kind")) {
            return ContactData.noted(item.values().get("kind"), item.values().get("contact"))
                    .href();
        }
        return input.kind() == Input.Kind.LINK && !value.isEmpty() ? value : null;
    }

    public Map<String, String> crumbs(Frame frame) {
        return crumbs(frame, client);
    }

    static Map<String, String> crumbs(Frame frame, Company client) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(client.data().name(), "/companies/" + client.id());
        return crumbs;
    }
}
