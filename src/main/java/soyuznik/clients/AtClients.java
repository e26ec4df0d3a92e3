package soyuznik.clients;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import org.jooq.Condition;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.shell.Nearly;
import soyuznik.shell.Sixteenths;

/**
 * What stands with clients, in the search box: of whoever works with a few clients these are read
 * through; for everybody else trigrams find {@link Nearly#LOOKED} rows at most, and each is asked
 * whether its client is seen.
 */
// T-02
@Component
public class AtClients {
    private final OwnClients ownClients;

    AtClients(OwnClients ownClients) {
        this.ownClients = ownClients;
    }

    /**
     * One table of them.
     *
     * @param stands which of its rows were not taken away
     * @param large whether its index is in {@link Sixteenths}
     */
    public record Kept(ClientSearch.Searched in, Condition stands, boolean large) {}

    /** Those that hold all words and belong to clients that the viewer sees: id, title, rank. */
    public Select<Record3<Long, String, Integer>> candidates(
            Kept kept, String folded, Viewer viewer) {
        var in = kept.in();
        var holds = SearchText.holds(in.text(), folded).and(kept.stands());
        var read = SearchText.contains(in.text(), folded).and(kept.stands());
        return looked(kept, new ClientSearch.Look(in, holds, read, Finder.CANDIDATES), viewer);
    }

    /** The same for those that almost hold them; how far they are from them is their rank. */
    public Select<Record3<Long, String, Integer>> near(Kept kept, String folded, Viewer viewer) {
        var in = kept.in();
        var about = Nearly.about(in.text(), folded).and(kept.stands());
        var ranked = in.by(Nearly.distance(in.text(), folded));
        return looked(kept, new ClientSearch.Look(ranked, about, about, Nearly.LOOKED), viewer);
    }

    private Select<Record3<Long, String, Integer>> looked(
            Kept kept, ClientSearch.Look look, Viewer viewer) {
        boolean own = viewer.scopes().stream().allMatch(scope -> scope > 0);
        if (own && !ownClients.many(viewer.user())) {
            return ClientSearch.onTeams(look, noCondition(), viewer);
        }
        boolean all = viewer.scopes().contains(Viewer.ALL);
        var found = found(kept, look, all ? look.most() : Nearly.LOOKED);
        var client = field(name("looked", "company_id"), Long.class);
        return select(
                        field(name("looked", "id"), Long.class),
                        field(name("looked", "title"), String.class),
                        field(name("looked", "rank"), Integer.class))
                .from(found)
                .where(all ? noCondition() : Visible.probe(viewer.scopes(), client))
                .limit(look.most());
    }

    private static Table<?> found(Kept kept, ClientSearch.Look look, int most) {
        var found =
                kept.large()
                        ? Sixteenths.of(look.in().id(), part -> part(look, part, most))
                        : part(look, noCondition(), most);
        var row = found.asTable("part", "id", "title", "rank", "company_id");
        return selectFrom(row).limit(most).asTable("looked", "id", "title", "rank", "company_id");
    }

    private static Select<Record4<Long, String, Integer, Long>> part(
            ClientSearch.Look look, Condition part, int most) {
        var in = look.in();
        return select(in.id(), in.title(), in.rank(), in.companyId())
                .from(in.table())
                .where(part)
                .and(look.holds())
                .limit(most);
    }
}
