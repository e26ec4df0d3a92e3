package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.exchange.Import.State.DONE;
import static soyuznik.exchange.Import.State.UNDONE;
import static soyuznik.support.Characters.done;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** What files have made together goes together, the last file first. */
@Rule("W-01")
@ProductTest
class UndoingSetsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private FileSets sets;
    @Autowired private SetActs acts;
    @Autowired private SetChecker checker;
    @Autowired private SetWorker worker;
    @Autowired private Importer importer;
    @Autowired private Undoer undoer;
    @Autowired private Undos undos;
    @Autowired private Teams teams;

    @Test
    void allOfItGoesAlsoOurPeopleWhoLeadWhatGoes() {
        var users = "ФИО;Почта\nОбратнов Осип;obratnov@zavod.example\n";
        var clients = "компания;ответственный\nЗавод обратный;Обратнов Осип\n";
        var deals = "клиент;сделка;ответственный\nЗавод обратный;Обратная;Обратнов Осип\n";
        var id = desk().brought(admin(), deals, clients, users).id();
        done(acts.undo(id, admin()));
        assertThat(desk().worked(id, admin()).parts())
                .allMatch(part -> part.file().state() == UNDONE);
        assertThat(count("Завод обратный")).isZero();
        assertThat(sql.fetchCount(APP_USER, APP_USER.EMAIL.eq("obratnov@zavod.example"))).isZero();
    }

    @Test
    void aNameThatWasOnlyTakenForOneOfTheSetStandsInNobodysWay() {
        var products = "товар;артикул;цена\nВентиль Возвратный 15;ВВ-15;10\n";
        var deals = "клиент;сделка;товар\nЗавод вентилей;Вентили;ВентильВозвратный 15\n";
        var id = desk().brought(gleb(), deals, products).id();
        done(acts.undo(id, gleb()));
        assertThat(desk().worked(id, gleb()).count(UNDONE)).isEqualTo(2);
    }

    @Test
    void itStopsAtTheFileOfWhichSomethingHasBeenWorkedWithAndTellsIt() {
        var set = bring("Стоит");
        teams.join(company("Стоит"), characters.id("anna"), gleb());
        done(acts.undo(set.id(), gleb()));
        var left = desk().worked(set.id(), gleb());
        assertThat(left.parts())
                .extracting(part -> part.file().state())
                .containsExactly(DONE, UNDONE);
        var obstacles = Objects.requireNonNull(left.parts().getFirst().undone());
        assertThat(obstacles.first().getFirst().name()).isEqualTo("Стоит");
        assertThat(left.hasMade()).isTrue();
        assertThat(left.extent()).isEqualTo(new Undo.Extent(Map.of(Kind.COMPANIES, 1), 0));
    }

    @Test
    void oneOfItsFilesIsUndoneByItselfAndTheSetKeepsTheRest() {
        var set = bring("Часть");
        var deals = set.parts().getLast().file().id();
        done(undos.make(deals, gleb()));
        undoer.run(deals);
        assertThat(desk().worked(set.id(), gleb()).count(UNDONE)).isEqualTo(1);
        assertThat(count("Часть")).isEqualTo(1);
        assertThat(sql.fetchCount(PROJECT, PROJECT.TITLE.eq("Сделка Часть"))).isZero();
    }

    @Test
    void workTakenUpAgainAfterARestartGoesOnToTheNextFile() {
        var set = bring("Рестарт");
        done(acts.undo(set.id(), gleb()));
        worker.run(desk().newest(set.id()));
        var deals = set.parts().getLast().file().id();
        undoer.run(deals);
        undoer.run(deals);
        assertThat(desk().worked(set.id(), gleb()).count(UNDONE)).isEqualTo(2);
    }

    @Test
    void onlyWhatHasMadeSomethingIsUndone() {
        var set = desk().looked(gleb(), "компания\nНичего\n", "компания\nНичего тоже\n");
        assertThat(acts.undo(set.id(), gleb())).isInstanceOf(Outcome.Refused.class);
    }

    private FileSet bring(String name) {
        var deals = "клиент;сделка\n%1$s;Сделка %1$s\n".formatted(name);
        return desk().brought(gleb(), deals, "компания\n%s\n".formatted(name));
    }

    private CompanyId company(String name) {
        return new CompanyId(
                Objects.requireNonNull(sql.fetchValue(COMPANY.ID, COMPANY.NAME.eq(name))));
    }

    private int count(String company) {
        return sql.fetchCount(COMPANY, COMPANY.NAME.eq(company));
    }

    private SetDesk desk() {
        var work = new SetDesk.Work(worker, importer, undoer);
        return new SetDesk(sets, acts, checker, work, sql);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }

    private Viewer admin() {
        return characters.viewer("admin");
    }
}
