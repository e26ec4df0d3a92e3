package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

/** The next look for work would come after an hour: only the commit itself can begin it. */
@ProductTest
@Import(Desk.class)
@TestPropertySource(properties = {"db-scheduler.enabled=true", "db-scheduler.polling-interval=1h"})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BeginningAtOnceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Characters characters;
    private final Desk desk;

    BeginningAtOnceTest(Characters characters, Desk desk) {
        this.characters = characters;
        this.desk = desk;
    }

    @Test
    void anImportBeginsWithTheCommitOfItsStart() {
        var gleb = characters.viewer("gleb");
        var id = desk.started("компания\nЗавод первый\n", gleb);
        assertThat(
                        happens(() ->
                                desk.imports().get(id, gleb).state()
                                        == soyuznik.exchange.Import.State.DONE))
                .isTrue();
        var second = desk.started("компания\nЗавод второй\n", gleb);
        assertThat(
                        happens(() ->
                                desk.imports().get(second, gleb).state()
                                        == soyuznik.exchange.Import.State.DONE))
                .isTrue();
    }

    private static boolean happens(BooleanSupplier wanted) {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            if (wanted.getAsBoolean()) {
                return true;
            }
            sleep();
        }
        return false;
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
