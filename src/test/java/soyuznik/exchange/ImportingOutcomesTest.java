package soyuznik.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closing;
import soyuznik.projects.End;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** How projects of a file ended, why and to whom they were lost, and whose they are by number. */
@Rule({"W-01", "P-05"})
@ProductTest
class ImportingOutcomesTest {
    private static final String HEAD =
            "клиент;товар;этап;статус;дата закрытия;плановая дата закрытия;причина;конкурент;вывод;отложен до\n";

    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;

    @Test
    void whyAndToWhomASaleWasLostComesIn() {
        desk().brought(
                        HEAD
                                + "Исход А;Вентиль1;Договор;проигран;25.01.2026;;дорого;ООО «Труба»;раньше назвать срок;\n",
                        gleb());

        var closure = sql.fetchSingle(CLOSURE, CLOSURE.PROJECT_ID.eq(project("Вентиль1")));
        assertThat(
                        List.of(
                                closure.getOutcome(),
                                closure.getReason(),
                                closure.getCompetitor(),
                                closure.getLesson()))
                .containsExactly("LOST", "дорого", "ООО «Труба»", "раньше назвать срок");
        assertThat(stage("Вентиль1")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "без изменений, " + Closing.NOTHING_CHANGED,
        "нет бюджета, " + Closing.MONEY_ELSEWHERE
    })
    void thatNobodyWonItIsKnown(String written, String kept) {
        assertThat(ValueWords.competitor(written)).isEqualTo(kept);
    }

    @Test
    void aFrozenOneComesWithTheDayOfItsReturn() {
        var result =
                desk().brought(
                                HEAD
                                        + "Исход Б;Вентиль2;;отложен;25.01.2026;;стройка;;;01.03.2027\nИсход Б;Вентиль3;;отложен;25.01.2026;;;;;\n",
                                gleb());

        assertThat(result).isEqualTo(new Import.Progress(2, 2, 1, 0, 1));
        var closure = sql.fetchSingle(CLOSURE, CLOSURE.PROJECT_ID.eq(project("Вентиль2")));
        assertThat(closure.getFrozenUntil()).hasToString("2027-03-01");
        assertThat(closure.getOutcome()).isEqualTo(End.FROZEN.name());
    }

    @Test
    void whatIsWonAlreadyAndClosesAheadIsWonToday() {
        desk().brought(HEAD + "Исход Г;Вентиль9;;выигран;15.12.2931;;;;;\n", gleb());

        var project = sql.fetchSingle(PROJECT, PROJECT.PRODUCT.eq("Вентиль9"));
        var closure = sql.fetchSingle(CLOSURE, CLOSURE.PROJECT_ID.eq(project.getId()));
        assertThat(closure.getOutcome()).isEqualTo(End.WON.name());
        assertThat(closure.getClosedOn()).isEqualTo(project.getClosedOn());
        assertThat(project.getClosedOn()).isBefore(LocalDate.now(ZoneOffset.UTC).plusDays(2));
        assertThat(project.getOpenedOn()).isBeforeOrEqualTo(project.getClosedOn());
    }

    @Test
    void anOpenOneStandsInItsStageAndClosesAsPlanned() {
        desk().brought(HEAD + "Исход В;Вентиль4;Договор;в работе;;15.12.2026;;;;\n", gleb());

        var project = sql.fetchSingle(PROJECT, PROJECT.PRODUCT.eq("Вентиль4"));
        assertThat(project.getOutcome()).isNull();
        assertThat(project.getPlannedClose()).hasToString("2026-12-15");
        assertThat(stage("Вентиль4")).isEqualTo(3);
    }

    @Test
    void aClientIsFoundByItsNumberInTheOtherSystem() {
        desk().brought(
                        "id;компания\n4711х;Седьмой одноимённый завод\n4712х;Восьмой одноимённый завод\n",
                        gleb());
        var result =
                desk().brought("id;company id;товар\n1;4712х;Вентиль5\n2;9999х;Вентиль6\n", gleb());

        assertThat(result).isEqualTo(new Import.Progress(2, 2, 1, 0, 1));
        var people = desk().brought("id;фио;company id\n1;Численный Пётр;4711х\n", gleb());
        assertThat(people.made()).isEqualTo(1);
    }

    @Test
    void aNumberOfAnotherSystemIsNotTakenForAClientOfAnotherName() {
        desk().brought("id;компания\n51ю;Первый из битрикса\n", gleb());

        desk().brought("id;company id;клиент;товар\n5;51ю;Совсем другой;Вентиль8\n", gleb());

        var client =
                sql.select(COMPANY.NAME)
                        .from(COMPANY)
                        .join(PROJECT)
                        .on(PROJECT.COMPANY_ID.eq(COMPANY.ID))
                        .where(PROJECT.PRODUCT.eq("Вентиль8"))
                        .fetchSingle()
                        .value1();
        assertThat(client).isEqualTo("Совсем другой");
    }

    @Test
    void aNumberThatNobodyHasIsSaidBeforeAnythingIsMade() {
        var id = desk().checked("id;company id;товар\n7;нету77;Вентиль7\n", gleb());

        var forecast = requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("exchange.fault.client_number");
    }

    private long project(String product) {
        return sql.fetchSingle(PROJECT, PROJECT.PRODUCT.eq(product)).getId();
    }

    private int stage(String product) {
        return sql.select(STAGE.POSITION)
                .from(PROJECT)
                .join(STAGE)
                .on(STAGE.ID.eq(PROJECT.STAGE_ID))
                .where(PROJECT.PRODUCT.eq(product))
                .fetchSingle()
                .value1();
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
