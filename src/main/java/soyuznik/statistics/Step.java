package soyuznik.statistics;

/**
 * A curve jumps at the time to the value and stays there until its next step.
 *
 * @param atRisk those who had not ended before
 * @param ended those who ended now, by what the curve is about
 * @param error the standard error
 * @param band where the true value lies in 95 of 100 cases, at this time by itself
 */
public record Step(int time, long atRisk, long ended, double value, double error, Interval band) {}
