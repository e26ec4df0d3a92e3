package soyuznik.plans;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;

/**
 * The sheet in which clients are planned (L-02).
 *
 * @param more whether there are clients behind these
 */
public record Sheet(List<Client> clients, boolean more) {
    public Sheet {
        clients = List.copyOf(clients);
    }

    /**
     * @param manager who leads it; empty: nobody
     * @param own whether the viewer stands on its team
     */
    public record Client(CompanyId id, String name, String manager, boolean own, List<Row> rows) {
        public Client {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One group of products.
     *
     * @param name of the group; null: of no group
     * @param last what was won in the year before
     * @param open what is open and to close in the year
     */
    public record Row(Cell cell, @Nullable String name, BigDecimal last, BigDecimal open) {}
}
