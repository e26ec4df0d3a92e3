package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static soyuznik.exchange.Import.State.CHECKED;
import static soyuznik.exchange.Import.State.DONE;
import static soyuznik.exchange.Import.State.READ;
import static soyuznik.exchange.SetFiles.clients;
import static soyuznik.exchange.SetFiles.deals;
import static soyuznik.exchange.SetFiles.notes;
import static soyuznik.exchange.SetFiles.people;
import static soyuznik.support.Characters.done;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Chosen;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Files that name each other's records come in together. */
@Rule("W-01")
@ProductTest
class BringingSetsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private FileSets sets;
    @Autowired private SetActs acts;
    @Autowired private SetChecker checker;
    @Autowired private SetWorker worker;
    @Autowired private Importer importer;
    @Autowired private Undoer undoer;
    @Autowired private ForeseenRows rows;

    @Test
    void theyStandInTheOrderInWhichTheyNeedEachOther() {
        var set =
                desk().looked(
                                gleb(),
                                notes("Поряд"),
                                deals("Поряд"),
                                people("Поряд"),
                                clients("Поряд"));
        assertThat(set.parts())
                .extracting(part -> part.file().kind())
                .containsExactly(Kind.COMPANIES, Kind.PEOPLE, Kind.PROJECTS, Kind.MEMOS);
    }

    @Test
    void whatTheFilesBeforeWouldMakeIsThereForThoseAfterThem() {
        var set =
                desk().looked(
                                gleb(),
                                notes("Прог"),
                                deals("Прог"),
                                people("Прог"),
                                clients("Прог"));
        assertThat(set.parts()).allMatch(part -> part.file().state() == CHECKED);
        assertThat(set.parts())
                .extracting(part -> forecast(part).made())
                .containsExactly(2, 1, 2, 4);
        assertThat(set.parts()).allMatch(part -> forecast(part).refused() == 0);
        assertThat(set.parts()).allMatch(part -> forecast(part).clients() == 0);
    }

    @Test
    void theRowsBehindACountAreThoseOfTheCount() {
        var set =
                desk().looked(
                                gleb(),
                                notes("Строч"),
                                deals("Строч"),
                                people("Строч"),
                                clients("Строч"));
        var wanted = new Wanted(Wanted.Verdict.MADE, -1, 0);
        var found = rows.list(set.parts().getLast().file().id(), wanted, gleb());
        assertThat(found.rows()).hasSize(4);
    }

    @Test
    void byOneStartAllComeInAndFindEachOtherByNumberInnAndName() {
        var set = desk().brought(gleb(), notes("Ход"), deals("Ход"), people("Ход"), clients("Ход"));
        assertThat(set.parts()).allMatch(part -> part.file().state() == DONE);
        assertThat(set.progress()).isEqualTo(new Import.Progress(9, 9, 9, 0, 0));
        assertThat(sql.fetchCount(COMPANY, COMPANY.NAME.startsWith("Ход "))).isEqualTo(2);
        assertThat(memos("Ход Первый")).isEqualTo(3);
        assertThat(memos("Ход Второй")).isEqualTo(1);
    }

    @Test
    void whoComesWithTheFileOfOurPeopleLeadsTheProjectsThatNameThem() {
        var users = "ФИО;Почта\nКомплектов Карп;komplektov@zavod.example\n";
        var deals =
                "клиент;сделка;ответственный\nЗавод Комплектова;Насос в наборе;Комплектов Карп\n";
        var set = desk().looked(admin(), deals, users);
        var mapping = imports.understanding(set.parts().getLast().file().id(), admin()).mapping();
        assertThat(mapping.target(Meaning.OWNER, "Комплектов Карп")).isEqualTo(Mapping.COMING);
        done(acts.start(set.id(), Seen.of(sets.get(set.id(), admin())), admin()));
        desk().worked(set.id(), admin());
        assertThat(owner("Насос в наборе")).isEqualTo("komplektov@zavod.example");
    }

    @Test
    void whatSomebodyHasSaidOfAResponsibleIsNotTakenForWhoComes() {
        var users = "ФИО;Почта\nНикакой Никита;nikakoy@zavod.example\n";
        var deals =
                "клиент;сделка;ответственный\nЗавод Никакого;Насос без хозяина;Никакой Никита\n";
        var set = desk().looked(admin(), users, deals);
        var file = set.parts().getLast().file().id();
        var said = imports.understanding(file, admin()).mapping();
        var nobody = Map.of(Meaning.OWNER, Map.of("Никакой Никита", ""));
        done(imports.explain(file, Desk.led(said.with(nobody), admin()), admin()));
        var looked = desk().looked(set.id(), admin());
        assertThat(
                        imports.understanding(file, admin())
                                .mapping()
                                .target(Meaning.OWNER, "Никакой Никита"))
                .isEmpty();
        assertThat(looked.isReady()).isTrue();
    }

    @Test
    void aProductThatCameBeforeIsTakenForTheOneWrittenAlmostLikeIt() {
        var products = "товар;артикул;цена\nЗадвижка Наборная 40;ЗН-40;10\n";
        var deals = "клиент;сделка;товар\nЗавод задвижек;Задвижки набором;ЗадвижкаНаборная 40\n";
        desk().brought(gleb(), deals, products);
        assertThat(sql.fetchValue(PROJECT.PRODUCT, PROJECT.TITLE.eq("Задвижки набором")))
                .isEqualTo("Задвижка Наборная 40");
    }

    @Test
    void whatCantBeReadAndWhatIsThereTwiceIsToldAndTheOthersStay() {
        var good = SetDesk.bytes("компания\nЗавод хорошего файла\n");
        var book = SetDesk.bytes("PK\u0003\u0004 книга");
        var set = desk().looked(desk().taken(gleb(), List.of(good, book, good)), gleb());
        assertThat(set.parts()).hasSize(1);
        assertThat(set.untaken())
                .extracting(FileSet.Untaken::name, one -> one.why().key())
                .containsExactly(
                        tuple("файл 2.csv", "exchange.file.xlsx"),
                        tuple("файл 3.csv", "exchange.set.twice"));
    }

    @Test
    void moreThanTwentyAreTooMany() {
        var many =
                IntStream.rangeClosed(0, FileSets.MOST)
                        .mapToObj(i -> Chosen.file(i + ".csv", SetDesk.bytes("компания\n" + i)))
                        .toList();
        assertThat(sets.take(UUID.randomUUID(), many, gleb())).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aFileThatAsksHoldsTheStartUntilItIsAnswered() {
        var deals =
                "opportunity_id,account,product,engage_date\nQ-1,Asking works,Asked pump,01/02/2024\n";
        var set = desk().looked(gleb(), deals, clients("Вопр"));
        var file = set.parts().getLast();
        assertThat(file.file().state()).isEqualTo(READ);
        assertThat(file.open()).extracting(one -> one.text().key()).contains("exchange.ask.dates");
        assertThat(acts.start(set.id(), Seen.of(sets.get(set.id(), gleb())), gleb()))
                .isInstanceOf(Outcome.Refused.class);
        done(sets.separate(file.file().id(), gleb()));
        assertThat(desk().looked(set.id(), gleb()).isReady()).isTrue();
        assertThat(imports.get(file.file().id(), gleb()).set()).isNull();
    }

    @Test
    @Rule("T-07")
    void onlyWhoBroughtItInDoesAnythingWithIt() {
        var anna = characters.viewer("anna");
        var set = desk().looked(anna, "компания\nНабор Анны\n", "компания\nНабор Анны второй\n");
        assertThat(acts.start(set.id(), Seen.of(sets.get(set.id(), gleb())), gleb()))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(acts.stop(set.id(), gleb())).isInstanceOf(Outcome.Forbidden.class);
        assertThat(acts.undo(set.id(), gleb())).isInstanceOf(Outcome.Forbidden.class);
        assertThat(sets.separate(set.parts().getFirst().file().id(), gleb()))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    @Rule("T-07")
    void aFileThatOnlyOthersMayBringInIsToldAndHoldsTheStart() {
        var set = desk().looked(gleb(), clients("Право"), "ФИО;Роль\nПравов Пров;Менеджер\n");
        assertThat(set.parts().getFirst().open())
                .extracting(one -> one.text().key())
                .containsExactly("exchange.not_for.USERS");
        assertThat(set.isReady()).isFalse();
    }

    private static Forecast forecast(FileSet.Part part) {
        return Objects.requireNonNull(part.forecast());
    }

    private int memos(String client) {
        return sql.fetchCount(
                MEMO.join(COMPANY).on(COMPANY.ID.eq(MEMO.COMPANY_ID)), COMPANY.NAME.eq(client));
    }

    private String owner(String title) {
        return sql.select(APP_USER.EMAIL)
                .from(PROJECT)
                .join(APP_USER)
                .on(APP_USER.ID.eq(PROJECT.OWNER_ID))
                .where(PROJECT.TITLE.eq(title))
                .fetchSingle()
                .value1();
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
