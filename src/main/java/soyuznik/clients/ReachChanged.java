package soyuznik.clients;

import java.util.List;
import soyuznik.kernel.CompanyId;

/**
 * Other people see these clients than before. Published inside the transaction that changed it, the
 * clients locked: whoever keeps an ordered reach of things that belong to a client rewrites it at
 * once, for all of them together.
 */
public record ReachChanged(List<CompanyId> companies) {
    public ReachChanged {
        companies = List.copyOf(companies);
    }
}
