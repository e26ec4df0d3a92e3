package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

/** Notes about people, and on what basis their data is held, as files write them. */
@Rule({"W-01", "C-03"})
class RecognisingPersonalDataTest {
    @ParameterizedTest
    @CsvSource({
        "Заметки, NOTE",
        "Примечание, NOTE",
        "Комментарий, NOTE",
        "Description, NOTE",
        "Notes, NOTE",
        "Основание, BASIS",
        "Правовое основание, BASIS",
        "Основание обработки персональных данных, BASIS",
        "Legal basis, BASIS",
        "Legal basis for processing contact`s data, BASIS",
        "Согласие, CONSENT",
        "Согласие на рассылку, CONSENT",
        "Marketing consent, CONSENT",
        "E-mail opt-in, CONSENT",
        "Дата согласия, CONSENT_ON",
        "Consent date, CONSENT_ON",
        "Как дано согласие, CONSENT_WAY",
        "Consent source, CONSENT_WAY",
        "Работает с, EMPLOYED_SINCE",
        "Дата приёма на работу, EMPLOYED_SINCE",
        "Дата регистрации связи, EMPLOYED_SINCE",
        "Start Date, EMPLOYED_SINCE",
        "Date of Joining, EMPLOYED_SINCE",
        "Не работает с, EMPLOYED_UNTIL",
        "Дата увольнения, EMPLOYED_UNTIL",
        "Дата прекращения связи, EMPLOYED_UNTIL",
        "End Date, EMPLOYED_UNTIL",
        "Not there since, EMPLOYED_UNTIL",
        "Больше не работает, HAS_LEFT",
        "Бывший сотрудник, HAS_LEFT",
        "No Longer There, HAS_LEFT",
        "Has left, HAS_LEFT",
        "Email Opt Out, IGNORED",
        "Согласие на обработку персональных данных, IGNORED",
        "Дата рождения, IGNORED"
    })
    void columns(String name, Meaning meaning) {
        assertThat(Vocabulary.meanings(Kind.PEOPLE, List.of(name))).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "Договор, CONTRACT",
        "Performance of a contract, CONTRACT",
        "Законный интерес, INTEREST",
        "Законный интерес: деловая связь, INTEREST",
        "Legitimate interest – prospect/lead, INTEREST",
        "Legitimate interest – existing customer, INTEREST",
        "Согласие, CONSENT",
        "согласие на обработку персональных данных, CONSENT",
        "Freely given consent from contact, CONSENT",
        "Общедоступные данные, PUBLIC",
        "Publicly available, PUBLIC",
        "Not applicable, ''",
        "по знакомству, ''",
        "нет согласия, ''"
    })
    void bases(String value, String basis) {
        assertThat(ValueWords.one(ValueWords.BASES, Vocabulary.words(value))).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({
        "Да, LEFT",
        "Уволена, LEFT",
        "TRUE, LEFT",
        "no longer there, LEFT",
        "Нет, WORKS",
        "работает, WORKS",
        "0, WORKS",
        "в отпуске, ''"
    })
    void whetherSomebodyStillWorksThere(String value, String still) {
        assertThat(ValueWords.one(ValueWords.STILL, Vocabulary.words(value))).isEqualTo(still);
    }

    @ParameterizedTest
    @CsvSource({
        "Да, GIVEN",
        "согласна, GIVEN",
        "+, GIVEN",
        "1, GIVEN",
        "TRUE, GIVEN",
        "Subscribed, GIVEN",
        "Нет, REFUSED",
        "-, REFUSED",
        "отозвано, REFUSED",
        "Unsubscribed, REFUSED",
        "возможно, ''",
        "устно, ''"
    })
    void consents(String value, String said) {
        assertThat(Recogniser.agreed(value)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "на бумаге, PAPER",
        "Анкета, PAPER",
        "письмом, MAIL",
        "E-mail, MAIL",
        "форма на сайте, WEBSITE",
        "Web form, WEBSITE",
        "по телефону, SPOKEN",
        "In person, SPOKEN",
        "через знакомых, ''"
    })
    void waysOfConsent(String value, String way) {
        assertThat(ValueWords.one(ValueWords.WAYS, Vocabulary.words(value))).isEqualTo(way);
    }
}
