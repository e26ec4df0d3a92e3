package soyuznik.projects.methods;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Background;
import soyuznik.shell.Progress;

/**
 * Puts the moving of projects among the background work, in the transaction of whoever asks for it.
 */
@Component
class MovingQueue {
    private final Progress progress;
    private final Background background;

    MovingQueue(Progress progress, Background background) {
        this.progress = progress;
        this.background = background;
    }

    /** Who has ordered it, and how many there are. */
    record Order(Viewer by, int total) {}

    /**
     * The number of the work, by which the progress is asked for; nothing, if the projects of the
     * version are on their way already.
     */
    Optional<Long> add(long from, long to, Map<Long, Long> stages, Order order) {
        var by = order.by().user();
        var id = progress.start(by, "moving", from, order.total());
        id.map(it ->
                        new Moving(
                                from,
                                to,
                                stages,
                                by.value(),
                                new Moving.Work(it, UUID.randomUUID())))
                .ifPresent(this::begin);
        return id;
    }

    private void begin(Moving moving) {
        var number = Long.toString(moving.work().id());
        background.add(MovingTask.DESCRIPTOR.instance(number).data(moving).build());
    }

    void advance(Moving moving, int more) {
        progress.advance(moving.work().id(), more);
    }
}
