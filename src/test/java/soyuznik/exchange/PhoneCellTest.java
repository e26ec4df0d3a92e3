package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

@Rule("W-02")
class PhoneCellTest {
    @ParameterizedTest
    @CsvSource({
        "+79215550101, (+7) 921 555-01-01",
        "+7 921 555-01-01, (+7) 921 555-01-01",
        "+7(921)5550101, (+7) (921)5550101",
        "+7-921-555-01-01, (+7) 921-555-01-01",
        "+375 29 555-01-01, (+375) 29 555-01-01",
        "8 (812) 555-01-01 доб. 12, 8 (812) 555-01-01 доб. 12",
        "'+7 921 555-01-01, +7 812 555-01-01', '(+7) 921 555-01-01, +7 812 555-01-01'",
        "+1+1, '''+1+1'",
        "=cmd, '''=cmd'",
        "-1, '''-1'",
        "@sum, '''@sum'",
        "+, '''+'"
    })
    void aPhoneStaysReadableAndNothingIsCalculated(String typed, String written) {
        assertThat(PhoneCell.written(typed)).isEqualTo(written);
        assertThat(written).doesNotMatch("[=+\\-@].*");
    }
}
