package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.clients.ContactData.Kind;
import soyuznik.support.Rule;

@Rule("C-03")
class ContactDataTest {
    @ParameterizedTest
    @CsvSource({
        "8 (921) 555-01-01, RU, +79215550101, ''",
        "+7 921 555 01 01, DE, +79215550101, ''",
        "8 812 555-01-01 доб. 12, RU, +78125550101, 12",
        "030 901820 ext. 7, DE, +4930901820, 7",
    })
    void aPhoneIsReadAsItsCountryDialsIt(
            String typed, String country, String e164, String extension) {
        var phone = ContactData.of(Kind.WORK, typed, country);
        assertThat(phone.typed()).isEqualTo(typed);
        assertThat(phone.canonical()).isEqualTo(e164);
        assertThat(phone.extension()).isEqualTo(extension);
        assertThat(phone.isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"55-01", "спросить Ивана", "8 921 555"})
    void aWrongPhoneIsKeptAsTypedAndMarked(String typed) {
        var phone = ContactData.of(Kind.MOBILE, typed, "RU");
        assertThat(phone.typed()).isEqualTo(typed);
        assertThat(phone.isDoubtful()).isTrue();
        assertThat(href(phone)).isNull();
    }

    @Test
    void whetherAPhoneIsAtHandIsSeenByItsNumber() {
        assertThat(ContactData.phoneOf("8 921 555-01-01", "RU").kind()).isEqualTo(Kind.MOBILE);
        assertThat(ContactData.phoneOf("8 812 555-01-01", "RU").kind()).isEqualTo(Kind.WORK);
    }

    @ParameterizedTest
    @CsvSource({
        "WORK, 8 812 555-01-01 доб. 12, tel:+78125550101;ext=12",
        "MAIL, Ivan@Zavod.ru, mailto:Ivan@Zavod.ru",
        "TELEGRAM, @ivan_petrov, https://t.me/ivan_petrov",
        "TELEGRAM, 8 921 555-01-01, https://t.me/+79215550101",
        "WHATSAPP, 8 921 555-01-01, https://wa.me/79215550101",
        "VIBER, 8 921 555-01-01, viber://chat?number=%2B79215550101",
        "OTHER, https://vk.example/ivan, https://vk.example/ivan",
    })
    void eachKindLeadsWhereItRingsOrOpens(Kind kind, String typed, String href) {
        assertThat(href(ContactData.of(kind, typed, "RU"))).isEqualTo(href);
    }

    @ParameterizedTest
    @CsvSource({"OTHER, javascript:alert(1)", "TELEGRAM, javascript:alert(1)", "MAX, Иван"})
    void nothingElseIsALink(Kind kind, String typed) {
        assertThat(href(ContactData.of(kind, typed, "RU"))).isNull();
    }

    private static @Nullable String href(ContactData contact) {
        return contact.href();
    }
}
