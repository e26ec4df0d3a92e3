package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Company;
import soyuznik.clients.Item;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;

/**
 * The form of an item.
 *
 * @param key null: a new one
 */
public record ItemFormPage(Company client, Item.@Nullable Key key, ItemForm form, Offer offer) {

    public boolean isNew() {
        return key == null;
    }

    public String title() {
        return (isNew() ? "clients.item.new." : "clients.item.edit.") + form.section().name();
    }

    public String action() {
        return key == null ? Item.Key.address(form.section(), client.id()) : key.address();
    }

    public String leave() {
        return "/companies/" + client.id() + "#" + form.section().path();
    }

    public List<Asked> asked(Frame frame) {
        return offer.asked(frame, form.typed());
    }

    public Map<String, String> crumbs(Frame frame) {
        return ItemsPage.crumbs(frame, client);
    }
}
