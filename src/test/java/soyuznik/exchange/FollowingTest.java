package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import soyuznik.support.Rule;

/** While one batch of an import is written, the next is read. */
@Rule("W-01")
class FollowingTest {
    private final List<Integer> done = new ArrayList<>();

    @Test
    void theCallerGoesOnWhileAPieceIsDone() {
        var ready = new CountDownLatch(1);
        try (var follower = new Follower()) {
            assertThat(follower.follow(Claims.all(), _ -> awaited(ready))).isTrue();
            ready.countDown();
            assertThat(follower.isOn()).isTrue();
        }
    }

    @Test
    void piecesAreDoneInTheirOrderUntilOneSaysToStop() {
        try (var follower = new Follower()) {
            assertThat(follower.follow(Claims.all(), _ -> done.add(1))).isTrue();
            assertThat(follower.follow(Claims.all(), _ -> !done.add(2))).isTrue();
            assertThat(follower.follow(Claims.all(), _ -> done.add(3))).isFalse();
        }
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void nothingIsBegunAfterAPieceThatFailed() {
        try (var follower = new Follower()) {
            follower.follow(
                    Claims.all(),
                    _ -> {
                        throw new IllegalStateException("The disk is full");
                    });
            assertThatThrownBy(() -> follower.follow(Claims.all(), _ -> done.add(2)))
                    .hasRootCauseMessage("The disk is full");
        }
        assertThat(done).isEmpty();
    }

    @Test
    void twoThatHaveNothingInCommonAreDoneAtOnceAndEndInTheirOrder() {
        var first = new CountDownLatch(1);
        var claims = Claims.of(List.of(), Set.of());
        try (var follower = new Follower()) {
            follower.follow(claims, _ -> awaited(first) && done.add(1));
            follower.follow(claims, turn -> counted(first) && turn.getAsBoolean() && done.add(2));
            assertThat(follower.isOn()).isTrue();
        }
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void whoFollowsOneThatFailedDoesNotEndWell() {
        var claims = Claims.of(List.of(), Set.of());
        try (var follower = new Follower()) {
            follower.follow(
                    claims,
                    turn -> {
                        throw new IllegalStateException("The disk is full");
                    });
            follower.follow(claims, turn -> turn.getAsBoolean() && done.add(2));
            assertThatThrownBy(follower::isOn).hasRootCauseMessage("The disk is full");
        }
        assertThat(done).isEmpty();
    }

    private static boolean counted(CountDownLatch latch) {
        latch.countDown();
        return true;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
