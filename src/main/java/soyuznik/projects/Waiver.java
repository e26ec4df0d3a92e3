package soyuznik.projects;

import java.time.Instant;

/** A head let a required criterion pass (P-04); visible for ever. */
public record Waiver(long criterion, String reason, String by, Instant at, Bilingual text) {}
