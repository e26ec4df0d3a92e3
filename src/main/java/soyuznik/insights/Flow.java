package soyuznik.insights;

import org.jspecify.annotations.Nullable;
import soyuznik.projects.End;

/**
 * So many projects of a cohort went the same way. Stages are named by their codes.
 *
 * @param start where they began; empty where nobody knows
 * @param imported they came from a file: how they came where they stand is not known (P-19)
 * @param stage where they stand, or ended
 * @param end null of open ones
 * @param days for how many open ones have stood there
 */
public record Flow(
        String start, boolean imported, String stage, @Nullable End end, int days, long projects) {}
