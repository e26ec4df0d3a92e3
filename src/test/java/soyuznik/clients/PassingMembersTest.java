package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.fresh;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.merging.Mergers;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.CompanyId;
import soyuznik.support.Rule;

/** Who came for a part alone stays for good where the other client kept the person for good. */
@OnClients
@Rule({"C-09", "T-07"})
class PassingMembersTest {
    @Autowired private Companies companies;
    @Autowired private Teams teams;
    @Autowired private PassingMembers passing;
    @Autowired private Mergers mergers;
    @Autowired private DSLContext sql;

    @Test
    void whoStoodThereForGoodStaysForGoodUntilThatIsUndone() {
        var office = new Office(sql);
        var dina = office.dina.user();
        var kept = done(companies.make(fresh("Для части", null), office.anna));
        var gone = done(companies.make(fresh("Навсегда", null), office.vera));
        passing.delegate(kept, dina, office.anna);
        done(teams.join(gone, dina, office.vera));
        done(mergers.merge(both(kept, gone), office.vera));
        assertThat(passing.relieve(kept, dina, office.anna)).isFalse();
        var merger = mergers.undoable(office.vera).getFirst();
        done(mergers.undo(merger.id(), office.vera));
        assertThat(passing.relieve(kept, dina, office.anna)).isTrue();
    }

    private static Merging both(CompanyId kept, CompanyId gone) {
        var versions = new LinkedHashMap<CompanyId, Integer>();
        versions.put(kept, 0);
        versions.put(gone, 0);
        return new Merging(kept, versions, Map.of());
    }
}
