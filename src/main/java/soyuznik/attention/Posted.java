package soyuznik.attention;

import java.time.Instant;

/** What became of a letter; whoever wrote it listens. */
public sealed interface Posted {
    String about();

    record Gone(String about, Instant at) implements Posted {}

    /**
     * It did not go.
     *
     * @param last whether it is not tried again
     */
    record Kept(String about, Trouble trouble, boolean last) implements Posted {}
}
