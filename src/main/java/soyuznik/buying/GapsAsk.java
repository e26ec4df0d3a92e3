package soyuznik.buying;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/**
 * What is missing among those who decide, and is worth a day’s work, comes to the day of who leads
 * the project: of each person once, the gravest first. What nobody knows yet of a role stays on the
 * list.
 */
// B-03
@Component
class GapsAsk implements Attention {
    /** So many come to the day: more at once is a matter for the lists. */
    private static final int MOST = 5;

    private final MissingRows missing;

    GapsAsk(MissingRows missing) {
        this.missing = missing;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        var people = missing.people(viewer, today, MOST);
        var lists = missing.lists(viewer, today, Math.max(1, MOST - people.size()));
        return Stream.concat(people.stream().limit(MOST - lists.size()), lists.stream())
                .map(one -> call(one, today))
                .toList();
    }

    private static Call call(MissingRows.Missing one, LocalDate today) {
        var project = "/projects/" + one.project();
        var text =
                one.name() == null
                        ? Text.of("buying.gap." + one.kind())
                        : Text.of("buying.gap." + one.kind(), "name", one.name());
        return new Call(
                sort(one.kind()),
                today,
                text,
                one.client() + " · " + one.title(),
                project + "/participants",
                List.of(new Act("buying.gap.deed." + one.kind(), place(one, project), false)));
    }

    private static Sort sort(Gap.Kind kind) {
        return switch (kind) {
            case OPPONENT_ALONE, ALLY_SILENT -> Sort.LOSING;
            case NOBODY_DECIDES,
                    NOBODY_PAYS,
                    NEVER_MET,
                    ONE_PERSON,
                    NEW_IN_POST,
                    LEFT,
                    ROLE_UNKNOWN,
                    ROLE_UNFILLED ->
                    Sort.SLIPPING;
        };
    }

    /** Where it is mended. */
    private static String place(MissingRows.Missing one, String project) {
        var list = project + "/participants/";
        return switch (one.kind()) {
            case ALLY_SILENT, NEVER_MET -> project + "/talks/new";
            case OPPONENT_ALONE -> list + one.participant() + "/edit";
            case NEW_IN_POST -> list + one.participant() + "/judgements/new";
            case NOBODY_PAYS ->
                    one.participant() == null ? list + "new" : list + one.participant() + "/edit";
            case ONE_PERSON, NOBODY_DECIDES, LEFT, ROLE_UNKNOWN, ROLE_UNFILLED -> list + "new";
        };
    }
}
