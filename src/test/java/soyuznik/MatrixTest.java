package soyuznik;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import soyuznik.support.MatrixCalls;
import soyuznik.support.MatrixLine;
import soyuznik.support.MatrixWorld;
import soyuznik.support.MatrixWorld.Place;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/**
 * Every address × every role × the own, the branch's and a foreign record: what is foreign is not
 * found, what the role may not do is refused, everything else is answered. {@code matrix.csv} lists
 * the addresses; who may what is read from the table of rights.
 */
@ProductTest
@TestPropertySource(properties = "matrix=in a database of its own")
class MatrixTest {
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405);

    private final MatrixWorld world;
    private final MatrixCalls calls;

    @Autowired
    MatrixTest(MatrixWorld world, MatrixCalls calls) {
        this.world = world;
        this.calls = calls;
    }

    @Test
    void everyAddressIsListed() {
        var listed =
                MatrixLine.all().stream().map(MatrixLine::name).collect(toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(calls.addresses());
    }

    @TestFactory
    @Rule({"T-02", "T-07"})
    Stream<DynamicTest> everyRoleGetsWhatIsItsOwn() {
        return each(_ -> true, this::walk);
    }

    private void walk(MatrixLine line) {
        var wrong = new ArrayList<String>();
        for (var person : world.people()) {
            for (var place : line.places()) {
                var status = calls.call(line, person, place);
                if (!fits(line, person, place, status)) {
                    wrong.add(person + " of " + place + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean fits(MatrixLine line, String person, Place place, int status) {
        if (line.hasRecord() && !world.sees(person, line, place)) {
            return status == 404;
        }
        if (!world.may(person, line, place)) {
            return status == line.refusal();
        }
        return status < 500 && !REFUSALS.contains(status);
    }

    @TestFactory
    Stream<DynamicTest> aStrangerIsAskedToSignIn() {
        return each(
                line -> !line.isOpen(),
                line ->
                        assertThat(calls.call(line, MatrixCalls.STRANGER, Place.ANNA))
                                .isEqualTo(303));
    }

    @TestFactory
    Stream<DynamicTest> noOtherSiteSendsAForm() {
        return each(
                MatrixLine::isWriting,
                line -> {
                    assertThat(calls.callFrom("cross-site", line)).isEqualTo(403);
                    assertThat(calls.callFrom("same-site", line)).isEqualTo(403);
                    assertThat(calls.callFrom("", line)).as("without the token").isEqualTo(403);
                });
    }

    @TestFactory
    Stream<DynamicTest> noAddressKnowsAnotherMethod() {
        return each(_ -> true, line -> assertThat(calls.callBy("DELETE", line)).isEqualTo(405));
    }

    private static Stream<DynamicTest> each(
            Predicate<MatrixLine> which, Consumer<MatrixLine> check) {
        return MatrixLine.all().stream()
                .filter(which)
                .map(line -> DynamicTest.dynamicTest(line.name(), () -> check.accept(line)));
    }
}
