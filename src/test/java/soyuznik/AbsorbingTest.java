package soyuznik;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.Belonging;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;
import soyuznik.support.Sources;

/** What moves when clients are merged is what the list of keys says. */
@ProductTest
@Rule("C-09")
@Transactional
class AbsorbingTest {
    private static final Path CLAIMS = Path.of("src/test/resources/claims.csv");

    private final List<Absorbs> modules;

    @Autowired
    AbsorbingTest(List<Absorbs> modules) {
        this.modules = modules;
    }

    @Test
    void eachKeyThatMovesIsMovedBySomeModule() {
        var claimed =
                Sources.lines(CLAIMS).stream()
                        .map(line -> line.split(",", 3))
                        .filter(line -> line[1].equals("clients.company"))
                        .filter(line -> line[2].startsWith("moves"))
                        .map(line -> line[0])
                        .collect(toCollection(TreeSet::new));
        var moved =
                modules.stream()
                        .flatMap(module -> module.belongings().stream())
                        .map(Belonging::name)
                        .collect(toCollection(TreeSet::new));
        assertThat(moved).isEqualTo(claimed);
    }
}
