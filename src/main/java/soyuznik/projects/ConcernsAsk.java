package soyuznik.projects;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/**
 * What faded, and clients that do nothing any more, come to the day of whoever leads the project.
 */
// P-08, P-16
@Component
class ConcernsAsk implements Attention {
    private final Concerns concerns;

    ConcernsAsk(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return concerns.of(viewer).stream()
                .map(concern ->
                        switch (concern.kind()) {
                            case FADED -> faded(concern, today);
                            case SILENT -> silent(concern, today);
                        })
                .toList();
    }

    private static String address(Concerns.Concern concern) {
        return "/projects/" + concern.project();
    }

    private static String about(Concerns.Concern concern) {
        return concern.client() + " · " + concern.title();
    }

    private static Call faded(Concerns.Concern concern, LocalDate today) {
        return new Call(
                Sort.SLIPPING,
                today,
                Text.of("projects.attention.faded", "count", concern.faded()),
                about(concern),
                address(concern) + "#sagging",
                List.of(new Act("projects.attention.mend", address(concern) + "#sagging", false)));
    }

    private static Call silent(Concerns.Concern concern, LocalDate today) {
        return new Call(
                Sort.STANDING,
                today,
                new Text(
                        "projects.attention.silent",
                        Map.of(
                                "days", DAYS.between(concern.actedOn(), today),
                                "cycle", concern.method().cycle().days())),
                about(concern),
                address(concern),
                List.of(
                        new Act("projects.attention.agree", address(concern) + "/talks/new", false),
                        new Act(
                                "projects.act.FROZEN",
                                address(concern) + "/closure/new?end=FROZEN",
                                false)));
    }
}
