package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.clients.Office.done;
import static soyuznik.clients.Office.inn;
import static soyuznikdb.clients.Tables.MERGER;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.access.Extra;
import soyuznik.clients.merging.Mergers;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.support.Rule;

@OnClients
@Rule("C-09")
class MergingFieldsTest {
    private static final String CARD = "xt900001";
    private static final String SUM = "xm900002";
    private static final String CLASS = "xc900003";

    private final Companies companies;
    private final Mergers mergers;
    private final DSLContext sql;
    private final Office office;

    MergingFieldsTest(Companies companies, Mergers mergers, DSLContext sql) {
        this.companies = companies;
        this.mergers = mergers;
        this.sql = sql;
        this.office = new Office(sql);
    }

    @Test
    void eachFieldComesFromWhereItIsChosen() {
        var kept = made(Map.of(CARD, "К-1", SUM, "100 RUB"));
        var gone = made(Map.of(CARD, "К-2", SUM, "200 USD", CLASS, "2"));
        merge(kept, gone, Map.of(SUM, gone, CLASS, gone));
        assertThat(extra(kept))
                .isEqualTo(new Extra(Map.of(CARD, "К-1", SUM, "200 USD", CLASS, "2")));
    }

    @Test
    void undoneEachHasItsOwnAgainAndWhatWasWrittenSinceStays() {
        var before = Map.of(CARD, "К-1", SUM, "100 RUB");
        var kept = made(before);
        var gone = made(Map.of(SUM, "200 USD", CLASS, "2"));
        merge(kept, gone, Map.of(CARD, gone, SUM, gone, CLASS, gone));
        assertThat(extra(kept)).isEqualTo(new Extra(Map.of(SUM, "200 USD", CLASS, "2")));
        write(kept, Map.of(SUM, "200 USD", CLASS, "3"));
        done(mergers.undo(merger(kept), office.vera));
        assertThat(extra(kept))
                .isEqualTo(new Extra(Map.of(CARD, "К-1", SUM, "100 RUB", CLASS, "3")));
        assertThat(extra(gone)).isEqualTo(new Extra(Map.of(SUM, "200 USD", CLASS, "2")));
    }

    @Test
    void aNumberThatTheOtherWouldGetBackAndSomebodyTookStandsInTheWayInWords() {
        var kept = made(Map.of());
        var number = companies.get(kept, office.vera).data().requisites().inn();
        var gone = made(Map.of());
        merge(kept, gone, Map.of("inn", gone));
        done(companies.make(Office.fresh("Взял прежний номер", number), office.anna));
        assertThat(mergers.undo(merger(kept), office.vera)).isInstanceOf(Outcome.Refused.class);
    }

    private CompanyId made(Map<String, String> extra) {
        var data = Office.company("Завод", inn()).with(new Extra(extra));
        return done(
                companies.make(
                        new NewCompany(UUID.randomUUID(), data, new NewCompany.Place.Maker()),
                        office.anna));
    }

    private void write(CompanyId id, Map<String, String> extra) {
        var company = companies.get(id, office.anna);
        var data = company.data().with(new Extra(extra));
        done(companies.edit(id, company.version(), data, office.anna));
    }

    private Extra extra(CompanyId id) {
        return companies.get(id, office.gleb).data().extra();
    }

    private void merge(CompanyId kept, CompanyId gone, Map<String, CompanyId> choices) {
        var versions = new LinkedHashMap<CompanyId, Integer>();
        versions.put(kept, companies.get(kept, office.vera).version());
        versions.put(gone, companies.get(gone, office.vera).version());
        done(mergers.merge(new Merging(kept, versions, choices), office.vera));
    }

    private long merger(CompanyId kept) {
        return sql.select(MERGER.ID)
                .from(MERGER)
                .where(MERGER.KEPT_ID.eq(kept.value()))
                .fetchSingle()
                .value1();
    }
}
