package soyuznik.projects;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/** Projects that drag on come to the day of whoever leads them. */
// P-08
@Component
class DragsAsk implements Attention {
    private final Dragging dragging;
    private final Methods methods;

    DragsAsk(Dragging dragging, Methods methods) {
        this.dragging = dragging;
        this.methods = methods;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return dragging.of(viewer, today).stream().map(drag -> call(drag, today)).toList();
    }

    private int usual(Dragging.Drag drag) {
        return methods.all().stream()
                .flatMap(method -> method.stages().stream())
                .filter(stage -> stage.id() == drag.stage())
                .mapToInt(Stage::normDays)
                .findFirst()
                .orElseThrow();
    }

    private Call call(Dragging.Drag drag, LocalDate today) {
        var address = "/projects/" + drag.project();
        return new Call(
                Sort.STANDING,
                today,
                new Text(
                        "projects.attention.drags",
                        Map.of("days", DAYS.between(drag.since(), today), "usual", usual(drag))),
                drag.client() + " · " + drag.title(),
                address,
                List.of(new Act("projects.attention.missing", address + "#gate", false)));
    }
}
