package soyuznik.clients.bulk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import soyuznik.clients.Crowd.Act;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/** Does to many clients what was asked for them, and takes it back. */
// T-07
@Component
class ClientCrew {
    private final Places places;
    private final Leading leading;
    private final Returning returning;
    private final Tagging tagging;
    private final BulkParts parts;

    ClientCrew(
            Places places, Leading leading, Returning returning, Tagging tagging, BulkParts parts) {
        this.places = places;
        this.leading = leading;
        this.returning = returning;
        this.tagging = tagging;
        this.parts = parts;
    }

    /** Nobody else writes them until the end of the transaction. */
    void hold(List<Long> clients) {
        places.hold(clients.stream().map(CompanyId::new).toList());
    }

    /** They are held. */
    Map<Long, Part> settled(BulkChange change, List<Long> next, Viewer by) {
        var clients = next.stream().map(CompanyId::new).toList();
        return settled(change, (Change.OfClients) change.change(), clients, by).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue));
    }

    private Map<CompanyId, Part> settled(
            BulkChange change, Change.OfClients asked, List<CompanyId> next, Viewer by) {
        var act = new Act(by.user(), change.cause());
        var held = places.of(next, by);
        var undone = change.undoes();
        var parts = new HashMap<CompanyId, Part>();
        next.forEach(id -> parts.put(id, Part.of(Part.State.GONE)));
        if (undone == null) {
            held.values().removeIf(place -> !place.visible());
            parts.putAll(changed(asked, allowed(change, held, by, parts), act));
        } else {
            parts.putAll(
                    asked instanceof Change.Tags
                            ? tagging.back(before(undone, untag(change, held, by, parts)), act)
                            : returning.back(asked, before(undone, next), held, act));
        }
        return parts;
    }

    private Map<CompanyId, Part.Before> before(long undone, List<CompanyId> clients) {
        var ids = clients.stream().map(CompanyId::value).toList();
        var before = new LinkedHashMap<CompanyId, Part.Before>();
        parts.before(undone, About.CLIENTS, ids, Part.Before.class)
                .forEach((id, stood) -> before.put(new CompanyId(id), stood));
        return before;
    }

    private Map<CompanyId, Part> changed(
            Change.OfClients change, Map<CompanyId, Place> on, Act act) {
        return switch (change) {
            case Change.Tags tags -> tagging.change(tags, on.keySet(), act);
            case Change.Responsible given -> leading.give(given, on, act);
            case Change.Taking taken -> leading.take(taken, on, act);
            case Change.Pool pool -> leading.pool(pool, on, act);
        };
    }

    /** Over which of them the right holds; the others are named so. */
    private static Map<CompanyId, Place> allowed(
            BulkChange change, Map<CompanyId, Place> held, Viewer by, Map<CompanyId, Part> parts) {
        var allowed = new HashMap<>(held);
        held.forEach((id, place) -> {
            if (!by.may(change.change().right(), place.own())) {
                allowed.remove(id);
                parts.put(id, Part.of(Part.State.FORBIDDEN));
            }
        });
        return allowed;
    }

    /** Tags are taken back where they still may be changed; a client given away is given back. */
    private static List<CompanyId> untag(
            BulkChange change, Map<CompanyId, Place> held, Viewer by, Map<CompanyId, Part> parts) {
        held.values().removeIf(place -> !place.visible());
        return List.copyOf(allowed(change, held, by, parts).keySet());
    }
}
