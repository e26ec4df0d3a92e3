package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.exchange.Import.State.CHECKED;
import static soyuznik.exchange.Import.State.DONE;
import static soyuznik.exchange.Import.State.FAILED;
import static soyuznik.exchange.Import.State.READ;
import static soyuznik.exchange.Import.State.RUNNING;
import static soyuznik.exchange.Import.State.STOPPED;
import static soyuznik.exchange.SetFiles.clients;
import static soyuznik.exchange.SetFiles.deals;
import static soyuznik.exchange.SetFiles.notes;
import static soyuznik.exchange.SetFiles.people;
import static soyuznik.support.Characters.done;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Files that came together go in one after another, are stopped, break off and go on. */
@Rule("W-01")
@ProductTest
class SteppingSetsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Stops stops;
    @Autowired private FileSets sets;
    @Autowired private SetActs acts;
    @Autowired private SetChecker checker;
    @Autowired private SetWorker worker;
    @Autowired private Importer importer;
    @Autowired private Undoer undoer;

    @Test
    void afterAStopItGoesOnWithWhatIsLeft() {
        var id = begun("Пауза");
        done(acts.stop(id, gleb()));
        assertThat(desk().parts(id, gleb(), STOPPED)).hasSize(1);
        assertThat(desk().worked(id, gleb()).state()).isEqualTo(FileSet.State.RESTING);
        done(acts.start(id, Seen.of(sets.get(id, gleb())), gleb()));
        assertThat(desk().worked(id, gleb()).count(DONE)).isEqualTo(4);
        assertThat(sets.get(id, gleb()).progress().made()).isEqualTo(9);
    }

    @Test
    void workThatWasStoppedJustBeforeAFileBeginsNone() {
        var set = desk().looked(gleb(), clients("Между"), deals("Между"));
        done(acts.start(set.id(), Seen.of(sets.get(set.id(), gleb())), gleb()));
        var late = desk().newest(set.id());
        done(acts.stop(set.id(), gleb()));
        worker.run(late);
        assertThat(desk().parts(set.id(), gleb(), CHECKED)).hasSize(2);
    }

    @Test
    void whatCameInOnTheWayIsAskedAboutBeforeTheFileThatNeedsIt() {
        var products = "товар;артикул;цена\nРедуктор червячный наборный 63;РЧ-63;10\n";
        var deals =
                "клиент;сделка;товар\nЗавод редукторов;Редукторы;Редуктор червячный наборной 63\n";
        var set = desk().brought(gleb(), products, deals);
        var asked = set.parts().getLast();
        assertThat(asked.file().state()).isEqualTo(READ);
        assertThat(asked.open())
                .extracting(one -> one.text().key())
                .containsExactly("exchange.ask.near");
        var said = imports.understanding(asked.file().id(), gleb()).mapping();
        var same = Map.of("Редуктор червячный наборной 63", "Редуктор червячный наборный 63");
        done(imports.explain(asked.file().id(), said.with(Map.of(Meaning.PRODUCT, same)), gleb()));
        assertThat(desk().looked(set.id(), gleb()).isReady()).isTrue();
        done(acts.start(set.id(), Seen.of(sets.get(set.id(), gleb())), gleb()));
        assertThat(desk().worked(set.id(), gleb()).count(DONE)).isEqualTo(2);
    }

    @Test
    void theStopOfOneFileHoldsThoseAfterIt() {
        var id = begun("Один");
        done(stops.make(desk().parts(id, gleb(), RUNNING).getFirst(), gleb()));
        assertThat(desk().worked(id, gleb()).count(CHECKED)).isEqualTo(3);
    }

    @Test
    void afterTheFirstFileBrokeOffTheOthersWait() {
        var id = begun("Обрыв");
        importer.fail(desk().run(desk().parts(id, gleb(), RUNNING).getFirst()));
        var set = desk().worked(id, gleb());
        assertThat(set.count(FAILED)).isEqualTo(1);
        assertThat(set.count(CHECKED)).isEqualTo(3);
        assertThat(set.isReady()).isTrue();
    }

    @Test
    void workTakenUpAgainAfterARestartNeitherSkipsNorDoubles() {
        var id = begun("Сбой");
        var first = desk().parts(id, gleb(), RUNNING).getFirst();
        importer.run(desk().run(first));
        importer.run(desk().run(first));
        worker.run(desk().newest(id));
        worker.run(desk().newest(id));
        assertThat(desk().parts(id, gleb(), RUNNING)).hasSize(1);
        assertThat(desk().worked(id, gleb()).progress())
                .isEqualTo(new Import.Progress(9, 9, 9, 0, 0));
    }

    @Test
    void aFileOfASetIsNotStartedByItself() {
        var set = desk().looked(gleb(), clients("Сам"), deals("Сам"));
        assertThat(starts.make(set.parts().getFirst().file().id(), gleb()))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** Started, and the first of its files is at work. */
    private FileSetId begun(String name) {
        var set = desk().looked(gleb(), notes(name), deals(name), people(name), clients(name));
        done(acts.start(set.id(), Seen.of(sets.get(set.id(), gleb())), gleb()));
        worker.run(desk().newest(set.id()));
        return set.id();
    }

    private SetDesk desk() {
        var work = new SetDesk.Work(worker, importer, undoer);
        return new SetDesk(sets, acts, checker, work, sql);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
