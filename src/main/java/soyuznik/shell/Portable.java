package soyuznik.shell;

/**
 * Pages of the next days that are kept on the device, to be read without a line; each module
 * contributes its own as beans, and the page «Мой день» keeps them whenever it is opened.
 *
 * @param label the key of a message
 * @param address of the page that links to each of them by {@code data-portable}
 */
public record Portable(String label, String address) {}
