package soyuznik.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Whose accompanying sales a file may bring in is asked once it is certain whose they are. */
@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule({"W-01", "X-01"})
class ImportingAccompanyingTest {
    private static final String HEAD = "клиент;инн;проект;товар;методика;этап;дата закрытия\n";
    private static final String WON = ";Первый;Насос;;Выигран;25.01.2026\n";
    private static final String LATER = ";Второй;Фильтр;Сопутствующая продажа;Одобрение;\n";

    private final Characters characters;
    private final Imports imports;
    private final Starts starts;
    private final Importer importer;
    private final RefusedRows refusedRows;

    ImportingAccompanyingTest(
            Characters characters,
            Imports imports,
            Starts starts,
            Importer importer,
            RefusedRows refusedRows) {
        this.characters = characters;
        this.imports = imports;
        this.starts = starts;
        this.importer = importer;
        this.refusedRows = refusedRows;
    }

    /** A name that no other client has. */
    private final String name = "Лютик " + UUID.randomUUID();

    @Test
    @Rule("T-04")
    void whoseClientIsForeignLearnsWhoLeadsItAlsoOfAnAccompanyingSale() {
        desk().brought("компания;инн\nТайный лютик;7781345016\n", characters.viewer("anna"));
        var said = refused(name + ";7781345016" + LATER, characters.viewer("boris"));
        assertThat(said).contains("Иванова").doesNotContain("Тайный", "выигранной");
    }

    @Test
    @Rule("T-07")
    void aClientOfSomebodyElseIsSaidToBeNoneOfTheImporters() {
        desk().brought("компания\n" + name + "\n", characters.viewer("vera"));
        var anna = characters.viewer("anna");
        var id = desk().checked(HEAD + name + ";" + LATER, anna);
        var forecast = requireNonNull(imports.understanding(id, anna).forecast());
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("exchange.fault.client_not_own");
    }

    @Test
    void aWonSaleThatIsRefusedItselfIsNone() {
        desk().brought("компания;инн\nЧужой лютик;7781345023\n", characters.viewer("anna"));
        var rows = name + ";7781345023" + WON + name + ";" + LATER;
        assertThat(refused(rows, characters.viewer("boris"))).contains("Иванова", "выигранной");
    }

    @Test
    void anotherCompanyOfTheSameNameHasBoughtNothing() {
        var rows = name + ";7781345030" + WON + name + ";7781345048" + LATER;
        assertThat(foreseenAndMade(rows)).isEqualTo(1);
    }

    @Test
    void theSameCompanyHasBoughtUnderAnotherName() {
        var rows = "ООО " + name + ";7781345055" + WON + "Завод " + name + ";7781345055" + LATER;
        assertThat(foreseenAndMade(rows)).isEqualTo(2);
    }

    /** What the file says of the rows that are refused; none is made. */
    private String refused(String rows, Viewer by) {
        var id = desk().finished(HEAD + rows, by);
        assertThat(imports.get(id, by).progress().made()).isZero();
        return Desk.written(refusedRows, id, by);
    }

    /** As many as the forecast has said. */
    private int foreseenAndMade(String rows) {
        var gleb = characters.viewer("gleb");
        var id = desk().finished(HEAD + rows, gleb);
        int made = imports.get(id, gleb).progress().made();
        var forecast = requireNonNull(imports.understanding(id, gleb).forecast());
        assertThat(forecast.made()).isEqualTo(made);
        return made;
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }
}
