package soyuznik.clients;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.UUID;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * What the background work needs to know to move somebody's clients; kept with the job until it is
 * done.
 */
public record Moving(
        long from, long to, boolean giverStays, long by, ArrayList<Long> scopes, Work work)
        implements Serializable {

    /**
     * @param cause shared by all the events
     */
    public record Work(long id, int total, UUID cause) implements Serializable {}

    static Moving of(UserId from, Handover handover, Viewer by, Work work) {
        return new Moving(
                from.value(),
                handover.to().value(),
                handover.giverStays(),
                by.user().value(),
                new ArrayList<>(by.scopes()),
                work);
    }
}
