package soyuznik.attention;

import java.io.Serializable;
import java.util.List;

/**
 * A letter that waits to go out; kept with the job until it went.
 *
 * @param about what it is, for whoever wrote it: the same again is the same letter
 * @param to addresses
 */
public record Mail(String about, Writer by, List<String> to, String subject, String text)
        implements Serializable {
    public Mail {
        to = List.copyOf(to);
    }

    /**
     * Who of ours wrote it: gets the answers, and a copy.
     *
     * @param address of their own
     */
    public record Writer(String name, String address) implements Serializable {}
}
