package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

@Rule("C-09")
class CompanyNameTest {

    @ParameterizedTest
    @CsvSource({
        "ООО «Ёлка», Елка ООО",
        "АО «Северный путь», \"Северный  путь\" АО",
        "АО «Северный путь», Severnyy put LLC",
        "OOO Ромашка, ООО Ромашка",
        "ООО Cевер, ООО Север",
        "Общество с ограниченной ответственностью «Вектор», ООО ВЕКТОР",
        "ЗАО АВС, ABC",
        "Завод-Т, «Завод Т»",
        "Acme Corporation, ACME Corp",
        "ИП Петров Иван, Петров Иван (ИП)",
    })
    void theSameCompanyWrittenDifferentlyHasOneKey(String one, String other) {
        assertThat(CompanyName.key(one)).isEqualTo(CompanyName.key(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Север, Север-2", "ООО Вектор, ООО Вектор Плюс", "Ока, Окна", "ООО, АО"})
    void differentCompaniesKeepDifferentKeys(String one, String other) {
        assertThat(CompanyName.key(one)).isNotEqualTo(CompanyName.key(other));
    }

    @Test
    void aListGoesByTheNameAndNotByTheLegalForm() {
        var names =
                List.of("ООО «Яхонт»", "АО «Восток»", "Zeta Ltd", "ПАО «Ёлочка»", "ООО «Ежевика»");
        assertThat(names.stream().sorted(java.util.Comparator.comparing(CompanyName::sortKey)))
                .containsExactly(
                        "Zeta Ltd", "АО «Восток»", "ООО «Ежевика»", "ПАО «Ёлочка»", "ООО «Яхонт»");
    }
}
