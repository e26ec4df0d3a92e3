package soyuznik.exchange;

import org.jspecify.annotations.Nullable;
import soyuznik.exchange.sheet.Survey;

/**
 * What the product made of a file, and what would come of it.
 *
 * @param forecast null as long as the mapping is not checked
 * @param said whether somebody has seen what the values are taken for
 */
public record Understanding(
        Survey survey, Mapping mapping, @Nullable Forecast forecast, boolean said) {}
