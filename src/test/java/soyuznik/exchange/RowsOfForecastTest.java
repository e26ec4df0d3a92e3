package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Each count of a forecast opens the rows that it counts. */
@Rule("W-01")
@ProductTest
class RowsOfForecastTest {
    private static final String MIXED =
            """
            компания;инн;выручка
            Новый ряд;;10
            Ряд без числа;;много
            Новый ряд;;10
            Ряд с чужим ИНН;7700000049;1
            ;;5
            """;

    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private ForeseenRows rows;

    @Test
    void eachCountOpensItsRows() {
        var id = desk().checked(MIXED, gleb());
        assertThat(numbers(id, Wanted.Verdict.MADE, Wanted.ANY)).containsExactly(2);
        assertThat(numbers(id, Wanted.Verdict.KNOWN, Wanted.ANY)).containsExactly(4);
        assertThat(numbers(id, Wanted.Verdict.REFUSED, Wanted.ANY)).containsExactly(3, 5, 6);
    }

    @Test
    void eachReasonOpensItsRows() {
        var id = desk().checked(MIXED, gleb());
        var reasons =
                Objects.requireNonNull(imports.understanding(id, gleb()).forecast()).reasons();
        assertThat(reasons).hasSize(3);
        for (int i = 0; i < reasons.size(); i++) {
            assertThat(numbers(id, Wanted.Verdict.REFUSED, i)).hasSize(reasons.get(i).rows());
        }
    }

    @Test
    void manyRowsComeInPages() {
        var id = desk().checked(many(250), gleb());
        var first = rows.list(id, new Wanted(Wanted.Verdict.MADE, Wanted.ANY, 0), gleb());
        assertThat(first.rows()).hasSize(100);
        var last = rows.list(id, new Wanted(Wanted.Verdict.MADE, Wanted.ANY, 200), gleb());
        assertThat(last.rows()).hasSize(50);
        assertThat(last.rows().getFirst().row().number()).isEqualTo(202);
        assertThat(List.of(first.next(), last.next())).containsExactly(100, 0);
        assertThat(last.whole()).isTrue();
    }

    @Test
    void thePageShowsCellsAndReasonsInWords() throws Exception {
        var id = desk().checked(MIXED, gleb());
        show("/imports/" + id, "rows?verdict=REFUSED&amp;reason=0");
        show("/imports/" + id + "/rows?verdict=REFUSED", "Ряд без числа");
        browser.perform(
                        get("/imports/" + id + "/rows?verdict=MADE")
                                .with(characters.signedIn("gleb")))
                .andExpect(content().string(not(containsString("Ряд без числа"))));
    }

    @Test
    void whatHasBegunHasNoForecastToLookInto() {
        var id = desk().finished("компания\nУже внутри\n", gleb());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> numbers(id, Wanted.Verdict.MADE, Wanted.ANY));
    }

    private List<Integer> numbers(ImportId id, Wanted.Verdict verdict, int reason) {
        return rows.list(id, new Wanted(verdict, reason, 0), gleb()).rows().stream()
                .map(each -> each.row().number())
                .toList();
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj("Постраничный %03d\n"::formatted)
                .collect(Collectors.joining("", "компания\n", ""));
    }

    private void show(String address, String words) throws Exception {
        browser.perform(get(address).with(characters.signedIn("gleb")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
