package soyuznik.clients;

import java.util.List;
import java.util.Set;
import soyuznik.kernel.Outcome;

/** What happens to the things that are noted about a client, as events. */
final class ItemEvent {
    private static final Set<String> MAY_BE_PERSONAL = Set.of("address", "account", "contact");

    private ItemEvent() {}

    static ClientEvent added(Item item) {
        return new ClientEvent.ItemAdded(
                item.key().company(), section(item), item.key().id(), title(item));
    }

    static ClientEvent removed(Item item) {
        return new ClientEvent.ItemRemoved(
                item.key().company(), section(item), item.key().id(), title(item));
    }

    static ClientEvent restored(Item item) {
        return new ClientEvent.ItemRestored(
                item.key().company(), section(item), item.key().id(), title(item));
    }

    static ClientEvent changed(Item before, List<Outcome.Difference> changed) {
        return new ClientEvent.ItemChanged(
                before.key().company(),
                section(before),
                before.key().id(),
                changed.stream().map(it -> "field.clients." + it.field()).toList(),
                changed.stream().map(ItemEvent::change).toList());
    }

    private static ClientEvent.CompanyChanged.Change change(Outcome.Difference it) {
        return MAY_BE_PERSONAL.contains(it.field())
                ? new ClientEvent.CompanyChanged.Change(it.field(), null, null)
                : new ClientEvent.CompanyChanged.Change(it.field(), it.theirs(), it.ours());
    }

    /** An address, an account or a phone may be a person's own. */
    private static String title(Item item) {
        var shown = item.key().section().shown().getFirst().name();
        return MAY_BE_PERSONAL.contains(shown) ? "" : item.title();
    }

    private static String section(Item item) {
        return "region." + item.key().section().path();
    }
}
