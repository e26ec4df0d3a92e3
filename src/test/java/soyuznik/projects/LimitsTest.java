package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Limits;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Whoever sets the limits changes what is proposed. */
@OnProjects
@Rule("P-17")
class LimitsTest {
    private final Limits limits;
    private final Viewer admin;
    private final Viewer anna;
    private final Map<String, String> before;

    LimitsTest(Limits limits, Characters characters) {
        this.limits = limits;
        this.admin = characters.viewer("vera");
        this.anna = characters.viewer("anna");
        this.before = Limits.values(limits.get());
    }

    @AfterEach
    void back() {
        done(change(before));
    }

    private Outcome<MethodLimits> change(Map<String, String> typed) {
        return limits.change(limits.get().version(), typed, admin);
    }

    private static Map<String, String> typed(String amount, String days) {
        return Map.of("shortAmount", amount, "shortDays", days);
    }

    @Test
    void theLimitsHoldFromTheNextProjectOn() {
        var after = done(change(typed("1 200 000,50", "30")));
        assertThat(Limits.values(after))
                .containsEntry("shortAmount", "1200000.5")
                .containsEntry("shortDays", "30");
        assertThat(limits.get()).isEqualTo(after);
    }

    @Test
    void whoeverWasSlowerIsToldWhatStandsThere() {
        int version = limits.get().version();
        done(change(typed("700000", "40")));
        assertThat(limits.change(version, typed("800000", "40"), admin))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class,
                        stale -> assertThat(stale.differences().toString()).contains("700000"));
    }

    @Test
    void whatIsNoLimitIsNamedBesideItsField() {
        assertThat(change(typed("-1", "сорок")))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors().toString())
                                        .contains("shortAmount", "shortDays"));
        assertThat(Limits.values(limits.get())).isEqualTo(before);
    }

    @Test
    void aSellerSetsNoLimits() {
        assertThat(limits.change(limits.get().version(), typed("1", "1"), anna))
                .isInstanceOf(Outcome.Forbidden.class);
    }
}
