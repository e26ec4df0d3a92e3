package soyuznik.clients;

import java.io.Serializable;
import java.util.UUID;
import soyuznik.kernel.UserId;

/**
 * What the background work needs to know to move somebody's clients; kept with the job until it is
 * done.
 */
public record Moving(long from, long to, boolean giverStays, long by, Work work)
        implements Serializable {

    /**
     * @param cause shared by all the events
     */
    public record Work(long id, UUID cause) implements Serializable {}

    static Moving of(UserId from, Handover handover, UserId by, Work work) {
        return new Moving(
                from.value(), handover.to().value(), handover.giverStays(), by.value(), work);
    }

    Handover handover() {
        return new Handover(new UserId(to), giverStays);
    }
}
