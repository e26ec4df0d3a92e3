/**
 * What is recorded about a project on sheets that are filled in: prices, volumes, budgets, tenders,
 * approvals, competitors, plain statements (S-06, P-10, P-13, P-14, M-01).
 */
@NullMarked
package soyuznik.projects.sheets;

import org.jspecify.annotations.NullMarked;
