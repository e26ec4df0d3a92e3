package soyuznik.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.Blocks;
import soyuznik.access.Viewers;
import soyuznik.clients.CompanyName;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Chosen;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Clients come in from a file: right, once, and only where the importer may. */
@Rule("W-01")
@ProductTest
class ImportingClientsTest {
    private static final String CLIENTS =
            """
            Компания;ИНН;Отрасль;Выручка;Сотрудников;Страна
            АО «Каменный ручей»;7700000016;станки;1 100,5;28;Россия
            Quiet Brook;;trade;20,25;3;Kenya
            """;
    private static final String FAMILY =
            """
            company,parent
            Grandchild,Child
            Child,Head of All
            Head of All,
            Stray,Nobody Knows
            """;

    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Ledger ledger;
    @Autowired private Intakes intakes;
    @Autowired private RefusedRows refusedRows;
    @Autowired private Viewers viewers;
    @Autowired private Blocks blocks;

    @Test
    void aFileBecomesClients() {
        var result = desk().brought(CLIENTS, gleb());

        assertThat(result).isEqualTo(new Import.Progress(2, 2, 2, 0, 0));
        assertThat(company("АО «Каменный ручей»", COMPANY.INN)).containsExactly("7700000016");
        assertThat(company("Quiet Brook", COMPANY.COUNTRY)).containsExactly("KE");
        assertThat(company("Quiet Brook", COMPANY.REVENUE.cast(String.class)))
                .containsExactly("20.25");
    }

    @Test
    void aWorkbookBecomesClientsWhateverItIsCalled() throws IOException {
        var book = new ByteArrayOutputStream();
        try (var workbook = new Workbook(book, "Soyuznik", "1.0")) {
            var sheet = workbook.newWorksheet("Клиенты");
            sheet.value(0, 0, "Компания");
            sheet.value(0, 1, "ИНН");
            sheet.value(1, 0, "ООО «Книжный ручей»");
            sheet.value(1, 1, 7700543213.0);
        }
        var file = Chosen.file("a.csv", book.toByteArray());
        var id = done(imports.take(UUID.randomUUID(), file, gleb()));
        done(imports.explain(id, desk().mapping(id, gleb()), gleb()));
        done(starts.make(id, gleb()));
        importer.run(Desk.first(id));

        assertThat(company("ООО «Книжный ручей»", COMPANY.INN)).containsExactly("7700543213");
    }

    @Test
    void theSameFileAgainMakesNothingNew() {
        var file = "name,code\nTwice One,1\nTwice Two,2\n";

        assertThat(desk().brought(file, gleb()).made()).isEqualTo(2);
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(2, 2, 0, 2, 0));
    }

    @Test
    void anAdministratorWhoSeesNoClientsBringsThemInOnce() {
        var admin = characters.viewer("admin");
        var file = "company\nAdmin Brought This\n";

        assertThat(desk().brought(file, admin).made()).isEqualTo(1);
        assertThat(desk().brought(file, admin).made()).isZero();
    }

    @Test
    void aParentIsFoundBelowItsChild() {
        var result = desk().brought(FAMILY, gleb());

        assertThat(result.made()).isEqualTo(3);
        assertThat(result.refused()).isEqualTo(1);
        var child = company("Child", COMPANY.ID).getFirst();
        assertThat(company("Grandchild", COMPANY.PARENT_ID)).containsExactly(child);
    }

    @Test
    @Rule("T-04")
    void whoseInnBelongsToAForeignClientLearnsOnlyWhoLeadsIt() {
        desk().brought("компания;инн\nТайный завод;7700000023\n", characters.viewer("anna"));

        var boris = characters.viewer("boris");
        var id = desk().started("компания;инн\nДругое имя;7700000023\n", boris);
        importer.run(Desk.first(id));

        assertThat(imports.get(id, boris).progress().made()).isZero();
        var said = Desk.written(refusedRows, id, boris);
        assertThat(said).contains("Иванова").doesNotContain("Тайный завод");
    }

    @Test
    void aWrongRowIsRefusedWithItsNumberColumnAndReason() {
        var id = desk().checked("компания;инн\nВерная;\nНеверная;7700000049\n;\n", gleb());

        var forecast = requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.made()).isEqualTo(1);
        assertThat(forecast.rows().getFirst().row().number()).isEqualTo(3);
        assertThat(forecast.rows().getFirst().faults().getFirst().column()).isEqualTo("инн");
    }

    @Test
    void refusedRowsComeBackAsAFileAndGoInWhenTheyAreMended() {
        var id = desk().started("компания;инн;телефон\n=Сумма;7700000049;+7 900\n", gleb());
        importer.run(Desk.first(id));

        var file = Desk.written(refusedRows, id, gleb());
        assertThat(file)
                .startsWith(
                        "\ufeffкомпания;инн;телефон;№ строки в файле;Колонка с ошибкой;Значение с ошибкой;Причина отказа\r\n'=Сумма;");
        var mended = desk().brought(file.replace("7700000049", "7700000030"), gleb());
        assertThat(mended.made()).isEqualTo(1);
        assertThat(company("=Сумма", COMPANY.PHONE)).containsExactly("+7 900");
    }

    @Test
    void anInterruptedImportGoesOnWhereItStoodWithoutDoubles() {
        int rows = 2 * Walk.BATCH + 500;
        var id = desk().started(many("Kill Nine", rows), gleb());
        var started = ledger.find(Desk.first(id)).orElseThrow();
        takeFirstBatch(started);
        assertThat(imports.get(id, gleb()).progress().done()).isEqualTo(Walk.BATCH);

        importer.run(Desk.first(id));

        assertThat(imports.get(id, gleb()).progress())
                .isEqualTo(new Import.Progress(rows, rows, rows, 0, 0));
        assertThat(sql.fetchCount(COMPANY, COMPANY.NAME.startsWith("Kill Nine"))).isEqualTo(rows);
    }

    @Test
    @Rule("T-07")
    void whoIsBlockedMeanwhileBringsInNothingMore() {
        var user = characters.invited(Role.SELLER);
        var by = viewers.find(user).orElseThrow();
        var id = desk().started(many("Half Way", Walk.BATCH + 500), by);
        var started = ledger.find(Desk.first(id)).orElseThrow();
        takeFirstBatch(started);
        var none = portion(started, List.of());
        done(blocks.block(user, characters.viewer("admin")));

        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.take(started, none, Walk.BATCH, () -> true))
                .withMessageContaining("may has changed");
        importer.run(Desk.first(id));
        assertThat(sql.fetchCount(COMPANY, COMPANY.NAME.startsWith("Half Way")))
                .isEqualTo(Walk.BATCH);
        assertThat(imports.get(id, by).state()).isEqualTo(Import.State.FAILED);
    }

    @Test
    @Rule("T-07")
    void aSellerMakesClientsForOneself() {
        var anna = characters.viewer("anna");
        desk().brought("компания;ответственный\nМоя всё равно;Котов Борис\n", anna);

        assertThat(company("Моя всё равно", COMPANY.RESPONSIBLE_ID))
                .containsExactly(anna.user().value());
    }

    @Test
    @Rule("T-07")
    void whoMayNotImportIsRefused() {
        var egor = characters.viewer("egor");

        var outcome = imports.take(UUID.randomUUID(), Chosen.file("a.csv", new byte[] {'a'}), egor);

        assertThat(outcome).isInstanceOf(Outcome.Forbidden.class);
    }

    private void takeFirstBatch(Ledger.Started started) {
        Walk.through(
                started.sheet(),
                started.job().mapping(),
                0,
                rows -> !ledger.take(started, portion(started, rows), 0, () -> true));
    }

    private Portion portion(Ledger.Started started, List<Row> rows) {
        return intakes.of(started.job().mapping().kind()).portion(started.job(), rows);
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }

    private <T> List<T> company(String name, org.jooq.Field<T> field) {
        return sql.select(field)
                .from(COMPANY)
                .where(COMPANY.NAME_KEY.eq(CompanyName.key(name)))
                .fetch(field);
    }

    private static String many(String name, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> name + ' ' + i)
                .collect(Collectors.joining("\n", "company\n", "\n"));
    }
}
