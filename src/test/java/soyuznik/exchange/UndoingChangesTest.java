package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.exchange.Import.State.DONE;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.Companies;
import soyuznik.clients.Handover;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Of a file that both made and changed clients nothing goes where one can't be given back. */
@Rule("W-01")
@ProductTest
class UndoingChangesTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos all;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Companies companies;
    @Autowired private Teams teams;

    private final String given = "Переданный " + UUID.randomUUID();
    private final String kept = "Оставшийся " + UUID.randomUUID();
    private final String made = "Сделанный " + UUID.randomUUID();
    private ImportId id = new ImportId(0);

    @BeforeEach
    void aFileChangesTwoAndMakesOne() {
        desk().finished("компания\n%s\n%s\n".formatted(given, kept), anna());
        var file =
                "компания;сайт\n%s;a.example\n%s;b.example\n%s;c.example\n"
                        .formatted(given, kept, made);
        id = desk().finished(file, OnKnown.FILL, anna());
    }

    @Test
    @Rule({"T-02", "T-07"})
    void whereOneIsSeenNoMoreNothingGoes() {
        handOver();
        assertThat(undos().undone(id, anna()).state()).isEqualTo(DONE);
        assertThat(all.find(id, anna()).orElseThrow().done()).isZero();
        assertThat(all.find(id, anna()).orElseThrow().obstacles()).isEqualTo(1);
        assertThat(site(kept)).isEqualTo("b.example");
        assertThat(site(made)).isEqualTo("c.example");
    }

    @Test
    void whatIsMadeStaysWhereOneIsGivenAwayWhileItGoesOn() {
        undos().begun(id, anna());
        var begun = undoing.find(id).orElseThrow();
        assertThat(undoing.lookAtChanged(begun, 0)).isZero();
        handOver();
        undoing.restore(begun, 0);
        undoer.run(id);
        assertThat(site(kept)).isEmpty();
        assertThat(site(made)).isEqualTo("c.example");
    }

    private void handOver() {
        var handover = new Handover(characters.id("boris"), false);
        done(teams.handOver(company(given), handover, characters.viewer("gleb")));
    }

    private String site(String name) {
        var found = companies.get(company(name), characters.viewer("gleb"));
        return found.data().contacts().site();
    }

    private CompanyId company(String name) {
        return sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.NAME.eq(name))
                .fetchSingle(row -> new CompanyId(row.value1()));
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private UndoDesk undos() {
        return new UndoDesk(all, undoer, undoing, imports);
    }

    private Viewer anna() {
        return characters.viewer("anna");
    }
}
