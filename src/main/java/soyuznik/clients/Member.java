package soyuznik.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.UserId;

/**
 * One of ours who works with a client, or did.
 *
 * @param until null: still
 * @param teamRole the code of a word of the dictionary; empty: not said
 */
// C-10
public record Member(
        UserId user,
        Name name,
        String phone,
        Role role,
        Instant since,
        @Nullable Instant until,
        String teamRole) {
    public enum Role {
        RESPONSIBLE,
        MEMBER,
        /** As long as a part of the work for the client is given to the person. */
        PART
    }
}
