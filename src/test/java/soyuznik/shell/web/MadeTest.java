package soyuznik.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever works on a page sees it anew as soon as it is saved. */
class MadeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir Path sources;

    @Test
    void aPageIsAnotherOnceAFileWasSavedAddedOrTakenAway() throws IOException {
        var pages = new MadeController(List.of(sources), CLOCK);
        var empty = pages.show().getBody();
        var file = Files.createDirectories(sources.resolve("day")).resolve("page.jte");
        Files.writeString(file, "<p>");
        var added = pages.show().getBody();
        assertThat(added).isNotEqualTo(empty).isEqualTo(pages.show().getBody());
        assertThat(file.toFile().setLastModified(1_000)).isTrue();
        var saved = pages.show().getBody();
        assertThat(saved).isNotEqualTo(added);
        Files.delete(file);
        assertThat(pages.show().getBody()).isNotIn(saved, added);
    }

    @Test
    void aPageIsAnotherOnceTheProgramHasStartedAgain() throws IOException {
        var later = Clock.offset(CLOCK, Duration.ofSeconds(3));
        assertThat(new MadeController(List.of(sources), later).show().getBody())
                .isNotEqualTo(new MadeController(List.of(sources), CLOCK).show().getBody());
    }
}
