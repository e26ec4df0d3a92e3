package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

/** Today is the day that our company has, not the machine. */
@ProductTest
class CompanyClockTest {
    /** At each moment another day in the one than in the other. */
    private static final String FIRST = "Pacific/Kiritimati";

    private static final String LAST = "Pacific/Pago_Pago";

    private final Clock clock;
    private final OurCompany company;
    private final Characters characters;

    @Autowired
    CompanyClockTest(Clock clock, OurCompany company, Characters characters) {
        this.clock = clock;
        this.company = company;
        this.characters = characters;
    }

    private void moves(String zone) {
        var now = CompanyForm.of(company.settings());
        var form =
                new CompanyForm(
                        now.companyName(),
                        now.language(),
                        now.currency(),
                        zone,
                        now.fiscalYearMonth(),
                        now.closedScope(),
                        now.loadFrom(),
                        now.loadTo(),
                        now.meetingCost(),
                        now.callCost(),
                        now.version());
        done(company.change(form, characters.viewer("admin")));
    }

    @Test
    void itsDayBeginsWhereTheCompanyIs() {
        var before = company.settings().timeZone().getId();
        moves(FIRST);
        var first = LocalDate.now(clock);
        assertThat(first).isEqualTo(LocalDate.now(ZoneId.of(FIRST)));
        moves(LAST);
        assertThat(LocalDate.now(clock)).isBefore(first);
        moves(before);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of(before));
    }
}
