package soyuznik.access;

/**
 * A list of which views can be saved; each module contributes its own as beans.
 *
 * @param kind under which its views are kept
 * @param address without the question mark
 * @param title the message that names it
 */
public record Listing(String kind, String address, String title) {}
