package soyuznik.shell.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * In development ({@code soyuznik.dev}): of when the pages are, so that an open one loads itself
 * anew.
 */
@Controller
@ConditionalOnBooleanProperty("soyuznik.dev")
class MadeController {
    private final List<Path> sources;
    private final Instant started;

    @Autowired
    MadeController(Clock clock) {
        this(List.of(Path.of("src/main/jte"), Path.of("src/main/resources/static")), clock);
    }

    MadeController(List<Path> sources, Clock clock) {
        this.sources = sources;
        this.started = clock.instant();
    }

    /** Another word once a file was saved, added or taken away, and after each start. */
    @GetMapping("/assets/dev/made")
    ResponseEntity<String> show() throws IOException {
        long state = 0;
        for (var source : sources) {
            state += state(source);
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(started + " " + state);
    }

    private static long state(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            return files.mapToLong(MadeController::changed).sum();
        }
    }

    /** A file that an editor takes away while it is looked at counts as none. */
    private static long changed(Path file) {
        return file.hashCode() * 31L + file.toFile().lastModified();
    }
}
