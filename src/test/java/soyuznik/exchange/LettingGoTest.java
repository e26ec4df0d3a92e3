package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.PIECE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** What never began is thrown away; what was taken out of a set comes back to it. */
@Rule("W-01")
@ProductTest
class LettingGoTest {
    private static final String CLIENTS = "компания\nОтпущенный завод\n";

    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private FileSets sets;
    @Autowired private SetActs acts;
    @Autowired private SetChecker checker;
    @Autowired private SetWorker worker;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undoer undoer;
    @Autowired private Disposals disposals;
    @Autowired private Returns returns;

    @Test
    void aFileThatNeverBeganIsListedNoMoreAndComesBack() {
        var id = desk().checked(CLIENTS, gleb());
        done(disposals.make(id, gleb()));
        assertThat(imports.list(gleb())).extracting(Import::id).doesNotContain(id);
        assertThat(starts.make(id, gleb())).isInstanceOf(Outcome.Refused.class);
        done(disposals.restore(id, gleb()));
        assertThat(imports.list(gleb())).extracting(Import::id).contains(id);
        assertThat(imports.get(id, gleb()).state()).isEqualTo(Import.State.READ);
    }

    @Test
    void whatHasBegunIsNotThrownAway() {
        var id = desk().finished(CLIENTS, gleb());
        assertThat(disposals.make(id, gleb())).isInstanceOf(Outcome.Refused.class);
        var set = setDesk().brought(gleb(), CLIENTS, "товар\nОтпущенный вал\n");
        assertThat(disposals.make(set.id(), gleb())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nobodyElseThrowsItAway() {
        var id = desk().checked(CLIENTS, vera());
        assertThat(disposals.make(id, gleb())).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void afterThirtyDaysItIsGoneForGood() {
        var id = desk().checked(CLIENTS, gleb());
        done(disposals.make(id, gleb()));
        disposals.sweep();
        assertThat(sql.fetchExists(PIECE, PIECE.IMPORT_ID.eq(id.value()))).isTrue();
        sql.update(IMPORT)
                .set(IMPORT.FINISHED_AT, Instant.now().minus(Duration.ofDays(31)))
                .where(IMPORT.ID.eq(id.value()))
                .execute();
        disposals.sweep();
        assertThat(sql.fetchExists(IMPORT, IMPORT.ID.eq(id.value()))).isFalse();
        assertThat(sql.fetchExists(PIECE, PIECE.IMPORT_ID.eq(id.value()))).isFalse();
    }

    @Test
    void aFileThatWasTakenOutComesBackByItsUndo() {
        var set = setDesk().looked(gleb(), CLIENTS, "товар\nВозвращённый вал\n");
        var file = set.parts().getFirst().file().id();
        var outcome = sets.separate(file, gleb());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        out ->
                                assertThat(out.undo())
                                        .isEqualTo(
                                                new Outcome.Undo("/imports/" + file + "/return")));
        done(returns.make(file, gleb()));
        assertThat(setDesk().looked(set.id(), gleb()).parts()).hasSize(2);
        assertThat(returns.make(file, gleb())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theFilesThatAreOtherThanTheyWereSeenAreNamed() {
        var set = setDesk().looked(gleb(), "компания\nУвиденный\n", "товар\nУвиденный вал\n");
        var now = Seen.of(set);
        var seen = Seen.read(now.toString().replaceFirst("=1,", "=7,"));
        assertThat(Seen.read(now.toString())).isEqualTo(now);
        assertThat(seen.missed(set))
                .isEqualTo(Text.of("exchange.trouble.set_moved.files", "files", "файл 1.csv"));
        assertThat(new Seen(0, Map.of(1L, "")).missed(set).key()).endsWith("files");
        assertThat(new Seen(0, now.files()).missed(set).key()).endsWith("set_moved");
    }

    @Test
    @Rule("T-07")
    void whoMayNotWorkWithClientsIsAskedWhoLeadsWhatNamesNobody() {
        var admin = characters.newcomer(Role.ADMIN);
        var id = desk().read("компания\nНичей завод\n", admin);
        var outcome = imports.explain(id, desk().mapping(id, admin), admin);
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Invalid<>(
                                List.of(FieldError.of("owner", "exchange.ask.owner"))));
        var set = setDesk().looked(admin, "компания\nНичей второй\n", "товар\nНичей вал\n");
        assertThat(set.parts().getLast().open())
                .contains(FieldError.of("owner", "exchange.ask.owner"));
        assertThat(set.parts().getFirst().open()).isEmpty();
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private SetDesk setDesk() {
        return new SetDesk(sets, acts, checker, new SetDesk.Work(worker, importer, undoer), sql);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }
}
