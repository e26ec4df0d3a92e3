package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;
import soyuznik.products.Products;
import soyuznik.support.Rule;

/** What is planned of one group of products, as the differences of plans open it. */
@OnPlans
@Rule({"L-03", "N-10"})
class GroupOfSheetTest {
    private static final FiscalYear YEAR = new FiscalYear(2026, 1);

    private final Sheets sheets;
    private final Cells cells;
    private final Products products;
    private final ProductGroups groups;
    private final Harvest harvest;

    GroupOfSheetTest(
            Sheets sheets, Cells cells, Products products, ProductGroups groups, Harvest harvest) {
        this.sheets = sheets;
        this.cells = cells;
        this.products = products;
        this.groups = groups;
        this.harvest = harvest;
    }

    private void plan(CompanyId client, @Nullable Long group, String amount, Viewer by) {
        var key = new Cell.Key(YEAR.year(), client, group);
        done(cells.write(new Cell.Change(key, 0, amount, ""), by));
    }

    private List<Sheet.Client> shown(Viewer by, long within) {
        return sheets.of(harvest.lens(by, by), YEAR, new Sheets.Page(0, within))
                .figures()
                .clients();
    }

    /** As the file has it. */
    private List<Sheet.Client> whole(Viewer by, long within) {
        var whole = new ArrayList<Sheet.Client>();
        sheets.each(harvest.lens(by, by), YEAR, within, whole::add);
        return whole;
    }

    private long group(String path) {
        return groups.all().stream()
                .filter(group -> group.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Below the top as well; who buys nothing of it is not there. */
    @Test
    void aGroupOfTheSheetShowsWhatIsPlannedOfIt() {
        var seller = harvest.seller();
        var top = "Фильтры " + UUID.randomUUID();
        var typed = Map.of("name", "Фильтр", "group", top + " / Топливные", "unit", "шт.");
        done(products.add(UUID.randomUUID(), typed, harvest.viewer("vera")));
        var above = group(top);
        var below = group(top + " / Топливные");
        var buys = harvest.client("АО «Берёт»", seller);
        plan(harvest.client("АО «Другое»", seller), null, "100", seller);
        plan(buys, below, "300", seller);
        plan(buys, null, "50", seller);
        assertThat(shown(seller, above)).extracting(Sheet.Client::id).containsExactly(buys);
        assertThat(shown(seller, below).getFirst().rows()).hasSize(1);
        assertThat(shown(seller, 0)).hasSize(2);
        assertThat(whole(seller, above)).isEqualTo(shown(seller, above));
    }
}
