package soyuznik.files;

import java.time.Instant;
import soyuznik.access.Name;

/**
 * A file that stands with a record.
 *
 * @param name as whoever brought it called it
 * @param bytes how many
 * @param by who brought it
 */
public record Attachment(
        long id, Place place, String name, long bytes, String sha256, Instant at, Name by) {
    /** With which record it stands. */
    public record Place(String holder, long id) {}
}
