package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/**
 * What somebody said of the columns of a file is proposed for the next one with the same columns.
 */
@Rule("W-01")
@ProductTest
class RememberingColumnsTest {
    private static final String HEAD = "странная колонка;клиент;загадка\n";

    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;

    @Test
    void theNextFileWithTheSameColumnsIsTakenTheSameWay() {
        explain("Кронциркуль;Памятливый завод;Иванова\n", gleb());

        var next = desk().read(HEAD + "Нутромер;Другой завод;Иванова\n", gleb());

        assertThat(desk().mapping(next, gleb()).columns())
                .containsExactly(Meaning.PRODUCT, Meaning.CLIENT, Meaning.IGNORED);
        assertThat(desk().mapping(next, gleb()).kind()).isEqualTo(Kind.PROJECTS);
    }

    @Test
    void mendedRefusedRowsAreTakenAsTheFileWas() {
        explain("Кронциркуль;Помнящий завод;Кузнецов\n", gleb());
        var behind = ";№ строки в файле;Колонка с ошибкой;Значение с ошибкой;Причина отказа\n";

        var next =
                desk().read(
                                HEAD.replace("\n", behind) + "Нутромер;Завод;Кузнецов;2;a;b;c\n",
                                gleb());

        assertThat(desk().mapping(next, gleb()).columns())
                .startsWith(Meaning.PRODUCT, Meaning.CLIENT, Meaning.IGNORED)
                .hasSize(7);
    }

    @Test
    void whatOnePersonSaidIsNotProposedToAnother() {
        explain("Кронциркуль;Памятный завод;Петров\n", gleb());

        var next = desk().read(HEAD + "Нутромер;Новый завод;Петров\n", characters.viewer("anna"));

        assertThat(desk().mapping(next, characters.viewer("anna")).columns())
                .doesNotContain(Meaning.PRODUCT);
    }

    @Test
    void otherColumnsAreReadByTheirNames() {
        explain("Кронциркуль;Забытый завод;Сидоров\n", gleb());

        var next = desk().read("клиент;странная колонка\nЗавод;Кронциркуль\n", gleb());

        assertThat(desk().mapping(next, gleb()).columns()).doesNotContain(Meaning.PRODUCT);
    }

    private void explain(String rows, Viewer by) {
        var id = desk().read(HEAD + rows, by);
        var proposed = desk().mapping(id, by);
        var columns = new ArrayList<>(List.of(Meaning.PRODUCT, Meaning.CLIENT, Meaning.IGNORED));
        var said =
                new Mapping(
                        Kind.PROJECTS,
                        columns,
                        List.of(),
                        proposed.values(),
                        proposed.manner(),
                        proposed.standing());
        Characters.done(desk().explained(id, said, by));
        importer.run(Desk.first(Characters.done(starts.make(id, by))));
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
