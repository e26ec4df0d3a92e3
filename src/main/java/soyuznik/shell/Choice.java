package soyuznik.shell;

/** One choice of a select: what is sent, and what a person reads. */
public record Choice(String value, String label) {}
