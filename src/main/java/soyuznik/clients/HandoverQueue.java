package soyuznik.clients;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Background;
import soyuznik.shell.Progress;

/**
 * Puts the moving of clients among the background work, in the transaction of whoever asks for it.
 */
@Component
class HandoverQueue {
    private final Progress progress;
    private final Background background;

    HandoverQueue(Progress progress, Background background) {
        this.progress = progress;
        this.background = background;
    }

    /**
     * The number of the work, by which the progress is asked for; nothing, if the giver's clients
     * are on their way already.
     */
    Optional<Long> add(UserId from, Handover handover, Viewer by, int total) {
        var id = progress.start(by.user(), "handover", from.value(), total);
        id.map(it -> Moving.of(from, handover, by.user(), new Moving.Work(it, UUID.randomUUID())))
                .ifPresent(this::begin);
        return id;
    }

    private void begin(Moving moving) {
        var number = Long.toString(moving.work().id());
        background.add(HandoverTask.DESCRIPTOR.instance(number).data(moving).build());
    }
}
