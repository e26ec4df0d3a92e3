package soyuznik.exchange.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import soyuznik.exchange.Wanted;

/** Which rows an address asks for; what it does not say is the usual. */
record RowsForm(
        Wanted.@Nullable Verdict verdict, @Nullable Integer reason, @Nullable Integer from) {
    Wanted wanted() {
        return new Wanted(
                Objects.requireNonNullElse(verdict, Wanted.Verdict.MADE),
                Objects.requireNonNullElse(reason, Wanted.ANY),
                Objects.requireNonNullElse(from, 0));
    }
}
