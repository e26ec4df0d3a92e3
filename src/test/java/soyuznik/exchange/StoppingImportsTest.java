package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.exchange.Import.State.DONE;
import static soyuznik.exchange.Import.State.RUNNING;
import static soyuznik.exchange.Import.State.STOPPED;
import static soyuznik.exchange.Import.State.UNDONE;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.Teams;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Somebody stops an import and lets it go on, as often as they like. */
@Rule("W-01")
@ProductTest
class StoppingImportsTest {
    private static final int ROWS = 2 * Walk.BATCH + 10;

    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Stops stops;
    @Autowired private Importer importer;
    @Autowired private Ledger ledger;
    @Autowired private Intakes intakes;
    @Autowired private Undos undos;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Teams teams;

    @Test
    void afterAStopNoFurtherBatchComesIn() {
        var id = desk().started(many("Стоп"), gleb());
        stoppedAfterTheFirstBatch(id);
        assertThat(made("Стоп")).isEqualTo(Walk.BATCH);
        assertThat(imports.get(id, gleb()).state()).isEqualTo(STOPPED);
    }

    @Test
    void itGoesOnWhereItStoodWithoutDoubles() {
        var id = desk().started(many("Дальше"), gleb());
        stoppedAfterTheFirstBatch(id);
        done(starts.make(id, gleb()));
        assertThat(imports.get(id, gleb()).pace().from()).isEqualTo(Walk.BATCH);
        importer.run(new ImportTask.Run(id, 2));
        assertThat(imports.get(id, gleb()).state()).isEqualTo(DONE);
        assertThat(made("Дальше")).isEqualTo(ROWS);
    }

    @Test
    void workOfAnEarlierStartDoesNoMoreAndSpoilsNothing() {
        var id = desk().started(many("Прежний"), gleb());
        stoppedAfterTheFirstBatch(id);
        done(starts.make(id, gleb()));
        importer.run(Desk.first(id));
        assertThat(made("Прежний")).isEqualTo(Walk.BATCH);
        assertThat(imports.get(id, gleb()).state()).isEqualTo(RUNNING);
    }

    @Test
    void whatCameInBeforeTheStopIsTakenBack() {
        var id = desk().started(many("Назад"), gleb());
        stoppedAfterTheFirstBatch(id);
        done(undos.make(id, gleb()));
        undoer.run(id);
        assertThat(made("Назад")).isZero();
        assertThat(imports.get(id, gleb()).state()).isEqualTo(UNDONE);
    }

    @Test
    void ofWhatWasTakenBackInPartAllRowsComeInAgain() {
        var id = desk().started(many("Дыра"), gleb());
        stoppedAfterTheFirstBatch(id);
        done(undos.make(id, gleb()));
        new UndoDesk(undos, undoer, undoing, imports).sawNothing(id);
        done(teams.join(company("Дыра 00000"), characters.id("anna"), gleb()));
        undoer.run(id);
        assertThat(made("Дыра")).isEqualTo(1);
        assertThat(imports.get(id, gleb()).state()).isEqualTo(STOPPED);
        done(starts.make(id, gleb()));
        importer.run(new ImportTask.Run(id, 2));
        assertThat(made("Дыра")).isEqualTo(ROWS);
        assertThat(imports.get(id, gleb()).progress())
                .isEqualTo(new Import.Progress(ROWS, ROWS, ROWS - 1, 1, 0));
    }

    @Test
    @Rule("T-07")
    void onlyWhoBroughtItInStopsItAndOnlyWhileItGoesOn() {
        var anna = characters.viewer("anna");
        var id = desk().started("компания\nНе чужое дело\n", anna);
        assertThat(stops.make(id, gleb())).isInstanceOf(Outcome.Forbidden.class);
        done(stops.make(id, anna));
        assertThat(stops.make(id, anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsLeftIsToldFromTheLastStartOn() {
        var begun = Instant.parse("2026-11-27T09:00:00Z");
        var pace = new Import.Pace(begun, 1_000);
        var progress = new Import.Progress(5_000, 2_000, 2_000, 0, 0);
        assertThat(pace.left(progress, begun.plusSeconds(10))).contains(Duration.ofSeconds(30));
        var nothingYet = new Import.Progress(5_000, 1_000, 1_000, 0, 0);
        assertThat(pace.left(nothingYet, begun.plusSeconds(10))).isEmpty();
    }

    private void stoppedAfterTheFirstBatch(ImportId id) {
        var started = ledger.find(Desk.first(id)).orElseThrow();
        var walked =
                Walk.through(
                        started.sheet(),
                        started.job().mapping(),
                        0,
                        rows -> {
                            int before = imports.get(id, gleb()).progress().done();
                            boolean taken = take(started, rows, before);
                            if (before == 0) {
                                done(stops.make(id, gleb()));
                            }
                            return taken;
                        });
        assertThat(walked).isFalse();
    }

    private CompanyId company(String name) {
        return sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.NAME.eq(name))
                .fetchSingle(row -> new CompanyId(row.value1()));
    }

    private static String many(String name) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "%s %05d\n".formatted(name, i))
                .collect(Collectors.joining("", "компания\n", ""));
    }

    private int made(String name) {
        return sql.fetchCount(COMPANY, COMPANY.NAME.startsWith(name + " 0"));
    }

    private boolean take(Ledger.Started started, List<Row> rows, int before) {
        var portion = intakes.of(started.job().mapping().kind()).portion(started.job(), rows);
        return ledger.take(started, portion, before, () -> true);
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
