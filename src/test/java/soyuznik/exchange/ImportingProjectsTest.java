package soyuznik.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Projects come in where the file says that they stand. */
@Rule("W-01")
@ProductTest
class ImportingProjectsTest {
    private static final String PIPELINE =
            """
            opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
            PI1,Moses Frase,Pump,Pipeline Ltd,Won,10/20/2016,3/1/2017,1054
            PI2,Moses Frase,Pump,Pipeline Ltd,Lost,10/25/2016,3/11/2017,0
            PI3,Moses Frase,Pump,Pipeline Ltd,Engaging,10/25/2016,,
            PI4,Moses Frase,Pump,Pipeline Two,Prospecting,,,
            PI5,Moses Frase,Pump,,Prospecting,,,
            """;

    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;

    @Test
    void aPipelineGoesInByStagesAndOutcomes() {
        var result = desk().brought(PIPELINE, gleb());

        assertThat(result).isEqualTo(new Import.Progress(5, 5, 4, 0, 1));
        assertThat(count("WON")).isEqualTo(1);
        assertThat(count("LOST")).isEqualTo(1);
    }

    @Test
    void theSameFileAgainMakesNothingNewAlsoWithoutAKey() {
        var file =
                "клиент;товар;дата открытия\nПовторимый завод;Кронциркуль;25.01.2026\nПовторимый завод;Нутромер;26.01.2026\n";

        assertThat(desk().brought(file, gleb()).made()).isEqualTo(2);
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(2, 2, 0, 2, 0));
    }

    @Test
    void anOwnerOfOursIsRecognisedByName() {
        desk().brought("клиент;товар;ответственный\nУзнаваемый;Насос;Иванова Анна\n", gleb());

        assertThat(sql.fetchCount(PROJECT, PROJECT.OWNER_ID.eq(characters.id("anna").value())))
                .isPositive();
    }

    @Test
    void datesThatFitBothOrdersAreAskedAbout() {
        var id = desk().read("клиент;товар;дата открытия\nСпорный;Насос;03/04/2026\n", gleb());

        var outcome = desk().explained(id, desk().mapping(id, gleb()), gleb());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().toString()).contains("dates"));
    }

    @Test
    @Rule("T-07")
    void aSellerBringsProjectsOnlyOfOwnClients() {
        var vera = characters.viewer("vera");
        desk().brought("компания\nКлиент Веры\n", vera);

        var anna = characters.viewer("anna");
        var id = desk().checked("клиент;товар\nКлиент Веры;Насос\n", anna);

        var forecast = requireNonNull(imports.understanding(id, anna).forecast());
        assertThat(forecast.made()).isZero();
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("exchange.fault.client_not_own");
    }

    private int count(String outcome) {
        return sql.fetchCount(PROJECT, PROJECT.OUTCOME.eq(outcome).and(PROJECT.PRODUCT.eq("Pump")));
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
