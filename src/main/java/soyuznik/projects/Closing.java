package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;

/**
 * How a project is to end (P-05).
 *
 * @param competitor to whom it was lost: a name, {@link #NOTHING_CHANGED} or {@link
 *     #MONEY_ELSEWHERE}
 * @param rival the competitor, where it is a company we know (M-01)
 * @param lesson what we learned by losing it
 * @param until the day a frozen one comes back by itself
 */
public record Closing(
        End end,
        String reason,
        String competitor,
        @Nullable CompanyId rival,
        String lesson,
        @Nullable LocalDate until) {
    /** «Оставили как есть». */
    public static final String NOTHING_CHANGED = "NOTHING_CHANGED";

    /** «Деньги ушли на другое». */
    public static final String MONEY_ELSEWHERE = "MONEY_ELSEWHERE";

    /** The message that says it, where it is one of those; null: it is a name. */
    public static @Nullable String word(String competitor) {
        return switch (competitor) {
            case NOTHING_CHANGED -> "projects.competitor.nothing_changed";
            case MONEY_ELSEWHERE -> "projects.competitor.money_elsewhere";
            default -> null;
        };
    }

    public Closing {
        reason = reason.strip();
        competitor = competitor.strip();
        lesson = lesson.strip();
        if ((end == End.FROZEN) != (until != null)) {
            throw new IllegalArgumentException(
                    "A frozen project has a day to come back, no other has");
        }
    }

    Closing because(String code) {
        return new Closing(end, code, competitor, rival, lesson, until);
    }

    static Closing won() {
        return new Closing(End.WON, "", "", null, "", null);
    }

    public static Closing lost(String reason, String competitor, String lesson) {
        return new Closing(End.LOST, reason, competitor, null, lesson, null);
    }

    /** M-01: to a company that stands among the competitors of the project. */
    public Closing to(CompanyId company, String name) {
        return new Closing(end, reason, name, company, lesson, until);
    }

    public static Closing notOurs(String reason) {
        return new Closing(End.NOT_OURS, reason, "", null, "", null);
    }

    public static Closing frozen(String reason, LocalDate until) {
        return new Closing(End.FROZEN, reason, "", null, "", until);
    }
}
