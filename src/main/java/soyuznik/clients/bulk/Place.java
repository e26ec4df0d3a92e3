package soyuznik.clients.bulk;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/**
 * Where a client stands at this moment.
 *
 * @param responsible null: nobody, it stands in the pool of the branch
 * @param own whether the viewer stands on its team
 * @param visible whether the viewer sees it
 */
record Place(@Nullable UserId responsible, BranchId branch, boolean own, boolean visible) {
    /** Each of the clients that somebody leads, with who that is. */
    static Map<CompanyId, UserId> led(Map<CompanyId, Place> clients) {
        var led = new HashMap<CompanyId, UserId>();
        clients.forEach((id, place) -> {
            if (place.responsible() != null) {
                led.put(id, place.responsible());
            }
        });
        return led;
    }
}
