package soyuznik.shell;

/**
 * A filter that is set, in words.
 *
 * @param without the address of the same list without it
 */
public record Chip(String text, String without) {}
