package soyuznik.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.SaidTerm;
import soyuznik.clients.Term;
import soyuznik.exchange.ValueWords.Still;
import soyuznik.kernel.Text;

/** Reads how long somebody works at a client; what can't be becomes a fault. */
// C-03
final class SaidTerms {
    private SaidTerms() {}

    /**
     * Who has left, nobody says when, is known as a former one from the day of the import on; whose
     * day is still to come works there until then.
     */
    static SaidTerm of(Cells cells, LocalDate today) {
        var since = cells.date(Meaning.EMPLOYED_SINCE).orElse(null);
        var until = cells.date(Meaning.EMPLOYED_UNTIL).orElse(null);
        var said = cells.target(Meaning.HAS_LEFT);
        boolean works = said.equals(Still.WORKS.name());
        if (until == null && said.equals(Still.LEFT.name())) {
            return undated(cells, since, today);
        }
        if (Term.isReversed(since, until)) {
            cells.blame(Meaning.EMPLOYED_UNTIL, Text.of("exchange.fault.left_first"));
        } else if (until != null && until.isAfter(today)) {
            return new SaidTerm(since, until, true, true);
        } else if (until != null && works) {
            cells.blame(Meaning.HAS_LEFT, Text.of("exchange.fault.works_and_left"));
        } else {
            return new SaidTerm(since, until, until != null, works);
        }
        return SaidTerm.NOTHING;
    }

    private static SaidTerm undated(Cells cells, @Nullable LocalDate since, LocalDate today) {
        if (Term.isReversed(since, today)) {
            cells.blame(Meaning.EMPLOYED_SINCE, Text.of("exchange.fault.left_before"));
            return SaidTerm.NOTHING;
        }
        return new SaidTerm(since, today, false, false);
    }
}
