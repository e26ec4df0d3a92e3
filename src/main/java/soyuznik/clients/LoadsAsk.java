package soyuznik.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/** Whoever leads more active clients than recommended is told so, and so is the head. */
// C-10
@Component
class LoadsAsk implements Attention {
    private final Loads loads;

    LoadsAsk(Loads loads) {
        this.loads = loads;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return loads.overFor(viewer).stream().map(over -> call(over, viewer, today)).toList();
    }

    private static Call call(Loads.Over over, Viewer viewer, LocalDate today) {
        boolean own = over.user().equals(viewer.user());
        var what = own ? "clients.load.over_own" : "clients.load.over";
        return new Call(
                Sort.STANDING,
                today,
                new Text(what, Map.of("count", over.clients(), "most", over.most())),
                over.name().brief(),
                "/companies?sort=name&state=ACTIVE&responsible=" + over.user(),
                List.of());
    }
}
