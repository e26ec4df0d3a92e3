package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import soyuznik.support.Rule;
import soyuznik.support.Sources;

@Rule("C-09")
class CompanyNameTest {
    private static final Path TABLE = Path.of("src/test/resources/company-names.csv");

    /** What is known to be wrong is counted; a mended one is moved to its place in the table. */
    record Pair(String verdict, String one, String other) {
        boolean oneKey() {
            return CompanyName.key(one).equals(CompanyName.key(other));
        }

        boolean oneSound() {
            var sound = CompanyName.sound(one);
            return !sound.isEmpty() && sound.equals(CompanyName.sound(other));
        }

        String found() {
            return oneKey() ? "same" : oneSound() ? "like" : "other";
        }

        String expected() {
            return switch (verdict) {
                case "missed" -> "other";
                case "false" -> "same";
                case "unlike" -> "like";
                default -> verdict;
            };
        }
    }

    static List<Pair> pairs() {
        return Sources.lines(TABLE).stream()
                .skip(2)
                .map(line -> line.split(";", 3))
                .map(line -> new Pair(line[0], line[1], line[2]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whetherTwoNamesMeanOneCompanyStandsInTheTable(Pair pair) {
        assertThat(CompanyName.key(pair.one())).isNotEmpty();
        assertThat(pair.found()).isEqualTo(pair.expected());
    }

    @Test
    void aListGoesByTheNameAndNotByTheLegalForm() {
        var names =
                List.of("ООО «Яхонт»", "АО «Восток»", "Zeta Ltd", "ПАО «Ёлочка»", "ООО «Ежевика»");
        assertThat(names.stream().sorted(Comparator.comparing(CompanyName::sortKey)))
                .containsExactly(
                        "Zeta Ltd", "АО «Восток»", "ООО «Ежевика»", "ПАО «Ёлочка»", "ООО «Яхонт»");
    }
}
