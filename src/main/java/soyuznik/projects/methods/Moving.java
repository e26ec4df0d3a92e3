package soyuznik.projects.methods;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;

/**
 * What the background work needs to know to move projects to another version; kept with the job
 * until it is done.
 *
 * @param from the id of the version that they leave
 * @param stages by the id of each stage of that version the id of the one that it becomes
 */
public record Moving(long from, long to, Map<Long, Long> stages, long by, Work work)
        implements Serializable {
    public Moving {
        stages = Map.copyOf(stages);
    }

    /**
     * @param cause shared by all the events
     */
    public record Work(long id, UUID cause) implements Serializable {}
}
