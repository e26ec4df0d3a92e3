package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;

/** A proposal that went to the client, and what the client said to it. */
public record Proposal(
        long id,
        int version,
        LocalDate sentOn,
        Project.@Nullable Contact sentTo,
        String volume,
        @Nullable Money amount,
        @Nullable Answered answered) {

    /** The client's answer: when, what, by whom. */
    public record Answered(LocalDate on, Reply reply, Project.@Nullable Contact by) {}
}
