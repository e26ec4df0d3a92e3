package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    @ParameterizedTest
    @CsvSource({
        "Иванова Анна Петровна,Иванова А. П.,ИА",
        "Котов Борис,Котов Б.,КБ",
        "Ким,Ким,К",
        "  Громова  Вера , Громова В.,ГВ"
    })
    void areNamedBySurnameAndInitials(String name, String brief, String initials) {
        assertThat(People.brief(name).replace('\u00a0', ' ')).isEqualTo(brief);
        assertThat(People.initials(name)).isEqualTo(initials);
    }
}
