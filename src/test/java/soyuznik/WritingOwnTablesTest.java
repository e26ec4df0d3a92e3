package soyuznik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznikdb.access.Tables.BRANCH;

import java.io.IOException;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;
import soyuznik.clients.Intruder;
import soyuznik.support.TestDatabase;
import soyuznik.support.WritesGuard;

/** The guard listens in all tests that start the product; here, that it does bite. */
class WritingOwnTablesTest {
    private final DSLContext sql =
            TestDatabase.fresh()
                    .sql()
                    .configuration()
                    .deriveAppending((ExecuteListener) new WritesGuard())
                    .dsl();

    @Test
    void aModuleCanNotWriteTheTablesOfAnother() throws ReflectiveOperationException {
        var intruder = asIfOfTheProduct(Intruder.class);
        assertThatThrownBy(() -> intruder.accept(sql))
                .hasStackTraceContaining(
                        "soyuznik.clients.Intruder writes into the tables of access");
        assertThat(sql.fetchCount(BRANCH)).isZero();
    }

    @Test
    void whatTheTestsThemselvesWriteIsFree() {
        new Intruder().accept(sql);
        assertThat(sql.fetchCount(BRANCH)).isOne();
    }

    @SuppressWarnings("unchecked")
    private static Consumer<DSLContext> asIfOfTheProduct(Class<? extends Consumer<DSLContext>> type)
            throws ReflectiveOperationException {
        return (Consumer<DSLContext>)
                new Elsewhere().define(type).getDeclaredConstructor().newInstance();
    }

    /** A class that it defines does not come from the folder of the tests. */
    private static final class Elsewhere extends ClassLoader {
        Elsewhere() {
            super(WritingOwnTablesTest.class.getClassLoader());
        }

        Class<?> define(Class<?> type) {
            try (var bytes = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                var content = bytes == null ? new byte[0] : bytes.readAllBytes();
                return defineClass(type.getName(), content, 0, content.length);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
