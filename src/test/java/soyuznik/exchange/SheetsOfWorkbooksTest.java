package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.exchange.sheet.Column;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Chosen;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Of a workbook each visible sheet comes in, as a file of its own. */
@Rule("W-01")
@ProductTest
class SheetsOfWorkbooksTest {
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private MockMvc browser;
    private final Characters characters;
    private final Viewer gleb;
    private final Viewer boris;

    SheetsOfWorkbooksTest(@Autowired Characters characters) {
        this.characters = characters;
        this.gleb = characters.viewer("gleb");
        this.boris = characters.viewer("boris");
    }

    @Test
    void theVisibleOnesAreOfferedAndTheFirstIsTaken() throws IOException {
        var id = book();
        assertThat(imports.understanding(id, gleb).survey().sheets())
                .containsExactly("Клиенты", "Товары");
        assertThat(imports.get(id, gleb).fileName()).isEqualTo("книга.xlsx · Клиенты");
        assertThat(heads(id)).containsExactly("Компания");
    }

    @Test
    void anotherOneComesInByItselfOnce() throws IOException {
        var id = book();
        var goods = done(imports.take(id, 1, gleb));
        assertThat(done(imports.take(id, 1, gleb))).isEqualTo(goods).isNotEqualTo(id);
        assertThat(done(imports.take(goods, 0, gleb))).isEqualTo(id);
        assertThat(imports.get(goods, gleb).fileName()).isEqualTo("книга.xlsx · Товары");
        assertThat(heads(goods)).containsExactly("Товар", "Ед. изм.");
    }

    @Test
    void eachBringsItsOwnRows() throws IOException {
        var goods = done(imports.take(book(), 1, gleb));
        assertThat(brought(goods)).isEqualTo(new Import.Progress(2, 2, 2, 0, 0));
    }

    @Test
    void aFileThatIsInIsNotKeptForItsOtherSheets() throws IOException {
        var id = book();
        brought(id);
        assertThat(imports.take(id, 1, gleb))
                .isEqualTo(Outcome.refused("exchange.trouble.file_gone"));
    }

    @Test
    void nobodyOpensASheetThatIsNotThereOrIsAnothers() throws IOException {
        var id = book();
        assertThat(imports.take(id, 2, gleb))
                .isEqualTo(Outcome.refused("exchange.trouble.no_sheet"));
        assertThat(imports.list(boris)).extracting(Import::id).doesNotContain(id);
    }

    @Test
    void formulasThatNobodyCalculatedAreToldByColumnAndRow() throws Exception {
        var book = new ByteArrayOutputStream();
        try (var workbook = new Workbook(book, "Soyuznik", "1.0")) {
            priced(workbook.newWorksheet("Товары"));
        }
        var id = take(UUID.randomUUID(), book);
        var cells = "В 4 ячейках стоит формула без значения: «Цена» — 4 ячейки";
        browser.perform(get("/imports/" + id).with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString(cells + " (строки 2, 3, 4 и дальше).")))
                .andExpect(content().string(containsString("сохраните его и выберите снова")));
    }

    /** By formulas that the library does not calculate. */
    private static void priced(Worksheet goods) {
        goods.value(0, 0, "Товар");
        goods.value(0, 1, "Цена");
        for (int row = 1; row <= 4; row++) {
            goods.value(row, 0, UUID.randomUUID().toString());
            goods.formula(row, 1, "2*2");
        }
    }

    @Test
    void aBlankSheetBeforeTheTableIsPassedByAndStaysToBeChosen() throws IOException {
        var book = new ByteArrayOutputStream();
        try (var workbook = new Workbook(book, "Soyuznik", "1.0")) {
            workbook.newWorksheet("Обложка").value(0, 0, "Отчёт");
            var clients = workbook.newWorksheet("Клиенты");
            clients.value(0, 0, "Компания");
            clients.value(1, 0, "Обложечный завод");
        }
        var id = take(UUID.randomUUID(), book);
        assertThat(imports.get(id, gleb).sheet()).isEqualTo(1);
        assertThat(imports.get(id, gleb).fileName()).isEqualTo("книга.xlsx · Клиенты");
        assertThat(heads(id)).containsExactly("Компания");
        assertThat(imports.take(id, 0, gleb)).isEqualTo(Outcome.refused("exchange.file.no_rows"));
    }

    private ImportId take(UUID key, ByteArrayOutputStream book) {
        var file = Chosen.file("книга.xlsx", book.toByteArray());
        return done(imports.take(key, file, gleb));
    }

    private Import.Progress brought(ImportId id) {
        var mapping = new Desk(imports, starts, importer).mapping(id, gleb);
        done(imports.explain(id, mapping, gleb));
        done(starts.make(id, gleb));
        importer.run(Desk.first(id));
        return imports.get(id, gleb).progress();
    }

    private List<String> heads(ImportId id) {
        return imports.understanding(id, gleb).survey().columns().stream()
                .map(Column::name)
                .toList();
    }

    /** With one that nobody sees between the others. */
    private ImportId book() throws IOException {
        var book = new ByteArrayOutputStream();
        try (var workbook = new Workbook(book, "Soyuznik", "1.0")) {
            var clients = workbook.newWorksheet("Клиенты");
            clients.value(0, 0, "Компания");
            clients.value(1, 0, "Листопрокат " + UUID.randomUUID());
            workbook.newWorksheet("Черновик").setVisibilityState(VisibilityState.HIDDEN);
            var goods = workbook.newWorksheet("Товары");
            goods.value(0, 0, "Товар");
            goods.value(0, 1, "Ед. изм.");
            for (int row = 1; row < 3; row++) {
                goods.value(row, 0, UUID.randomUUID().toString());
                goods.value(row, 1, "шт");
            }
        }
        return take(UUID.randomUUID(), book);
    }
}
