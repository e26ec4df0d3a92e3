package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.kernel.UserId;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

@ProductTest
class ProgressTest {
    /** No user has such a number: other tests hand over clients of users. */
    private static final AtomicLong ABOUT = new AtomicLong(-1_000);

    @Autowired private Progress progress;
    @Autowired private Characters characters;
    @Autowired private TransactionTemplate transaction;
    @Autowired private MockMvc browser;

    @Test
    void whatIsDoneAddsUpAndNeverExceedsWhatWasToBeDone() {
        var id = begun(10);
        progress.advance(id, 4);
        progress.advance(id, 4);
        assertThat(work(id).done()).isEqualTo(8);
        progress.advance(id, 4);
        assertThat(work(id).done()).isEqualTo(10);
        assertThat(work(id).isFinished()).isFalse();
    }

    @Test
    void whatIsTakenBackIsNotCounted() {
        var id = begun(10);
        transaction.executeWithoutResult(stopped -> {
            progress.advance(id, 4);
            stopped.setRollbackOnly();
        });
        assertThat(work(id).done()).isZero();
    }

    @Test
    void whatIsLeftIsTheRestAtThePaceSoFar() {
        var id = begun(10);
        var begun = work(id).startedAt();
        assertThat(work(id).left(begun.plusSeconds(40))).isEmpty();
        progress.advance(id, 4);
        assertThat(work(id).left(begun.plusSeconds(40))).contains(Duration.ofSeconds(60));
        progress.advance(id, 6);
        assertThat(work(id).left(begun.plusSeconds(90))).contains(Duration.ZERO);
    }

    @Test
    void whatHasEndedStaysAsItEnded() {
        var done = begun(1);
        progress.finish(done);
        progress.fail(done);
        assertThat(work(done).failed()).isFalse();
        var failed = begun(1);
        progress.fail(failed);
        progress.finish(failed);
        assertThat(work(failed).failed()).isTrue();
    }

    @Test
    void oneThingIsWorkedOnByOneAtATime() {
        var thing = ABOUT.decrementAndGet();
        var first = progress.start(anna(), "handover", thing, 1).orElseThrow();
        assertThat(progress.start(characters.id("vera"), "handover", thing, 1)).isEmpty();
        assertThat(progress.start(anna(), "import", thing, 1)).isPresent();
        progress.fail(first);
        assertThat(progress.start(anna(), "handover", thing, 1)).isPresent();
    }

    @Test
    void whoBeganItIsShownHowFarItIsUntilThePageComesAgain() throws Exception {
        var id = begun(10);
        progress.advance(id, 4);
        show(id, "anna")
                .andExpect(content().string(Matchers.containsString("4 из 10")))
                .andExpect(header().doesNotExist("HX-Refresh"));
        progress.finish(id);
        show(id, "anna")
                .andExpect(content().string(Matchers.containsString("Готово")))
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        var id = begun(10);
        assertThat(progress.find(id, characters.id("gleb"))).isEmpty();
        browser.perform(get("/progress/" + id).with(characters.signedIn("gleb")))
                .andExpect(status().isNotFound());
    }

    private ResultActions show(long id, String person) throws Exception {
        return browser.perform(get("/progress/" + id).with(characters.signedIn(person)))
                .andExpect(status().isOk());
    }

    private long begun(int total) {
        return progress.start(anna(), "handover", ABOUT.decrementAndGet(), total).orElseThrow();
    }

    private UserId anna() {
        return characters.id("anna");
    }

    private Progress.Work work(long id) {
        return progress.find(id, anna()).orElseThrow();
    }
}
