package soyuznik.buying;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By whose words a problem came to its state (S-02).
 *
 * @param quote the client's own words; empty: nobody wrote them down
 * @param by who of the client; null: nobody is named
 */
public record WhatWasFound(ProblemState state, String quote, @Nullable String by, LocalDate on) {}
