package soyuznik.clients.merging;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.clients.Absorbs;
import soyuznik.clients.Reach;
import soyuznik.clients.Uncompared;
import soyuznik.kernel.CompanyId;

/** What belongs to clients, in whatever module, goes from one to another. */
// C-09
@Component
class Belongings {
    private final Reach reach;
    private final Uncompared uncompared;
    private final UnionsAbsorb unions;
    private final ObjectProvider<Absorbs> modules;

    Belongings(
            Reach reach,
            Uncompared uncompared,
            UnionsAbsorb unions,
            ObjectProvider<Absorbs> modules) {
        this.reach = reach;
        this.uncompared = uncompared;
        this.unions = unions;
        this.modules = modules;
    }

    /** Nobody else changes the clients, or makes anything that belongs to them, until the end. */
    void hold(Collection<CompanyId> companies) {
        reach.lock(companies);
    }

    List<Absorbs.Moved> absorb(List<CompanyId> gone, CompanyId kept) {
        return gone.stream()
                .flatMap(one ->
                        Stream.concat(unions.join(one, kept).stream(), follow(one, kept).stream()))
                .toList();
    }

    /** Records alone; whoever left the team since does not come back. */
    List<Absorbs.Moved> follow(CompanyId gone, CompanyId kept) {
        return modules.stream().flatMap(module -> module.absorb(gone, kept).stream()).toList();
    }

    void giveBack(List<Absorbs.Moved> moved, CompanyId kept) {
        modules.forEach(module -> module.giveBack(moved, kept));
        unions.leave(moved, kept);
    }

    /** Those who may see them now do. */
    void show(Collection<CompanyId> companies) {
        reach.renew(companies);
        uncompared.add(companies);
        uncompared.addPeopleOf(companies);
    }
}
