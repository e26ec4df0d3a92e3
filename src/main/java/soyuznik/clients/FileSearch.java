package soyuznik.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import soyuznik.files.Reading;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/**
 * Looks through the files that may name somebody, a second at a time; what was found is remembered
 * in memory alone, until it was decided on.
 */
// C-03
@Component
class FileSearch {
    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int MOST = 20_000;

    /** Somebody waits for the page. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** What takes longer is too large. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final List<Shelf> shelves;
    private final Traces traces;

    /** One at a time: a large file takes some memory. */
    private final ReentrantLock turn = new ReentrantLock();

    private final Cache<String, Looked.Look> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(REMEMBERED).build();

    FileSearch(List<Shelf> shelves, Traces traces) {
        this.shelves = List.copyOf(shelves);
        this.traces = traces;
    }

    /** As far as a second reaches; asked again, it goes on. */
    Looked of(PersonId person, Viewer viewer) {
        var signs = traces.signs(person);
        var all = shelves.stream().flatMap(each -> each.about(person, viewer).stream()).toList();
        boolean mine = turn.tryLock();
        try {
            return of(all, signs, mine ? System.nanoTime() + AT_ONCE.toNanos() : Long.MIN_VALUE);
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }

    private Looked of(List<Shelf.Kept> all, Signs signs, long until) {
        var files = new ArrayList<Looked.File>();
        for (var kept : all) {
            var key = kept.key() + signs;
            var look = known.getIfPresent(key);
            if (look == null && System.nanoTime() < until) {
                look = look(kept, signs);
                known.put(key, look);
            }
            if (look != null) {
                files.add(new Looked.File(kept, look));
            }
        }
        return new Looked(files, all.size() - files.size());
    }

    private static Looked.Look look(Shelf.Kept kept, Signs signs) {
        var watcher = new Watcher(signs, System.nanoTime() + LONGEST.toNanos());
        var unread = Reading.copy(kept.content(), watcher).orElse(null);
        watcher.close();
        return new Looked.Look(watcher.found(), watcher.excerpt(), unread);
    }

    /** These go for good. */
    void drop(List<Looked.File> files, Viewer by) {
        var kept = files.stream().map(Looked.File::kept).toList();
        shelves.forEach(each -> each.drop(kept, by));
    }
}
