package soyuznik.projects;

import soyuznik.kernel.Money;

/**
 * Up to where a sale is a short one (P-17).
 *
 * @param amount the largest sum
 * @param days within less than which it is expected
 */
public record MethodLimits(Money amount, int days, int version) {}
