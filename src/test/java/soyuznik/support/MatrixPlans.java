package soyuznik.support;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.plans.YearPlan;
import soyuznik.plans.YearPlans;

/** A plan from above. */
public final class MatrixPlans {
    private MatrixPlans() {}

    /** What makes it. */
    @TestComponent
    public record Verbs(YearPlans plans) {}

    static Map<String, String> made(Verbs verbs, Characters characters) {
        var by = characters.viewer("gleb");
        var key = new YearPlan.Key(2026, characters.branch("north"));
        var typed = Map.of("market", "1", "marketReason", "-", "own", "1", "ownReason", "-");
        if (verbs.plans().find(key).isEmpty()) {
            Characters.done(verbs.plans().set(key, 0, typed, by));
        }
        return Map.of("plan", Long.toString(verbs.plans().find(key).orElseThrow().id()));
    }
}
