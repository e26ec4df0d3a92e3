package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import soyuznik.support.Rule;

/** What the rows before promise, by little of each. */
@Rule("W-01")
class PromisesTest {
    private final Promises promises = new Promises();

    @Test
    void clientsOfOneNameAreToldApartByTheirInn() {
        promises.client("ключ", "0123456789");
        promises.client("ключ", "7700543213");

        assertThat(promises.clients("ключ"))
                .containsExactly(
                        new Namesake(0, "0123456789", true), new Namesake(0, "7700543213", true));
        assertThat(promises.clients("насос")).isEmpty();
    }

    @Test
    void oneThatMayBeTheSameIsThatOne() {
        promises.client("ключ", null);
        promises.client("ключ", "7700543213");
        assertThat(promises.clients("ключ")).containsExactly(new Namesake(0, "7700543213", true));

        promises.kept("ключ", "7727567001");
        assertThat(promises.clients("ключ")).hasSize(1);
        promises.kept("ключ", null);
        assertThat(promises.clients("ключ")).isEmpty();
    }

    @Test
    void whatIsForgottenIsGoneAndLeavesTheOthers() {
        promises.client("ключ", "7700543213");
        promises.client("ключ", "7727567001");
        promises.client("насос", null);

        promises.forget("ключ");

        assertThat(promises.clients("ключ")).isEmpty();
        assertThat(promises.clients("насос")).hasSize(1);
    }

    @Test
    void rowsNumbersAndMarksAreKeptApart() {
        var row = Origin.of(List.of("ключ"));
        promises.row(row);
        promises.number("inn 1");
        promises.mark("inn 2");

        assertThat(promises.hasRow(row)).isTrue();
        assertThat(promises.hasNumber("inn 2")).isFalse();
        assertThat(promises.hasMark("inn 1")).isFalse();
        promises.forgetRows();
        assertThat(promises.hasRow(row)).isFalse();
        assertThat(promises.hasNumber("inn 1")).isTrue();
    }
}
