package soyuznik.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Consent;
import soyuznik.clients.SaidConsent;
import soyuznik.exchange.ValueWords.Agreed;
import soyuznik.kernel.Text;

/** Reads what a row says of a consent to advertising; what proves nothing becomes a fault. */
// C-03
final class SaidConsents {
    private SaidConsents() {}

    /** Where a file has no column of yes and no, a day says yes; without either nothing is said. */
    static @Nullable SaidConsent of(Cells cells, Mapping mapping, LocalDate today) {
        var on = cells.date(Meaning.CONSENT_ON).orElse(null);
        var said = cells.target(Meaning.CONSENT);
        if (said.equals(Agreed.REFUSED.name())) {
            return new SaidConsent.Refused(on == null || on.isAfter(today) ? today : on);
        }
        boolean yes = mapping.has(Meaning.CONSENT) ? !said.isEmpty() : on != null;
        return yes ? given(cells, mapping, on, today) : null;
    }

    private static @Nullable SaidConsent given(
            Cells cells, Mapping mapping, @Nullable LocalDate on, LocalDate today) {
        var way = cells.target(Meaning.CONSENT_WAY);
        if (on == null) {
            missing(cells, Meaning.CONSENT_ON, "exchange.fault.consent_on");
        } else if (on.isAfter(today)) {
            cells.blame(Meaning.CONSENT_ON, Text.of("exchange.fault.consent_future"));
        } else if (way.isEmpty()) {
            cells.blame(Meaning.CONSENT_WAY, Text.of("exchange.fault.consent_way"));
        } else {
            int text = Integer.parseInt(mapping.standing().consentText());
            return new SaidConsent.Given(text, on, Consent.Way.valueOf(way));
        }
        return null;
    }

    /** A day that can’t be read is told already. */
    private static void missing(Cells cells, Meaning meaning, String why) {
        if (cells.raw(meaning).isEmpty()) {
            cells.blame(meaning, Text.of(why));
        }
    }
}
