package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.UserId;
import soyuznik.support.Rule;
import soyuznik.work.Strength;
import soyuznik.work.Tie;

/** How well we are in contact with somebody, by the ties that there are. */
@Rule("B-02")
class ContactTest {
    private static Tie tie(int times, double strength) {
        return new Tie(
                new Tie.Theirs(new PersonId(1), "Жихарев Лука", ""),
                new Tie.Ours(new UserId(1), new Name("Белова", "Анна", "")),
                new Strength(strength, 45),
                times,
                LocalDate.of(2026, 11, 2),
                new Tie.Where(new CompanyId(1), "Завод", null));
    }

    private static Contact contact(Tie... ties) {
        return Contact.of(List.copyOf(Arrays.asList(ties)));
    }

    @Test
    void whoWasNeverTalkedToIsInNoContact() {
        assertThat(contact()).isEqualTo(Contact.NONE);
    }

    @Test
    void onceOrLongAgoIsBrief() {
        assertThat(contact(tie(1, 1))).isEqualTo(Contact.BRIEF);
        assertThat(contact(tie(9, 0.2), tie(4, 0.1))).isEqualTo(Contact.BRIEF);
    }

    @Test
    void moreThanOnceWithALiveTieIsSeveral() {
        assertThat(contact(tie(1, 0.3), tie(1, 0.1))).isEqualTo(Contact.SEVERAL);
        assertThat(contact(tie(2, 1.4))).isEqualTo(Contact.SEVERAL);
    }

    @Test
    void oftenWithAFirmTieIsDeep() {
        assertThat(contact(tie(3, 1))).isEqualTo(Contact.DEEP);
        assertThat(contact(tie(2, 1), tie(3, 0.9))).isEqualTo(Contact.SEVERAL);
    }
}
