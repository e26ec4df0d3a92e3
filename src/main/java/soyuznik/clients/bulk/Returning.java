package soyuznik.clients.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Branch;
import soyuznik.access.Branches;
import soyuznik.clients.Bonds;
import soyuznik.clients.Chronicle;
import soyuznik.clients.ClientEvent;
import soyuznik.clients.Crowd.Act;
import soyuznik.clients.Joining;
import soyuznik.clients.Member;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** Gives many clients back to whom they were taken from; all are held already. */
// C-10
@Component
class Returning {
    private final Bonds bonds;
    private final Places places;
    private final Branches branches;
    private final Chronicle chronicle;

    Returning(Bonds bonds, Places places, Branches branches, Chronicle chronicle) {
        this.bonds = bonds;
        this.places = places;
        this.branches = branches;
        this.chronicle = chronicle;
    }

    /** Only where the client still stands where the change has put it. */
    Map<CompanyId, Part> back(
            Change.OfClients change,
            Map<CompanyId, Part.Before> before,
            Map<CompanyId, Place> held,
            Act act) {
        var homes = homes(before.values());
        var bound = bonds.of(Place.led(held));
        var parts = new HashMap<CompanyId, Part>();
        var backs = new ArrayList<Back>();
        before.forEach((id, stood) -> {
            var now = held.get(id);
            var home = home(stood, homes);
            if (now == null) {
                parts.put(id, Part.of(Part.State.GONE));
            } else if (!stands(change, now)) {
                parts.put(id, Part.of(Part.State.KEPT));
            } else if (home == null) {
                parts.put(id, Part.of(Part.State.STUCK));
            } else {
                parts.put(id, Part.changed(stood));
                backs.add(new Back(id, now, stood, home, bound.contains(id)));
            }
        });
        write(backs, act);
        return parts;
    }

    /**
     * @param now where it stands
     * @param stood where it stood
     * @param home the branch it goes back to
     * @param bound whether who leads it now stays on its team in any case
     */
    private record Back(CompanyId id, Place now, Part.Before stood, BranchId home, boolean bound) {

        @Nullable UserId led() {
            return stood.responsible() == null ? null : new UserId(stood.responsible());
        }

        Places.Placement placement() {
            var joining = new ArrayList<Joining>();
            if (led() != null) {
                joining.add(new Joining(id, led(), Member.Role.RESPONSIBLE));
            }
            if (now.responsible() != null && (stood.member() || bound)) {
                joining.add(new Joining(id, now.responsible(), Member.Role.MEMBER));
            }
            var leaving = Stream.of(now.responsible(), led()).filter(Objects::nonNull).toList();
            return new Places.Placement(id, led(), home, leaving, joining);
        }

        ClientEvent event(String branch) {
            var giver = now.responsible();
            var taker = led();
            if (taker == null) {
                return giver == null
                        ? new ClientEvent.ClientPooled(id, home, branch, null)
                        : new ClientEvent.ClientReleased(id, giver);
            }
            return giver == null
                    ? new ClientEvent.ClientTaken(id, taker)
                    : new ClientEvent.ResponsibleChanged(id, giver, taker);
        }
    }

    private void write(List<Back> backs, Act act) {
        var names = branches.tree().stream().collect(Collectors.toMap(Branch::id, Branch::name));
        places.put(backs.stream().map(Back::placement).toList());
        var events =
                backs.stream()
                        .map(back -> back.event(names.getOrDefault(back.home(), "")))
                        .toList();
        chronicle.record(events, act.by(), act.cause());
    }

    private static boolean stands(Change.OfClients change, Place now) {
        return switch (change) {
            case Change.Responsible(var to, var _) -> to.equals(now.responsible());
            case Change.Taking(var to) -> to.equals(now.responsible());
            case Change.Pool(var branch) ->
                    now.responsible() == null && branch.equals(now.branch());
            case Change.Tags _ -> false;
        };
    }

    private Map<UserId, BranchId> homes(Collection<Part.Before> before) {
        return places.branches(
                before.stream()
                        .map(Part.Before::responsible)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** Null: whoever led it no longer works here. */
    private static @Nullable BranchId home(Part.Before stood, Map<UserId, BranchId> homes) {
        var led = stood.responsible();
        return led == null ? new BranchId(stood.branch()) : homes.get(new UserId(led));
    }
}
