package soyuznik;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.AbsorbsPeople;
import soyuznik.clients.Belonging;
import soyuznik.clients.PersonPointer;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;
import soyuznik.support.Sources;

/** What moves when clients are merged is what the list of keys says. */
@ProductTest
@Rule("C-09")
@Transactional
class AbsorbingTest {
    private static final Path CLAIMS = Path.of("src/test/resources/claims.csv");

    /** What a person that goes into another leaves behind, and who writes it. */
    private static final Set<String> NOT_MOVED =
            Set.of(
                    "clients.erasure.person_id",
                    "clients.bulk_person.person_id",
                    "clients.selected_person.person_id",
                    "clients.person_reach.person_id",
                    "clients.person_trait.person_id",
                    "clients.person_uncompared.person_id",
                    "clients.person_likeness.first_id",
                    "clients.person_likeness.second_id",
                    "clients.person_merger.kept_id",
                    "clients.person_merger.gone_id");

    private final List<Absorbs> modules;
    private final List<AbsorbsPeople> ofPeople;

    @Autowired
    AbsorbingTest(List<Absorbs> modules, List<AbsorbsPeople> ofPeople) {
        this.modules = modules;
        this.ofPeople = ofPeople;
    }

    @Test
    void eachKeyToAPersonIsMovedBySomeModule() {
        var claimed =
                Sources.lines(CLAIMS).stream()
                        .map(line -> line.split(",", 3))
                        .filter(line -> line[1].equals("clients.person"))
                        .map(line -> line[0])
                        .filter(key -> !NOT_MOVED.contains(key))
                        .collect(toCollection(TreeSet::new));
        var moved =
                ofPeople.stream()
                        .flatMap(module -> module.pointers().stream())
                        .filter(PersonPointer.Key.class::isInstance)
                        .map(PersonPointer::name)
                        .collect(toCollection(TreeSet::new));
        assertThat(moved).isEqualTo(claimed);
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
