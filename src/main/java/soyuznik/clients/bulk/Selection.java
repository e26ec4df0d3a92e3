package soyuznik.clients.bulk;

import java.util.List;

/**
 * Clients or people that somebody chose in a list.
 *
 * @param list what stands in the address of the list behind the question mark
 * @param cut whether more were found than are changed at once
 * @param first some of them by name
 */
public record Selection(
        long id, About about, String list, boolean cut, Counts counts, List<Chosen> first) {
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
     * @param pool clients that nobody leads
     */
    public record Counts(int all, int own, int pool) {}
}
