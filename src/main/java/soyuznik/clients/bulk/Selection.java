package soyuznik.clients.bulk;

import java.util.List;
import soyuznik.clients.Cut;

/**
 * Clients or people that somebody chose in a list.
 *
 * @param list what stands in the address of the list behind the question mark
 * @param cut why not all that were found are among them
 * @param first some of them by name
 */
public record Selection(
        long id, About about, String list, Cut cut, Counts counts, List<Chosen> first) {
    public Selection {
        first = List.copyOf(first);
    }

    /**
     * One of them.
     *
     * @param address of its page
     */
    public record Chosen(String address, String name) {}

    /**
     * @param all that the viewer still sees
     * @param own those on whose team, or on that of whose client, the viewer stands
     * @param leaving those who work now at a client on whose team the viewer stands
     * @param pool clients that nobody leads
     */
    public record Counts(int all, int own, int leaving, int pool) {}
}
