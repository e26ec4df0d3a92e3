package soyuznik.clients.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Branches;
import soyuznik.clients.Bonds;
import soyuznik.clients.Chronicle;
import soyuznik.clients.ClientEvent;
import soyuznik.clients.Crowd.Act;
import soyuznik.clients.Handover;
import soyuznik.clients.Joining;
import soyuznik.clients.Member;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** Gives many clients to one of ours, or to the pool of a branch; all are held already. */
// C-10
@Component
class Leading {
    private final Teams teams;
    private final Bonds bonds;
    private final Places places;
    private final Branches branches;
    private final Chronicle chronicle;

    Leading(Teams teams, Bonds bonds, Places places, Branches branches, Chronicle chronicle) {
        this.teams = teams;
        this.bonds = bonds;
        this.places = places;
        this.branches = branches;
        this.chronicle = chronicle;
    }

    Map<CompanyId, Part> give(Change.Responsible given, Map<CompanyId, Place> clients, Act act) {
        return move(new Handover(given.to(), given.giverStays()), clients, act);
    }

    /** Whom somebody leads already, that one keeps. */
    Map<CompanyId, Part> take(Change.Taking taken, Map<CompanyId, Place> clients, Act act) {
        var free = new HashMap<>(clients);
        free.values().removeIf(place -> led(place, taken.to()));
        var parts = move(new Handover(taken.to(), true), free, act);
        clients.keySet().forEach(id -> parts.putIfAbsent(id, Part.of(Part.State.LED)));
        return parts;
    }

    private static boolean led(Place place, UserId taker) {
        return place.responsible() != null && !place.responsible().equals(taker);
    }

    private Map<CompanyId, Part> move(Handover handover, Map<CompanyId, Place> clients, Act act) {
        var members = places.withMember(clients.keySet(), handover.to());
        var parts = new HashMap<CompanyId, Part>();
        clients.forEach((id, place) ->
                parts.put(
                        id,
                        handover.to().equals(place.responsible())
                                ? Part.of(Part.State.SAME)
                                : Part.changed(before(place, members.contains(id)))));
        teams.move(clients.keySet(), handover, act.by(), act.cause());
        return parts;
    }

    Map<CompanyId, Part> pool(Change.Pool pool, Map<CompanyId, Place> clients, Act act) {
        var parts = new HashMap<CompanyId, Part>();
        var moved = new HashMap<>(clients);
        moved.values()
                .removeIf(place ->
                        place.responsible() == null && place.branch().equals(pool.branch()));
        clients.keySet().forEach(id -> parts.put(id, Part.of(Part.State.SAME)));
        var bound = bonds.of(Place.led(moved));
        var name = branches.find(pool.branch()).orElseThrow().name();
        var placements = new ArrayList<Places.Placement>();
        var events = new ArrayList<ClientEvent>();
        moved.forEach((id, place) -> {
            var giver = place.responsible();
            parts.put(id, Part.changed(before(place, false)));
            var staying = bound.contains(id) ? staying(id, giver) : List.<Joining>of();
            placements.add(new Places.Placement(id, null, pool.branch(), one(giver), staying));
            events.add(new ClientEvent.ClientPooled(id, pool.branch(), name, giver));
        });
        places.put(placements);
        chronicle.record(events, act.by(), act.cause());
        return parts;
    }

    private static List<Joining> staying(CompanyId id, @Nullable UserId giver) {
        return giver == null ? List.of() : List.of(new Joining(id, giver, Member.Role.MEMBER));
    }

    private static List<UserId> one(@Nullable UserId user) {
        return user == null ? List.of() : List.of(user);
    }

    private static Part.Before before(Place place, boolean member) {
        var led = place.responsible();
        return new Part.Before(
                led == null ? null : led.value(),
                place.branch().value(),
                member,
                List.of(),
                List.of());
    }
}
