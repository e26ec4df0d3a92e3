package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.exchange.Import.State.CHECKED;
import static soyuznik.exchange.Import.State.DONE;
import static soyuznik.exchange.Import.State.READ;
import static soyuznik.exchange.Import.State.RUNNING;
import static soyuznik.exchange.Import.State.STOPPED;
import static soyuznik.exchange.SetFiles.clients;
import static soyuznik.exchange.SetFiles.deals;
import static soyuznik.exchange.SetFiles.people;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Chosen;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** What is done to a set in two places at once, and what was true of it a moment before. */
@Rule("W-01")
@ProductTest
class HoldingSetsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Stops stops;
    @Autowired private Undos undos;
    @Autowired private FileSets sets;
    @Autowired private Imports imports;
    @Autowired private SetActs acts;
    @Autowired private SetChecker checker;
    @Autowired private SetWorker worker;
    @Autowired private Importer importer;
    @Autowired private Undoer undoer;

    @Test
    void theSameKeyIsTheSameSetAndNobodyElses() {
        var key = UUID.randomUUID();
        var files = List.of(Chosen.file("a.csv", SetDesk.bytes(clients("Ключ"))));
        var id = done(sets.take(key, files, gleb()));
        assertThat(done(sets.take(key, files, gleb()))).isEqualTo(id);
        assertThat(sets.get(id, gleb()).parts()).hasSize(1);
        var admin = characters.viewer("admin");
        assertThatThrownBy(() -> sets.take(key, files, admin)).isInstanceOf(NotFound.class);
    }

    @Test
    void workOfAnEarlierTimeDoesNoMore() {
        var id = desk().taken(gleb(), clients("Поздно"), deals("Поздно"));
        var early = desk().newest(id);
        done(acts.stop(started(id), gleb()));
        checker.run(early);
        worker.run(early);
        assertThat(sets.get(id, gleb()).count(CHECKED)).isEqualTo(2);
        assertThat(sets.get(id, gleb()).state()).isEqualTo(FileSet.State.RESTING);
    }

    @Test
    void anOldTabThatStopsAFileThatIsInStopsNothing() {
        var id = started(desk().taken(gleb(), clients("Старая"), deals("Старая")));
        worker.run(desk().newest(id));
        var first = desk().parts(id, gleb(), RUNNING).getFirst();
        importer.run(desk().run(first));
        assertThat(stops.make(first, gleb())).isInstanceOf(Outcome.Refused.class);
        assertThat(desk().worked(id, gleb()).count(DONE)).isEqualTo(2);
    }

    @Test
    void anImporterThatWasStoppedDoesNotStopWhatWasBegunAnew() {
        var id = started(desk().taken(gleb(), clients("Снова"), deals("Снова")));
        worker.run(desk().newest(id));
        var old = desk().run(desk().parts(id, gleb(), RUNNING).getFirst());
        done(acts.stop(id, gleb()));
        assertThat(desk().parts(id, gleb(), STOPPED)).hasSize(1);
        done(acts.start(id, Seen.of(sets.get(id, gleb())), gleb()));
        importer.run(old);
        importer.fail(old);
        assertThat(sets.get(id, gleb()).state()).isEqualTo(FileSet.State.GOING);
        assertThat(desk().worked(id, gleb()).count(DONE)).isEqualTo(2);
    }

    @Test
    void oneFileIsNotTakenBackWhileTheOthersGoIn() {
        var id = started(desk().taken(gleb(), clients("Разом"), deals("Разом")));
        worker.run(desk().newest(id));
        var first = desk().parts(id, gleb(), RUNNING).getFirst();
        importer.run(desk().run(first));
        assertThat(undos.make(first, gleb())).isInstanceOf(Outcome.Refused.class);
        desk().worked(id, gleb());
        assertThat(undos.make(first, gleb())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aResponsibleWhoIsNobodyOfOursIsAskedAboutAlsoWhenTheFileOfOursIsTakenOut() {
        var admin = characters.viewer("admin");
        var users = "ФИО;Почта\nУходов Ульян;uhodov@zavod.example\n";
        var deals = "клиент;сделка;ответственный\nЗавод Уходова;Насос Уходова;Уходов Ульян\n";
        var set = desk().looked(admin, users, deals);
        assertThat(set.count(CHECKED)).isEqualTo(2);
        assertThat(imports.bringsOurs(set.parts().getLast().file())).isTrue();
        done(sets.separate(set.parts().getFirst().file().id(), admin));
        var left = desk().looked(set.id(), admin);
        assertThat(left.count(READ)).isEqualTo(1);
        assertThat(imports.bringsOurs(left.parts().getLast().file())).isFalse();
        assertThat(left.parts().getFirst().open())
                .containsExactly(
                        FieldError.of("owner", "exchange.ask.owner"),
                        FieldError.of("values", "exchange.ask.strangers"));
    }

    @Test
    void whoDidNotComeAfterAllIsAskedAboutBeforeTheFileBegins() {
        var admin = characters.viewer("admin");
        var users = "ФИО;Почта\nСорвалов Савва;sorvalov@zavod.example\n";
        var deals = "клиент;сделка;ответственный\nЗавод Сорвалова;Насос Сорвалова;Сорвалов Савва\n";
        var id = started(desk().taken(admin, users, deals), admin);
        worker.run(desk().newest(id));
        var first = desk().parts(id, admin, RUNNING).getFirst();
        importer.run(desk().run(first));
        sql.execute(
                "update access.app_user set surname = 'Иной' where email = {0}",
                org.jooq.impl.DSL.val("sorvalov@zavod.example"));
        var set = desk().worked(id, admin);
        assertThat(set.count(READ)).isEqualTo(1);
        assertThat(set.parts().getLast().asks()).isTrue();
    }

    @Test
    void whereThereAreTooManyRowsTheNextFileWaits() {
        var many =
                IntStream.rangeClosed(1, FileSets.ROWS)
                        .mapToObj(row -> "Т" + row)
                        .collect(Collectors.joining("\n", "компания\n", "\n"));
        var set = sets.get(desk().taken(gleb(), many, people("Много")), gleb());
        assertThat(set.parts()).hasSize(1);
        assertThat(set.untaken())
                .singleElement()
                .satisfies(file -> assertThat(file.why().key()).isEqualTo("exchange.set.large"));
    }

    private FileSetId started(FileSetId id) {
        return started(id, gleb());
    }

    private FileSetId started(FileSetId id, Viewer by) {
        desk().looked(id, by);
        done(acts.start(id, Seen.of(sets.get(id, by)), by));
        return id;
    }

    private SetDesk desk() {
        var work = new SetDesk.Work(worker, importer, undoer);
        return new SetDesk(sets, acts, checker, work, sql);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
