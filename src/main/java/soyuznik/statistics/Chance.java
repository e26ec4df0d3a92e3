package soyuznik.statistics;

/**
 * How probable it is, as those tell who lasted at least so long.
 *
 * @param value from 0 to 1
 * @param alike so many of them were seen; what they can't tell is told by those before them
 */
public record Chance(double value, long alike) {}
