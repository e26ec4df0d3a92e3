package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

@Rule("C-03")
class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Петров Иван Сергеевич, Петров, Иван, Сергеевич",
        "Иван Сергеевич Петров, Петров, Иван, Сергеевич",
        "Мамедов Рауф Гасан-оглы, Мамедов, Рауф, Гасан-оглы",
        "Соколова Ирина, Соколова, Ирина, ''",
        "Ирина Соколова, Соколова, Ирина, ''",
        "Кротов Пётр Ильич, Кротов, Пётр, Ильич",
        "Иван Сергеевич, '', Иван, Сергеевич",
        "Львов Лев, Львов, Лев, ''",
    })
    void aRussianNameIsToldApart(String whole, String surname, String given, String patronymic) {
        var name = PersonName.of(whole);
        assertThat(name.surname()).isEqualTo(surname);
        assertThat(name.given()).isEqualTo(given);
        assertThat(name.patronymic()).isEqualTo(patronymic);
        assertThat(name.other()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"John Smith", "Jean-Luc de la Tour", "Ким", "Ли Вэй", "Madonna"})
    void whatCannotBeToldApartStaysWhole(String whole) {
        var name = PersonName.of("  " + whole + " ");
        assertThat(name.surname()).isEmpty();
        assertThat(name.whole()).isEqualTo(whole);
        assertThat(name.ordered()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"Ёлкин Пётр, елкин петр", "Пётр Ёлкин, елкин петр", "John Smith, john smith"})
    void theListGoesBySurname(String whole, String sortKey) {
        assertThat(PersonName.of(whole).sortKey()).isEqualTo(sortKey);
    }
}
