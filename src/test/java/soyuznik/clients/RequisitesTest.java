package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;
import soyuznik.support.Rule;

@Rule("C-01")
class RequisitesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7707083893",
                "7736050003",
                "7740000076",
                "5024002119",
                "7842349892",
                "500100732259",
                "771409116994"
            })
    void realInnsAreTaken(String inn) {
        assertThat(russian(inn, "", "").errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7707083895, 10, 5, 3",
        "7736050013, 10, 3, 0",
        "500100732258, 12, 8, 9",
        "500100732159, 11, 5, 8",
    })
    void theWrongDigitOfAnInnIsNamed(String inn, int position, int digit, int expected) {
        assertThat(russian(inn, "", "").errors())
                .containsExactly(wrong("inn", position, digit, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000, clients.inn.zeros",
        "000000000000, clients.inn.zeros",
        "770708389, clients.inn.form",
        "77070838930, clients.inn.form",
        "77O7083893, clients.inn.form",
    })
    void whatIsNoInnIsRefused(String inn, String key) {
        assertThat(russian(inn, "", "").errors()).containsExactly(FieldError.of("inn", key));
    }

    @ParameterizedTest
    @CsvSource({"190190190", "190190190123", "DE123456789"})
    void anotherCountryHasAFieldOfItsOwn(String number) {
        var typed = new TypedRequisites("KZ", number, "", "", "", "", "");
        assertThat(typed.errors()).containsExactly(FieldError.of("inn", "clients.inn.abroad"));
    }

    @ParameterizedTest
    @CsvSource({
        "7707083893, 1027700132195",
        "7736050003, 1027700070518",
        "500100732259, 304500116000157"
    })
    void realOgrnsAreTaken(String inn, String ogrn) {
        assertThat(russian(inn, "", ogrn).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7707083893, 1027700132190, 13, 0, 5", "500100732259, 304500116000150, 15, 0, 7"})
    void theWrongDigitOfAnOgrnIsNamed(
            String inn, String ogrn, int position, int digit, int expected) {
        assertThat(russian(inn, "", ogrn).errors())
                .containsExactly(wrong("ogrn", position, digit, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "7707083893, 0000000000000, clients.ogrn.zeros",
                "7707083893, 10277001321, clients.ogrn.form",
        "7707083893, 304500116000157, clients.ogrn.another_kind",
                "500100732259, 1027700132195, clients.ogrn.another_kind",
    })
    void whatIsNoOgrnOfThisCompanyIsRefused(String inn, String ogrn, String key) {
        assertThat(russian(inn, "", ogrn).errors()).containsExactly(FieldError.of("ogrn", key));
    }

    @ParameterizedTest
    @CsvSource({
        "40702810638000000000, 044525225",
        "30101810400000000225, 044525225",
        "30101810145250000974, 044525974",
        "40102810545370000003, 004525988",
        "03100643000000017300, 004525988",
    })
    void accountsThatBelongToTheBankAreTaken(String account, String bic) {
        assertThat(bank(account, bic).errors()).isEmpty();
    }

    @Test
    void theWrongKeyOfAnAccountIsNamed() {
        assertThat(bank("30101810500000000225", "044525225").errors())
                .containsExactly(wrong("bankAccount", 9, 5, 4));
    }

    @Test
    void theAccountAtAnotherBankIsRefused() {
        assertThat(bank("30101810145250000974", "044525225").errors()).isEmpty();
        assertThat(bank("40702810938000000005", "044525974").errors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000000000000, 044525225, bankAccount, clients.bankAccount.zeros",
        "4070281093800000000, 044525225, bankAccount, clients.bankAccount.form",
        "40702810938000000000, 000000000, bic, clients.bic.zeros",
        "40702810938000000000, 04452522, bic, clients.bic.form",
        "40702810938000000000, '', bic, clients.bic.missing",
        "'', 044525225, bankAccount, clients.bankAccount.missing",
    })
    void anAccountWithoutItsBankIsRefused(String account, String bic, String field, String key) {
        assertThat(bank(account, bic).errors()).containsExactly(FieldError.of(field, key));
    }

    @ParameterizedTest
    @CsvSource({
        "773601001, 7707083893, ''",
        "7736AB001, 7707083893, ''",
        "77360100, 7707083893, clients.kpp.form",
        "000000000, 7707083893, clients.kpp.zeros",
        "773601001, 500100732259, clients.kpp.entrepreneur",
    })
    void aKppHasItsFormAndBelongsToAnOrganisation(String kpp, String inn, String key) {
        var errors = russian(inn, kpp, "").errors();
        assertThat(errors)
                .isEqualTo(
                        key.isEmpty()
                                ? java.util.List.of()
                                : java.util.List.of(FieldError.of("kpp", key)));
    }

    @ParameterizedTest
    @CsvSource({
        "KZ, 600400012345, ''",
        "DE, DE 123 456 789, ''",
        "DE, 000, clients.taxNumber.zeros",
        "RU, 123, clients.taxNumber.russia"
    })
    void aCompanyAbroadHoldsAFreeTaxNumber(String country, String number, String key) {
        var errors = new TypedRequisites(country, "", "", "", number, "", "").errors();
        assertThat(errors)
                .isEqualTo(
                        key.isEmpty()
                                ? java.util.List.of()
                                : java.util.List.of(FieldError.of("taxNumber", key)));
    }

    @Test
    void spacesAndDashesDoNotCount() {
        var typed = russian(" 7707 083-893 ", "773 601 001", "1-02-77-00-13219-5");
        assertThat(typed.proven())
                .isEqualTo(
                        new Requisites(
                                "RU",
                                "7707083893",
                                "773601001",
                                "1027700132195",
                                null,
                                null,
                                null));
    }

    @Test
    void anUnknownCountryIsRefused() {
        assertThat(new TypedRequisites("XX", "", "", "", "", "", "").errors())
                .containsExactly(FieldError.of("country", "clients.country.unknown"));
    }

    private static TypedRequisites russian(String inn, String kpp, String ogrn) {
        return new TypedRequisites("RU", inn, kpp, ogrn, "", "", "");
    }

    private static TypedRequisites bank(String account, String bic) {
        return new TypedRequisites("RU", "", "", "", "", account, bic);
    }

    private static FieldError wrong(String field, int position, int digit, int expected) {
        var said =
                Map.<String, Object>of("position", position, "digit", digit, "expected", expected);
        return new FieldError(field, new Text("clients." + field + ".digit", said));
    }
}
