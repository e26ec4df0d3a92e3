package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.History;
import soyuznik.journal.Stretch;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.products.Product;
import soyuznik.products.Products;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A price list changes the products that are there as far as whoever brings it in wants that. */
@Rule("W-01")
@ProductTest
class ChangingProductsTest {
    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos all;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Products products;
    @Autowired private History history;
    @Autowired private Fields fields;

    private final String article = "ПЕР-" + UUID.randomUUID();
    private final String name = "Переменный " + UUID.randomUUID();

    @Test
    void aFileLeavesThemUnlessItIsTold() {
        begun();
        var file = "Товар;Артикул;Единица\n%s;%s;кг\n".formatted(name, article);
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(1, 1, 0, 1, 0));
        assertThat(product().get("unit")).isEqualTo("шт");
    }

    @Test
    void whatIsEmptyIsFilledAndTheRestStays() {
        begun();
        var file =
                "Товар;Артикул;Единица;Срок поставки;Цена\n%s;%s;кг;12;900\n"
                        .formatted(name, article);
        assertThat(desk().changed(file, OnKnown.FILL, gleb())).isEqualTo(1);
        assertThat(product().get("unit")).isEqualTo("шт");
        assertThat(product().get("leadDays")).isEqualTo("12");
        assertThat(product().price()).isEqualTo(roubles("100"));
    }

    @Test
    void whatTheFileSaysIsWrittenAndAnEmptyCellErasesNothing() {
        begun();
        var renamed = "Переименованный " + UUID.randomUUID();
        var file =
                "Товар;Артикул;Группа;Единица;Цена\n%s;%s;Меняется / Ниже;;150,50\n"
                        .formatted(renamed, article);
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isEqualTo(1);
        assertThat(product().name()).isEqualTo(renamed);
        assertThat(product().get("group")).isEqualTo("Меняется / Ниже");
        assertThat(product().get("unit")).isEqualTo("шт");
        assertThat(product().price()).isEqualTo(roubles("150.50"));
    }

    @Test
    void aPriceOfAnotherDayBeginsThen() {
        begun();
        var file = "Товар;Артикул;Цена;Цена с\n%s;%s;500;31.12.2049\n".formatted(name, article);
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isEqualTo(1);
        assertThat(product().price()).isEqualTo(roubles("100"));
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isZero();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        begun();
        var file =
                "Товар;Артикул;Группа;Другие имена;Цена\n%s;%s;Группа Повтора;Иное;150\n"
                        .formatted(name, article);
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isEqualTo(1);
        var version = product().version();
        var again = file.replace("Группа Повтора", "ГРУППА повтора");
        assertThat(desk().changed(again, OnKnown.REPLACE, gleb())).isZero();
        assertThat(product().version()).isEqualTo(version);
    }

    @Test
    void anotherNameOfItDoesNotRenameIt() {
        desk().finished("Товар;Другие имена\n%s;Прежний %s\n".formatted(name, name), gleb());
        var file = "Товар;Единица\nПрежний %s;кг\n".formatted(name);
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isEqualTo(1);
        assertThat(sql.fetchCount(PRODUCT, PRODUCT.NAME.eq(name), PRODUCT.UNIT.eq("кг")))
                .isEqualTo(1);
    }

    @Test
    void anArticleOfAnotherProductRefusesTheRow() {
        begun();
        var key = UUID.randomUUID();
        desk().finished("Код;Товар\n%s;Соседний %s\n".formatted(key, name), gleb());
        var file = "Код;Товар;Артикул\n%s;Соседний %s;%s\n".formatted(key, name, article);
        var id = desk().told(file, OnKnown.REPLACE, gleb());
        var forecast = Objects.requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.reasons().getFirst().example().reason().key())
                .isEqualTo("products.error.article");
    }

    @Test
    void theForecastSaysWhichFieldsAndOpensTheirRows() throws Exception {
        begun();
        var file = "Товар;Артикул;Единица;Цена\n%s;%s;кг;150\n".formatted(name, article);
        var id = desk().told(file, OnKnown.REPLACE, gleb());
        var forecast = Objects.requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.changes())
                .isEqualTo(new Changes(1, Map.of("unit", 1, "price", 1, "since", 1)));
        show("/imports/" + id, "Единица (1)");
        show("/imports/" + id + "/rows?verdict=CHANGED", "<del>шт</del> <ins>кг</ins>");
    }

    @Test
    void customFieldsAreWrittenAndTheHistoryTellsIt() {
        begun();
        var field = fields.ask(Bearer.PRODUCT, CustomField.Kind.TEXT, "Сорт");
        var file = "Товар;Артикул;%s\n%s;%s;высший\n".formatted(field.label().ru(), name, article);
        assertThat(desk().changed(file, OnKnown.REPLACE, gleb())).isEqualTo(1);
        assertThat(product().extra().get(field.key())).isEqualTo("высший");
        assertThat(
                        history.about(Subject.of(product().id()), Stretch.newest(1))
                                .lines()
                                .getFirst()
                                .code())
                .isEqualTo("ProductExtraChanged");
    }

    @Test
    void takenBackTheyHoldWhatTheyHeldBefore() {
        begun();
        var before = product();
        var group = "Группа отмены " + UUID.randomUUID();
        var file = "Товар;Артикул;Группа;Цена\n%s;%s;%s;150\n".formatted(name, article, group);
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        assertThat(product().price()).isEqualTo(roubles("150"));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(product().values()).isEqualTo(before.values());
        assertThat(product().price()).isEqualTo(roubles("100"));
        assertThat(sql.fetchCount(PRODUCT_GROUP, PRODUCT_GROUP.PATH.eq(group))).isZero();
    }

    @Test
    void aGroupBelowWhichSomethingElseStandsStays() {
        begun();
        var group = "Верх " + UUID.randomUUID();
        var file = "Товар;Артикул;Группа\n%s;%s;%s / Низ\n".formatted(name, article, group);
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        var neighbour = Map.of("name", "Сосед " + group, "group", group + " / Низ");
        Characters.done(products.add(UUID.randomUUID(), neighbour, gleb()));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(product().get("group")).isEmpty();
        assertThat(sql.fetchCount(PRODUCT_GROUP, PRODUCT_GROUP.PATH.startsWith(group)))
                .isEqualTo(2);
    }

    @Test
    void whatSomebodyWroteSinceStandsInTheWay() {
        begun();
        var file = "Товар;Артикул;Единица\n%s;%s;кг\n".formatted(name, article);
        var id = desk().finished(file, OnKnown.REPLACE, gleb());
        var theirs = new HashMap<>(product().typed());
        theirs.put("unit", "тонна");
        Characters.done(products.edit(product().id(), product().version(), theirs, gleb()));
        assertThat(undos().undone(id, gleb()).state()).isEqualTo(Import.State.DONE);
        var undo = all.find(id, gleb()).orElseThrow();
        assertThat(Objects.requireNonNull(undo.first().getFirst().what()).code())
                .isEqualTo("ProductChanged");
        assertThat(product().get("unit")).isEqualTo("тонна");
    }

    private void begun() {
        var file = "Товар;Артикул;Единица;Цена\n%s;%s;шт;100\n".formatted(name, article);
        desk().finished(file, gleb());
    }

    private static Money roubles(String amount) {
        return new Money(new BigDecimal(amount), "RUB");
    }

    private Product product() {
        var id =
                sql.select(PRODUCT.ID.convertFrom(ProductId::new))
                        .from(PRODUCT)
                        .where(PRODUCT.ARTICLE.eq(article))
                        .fetchSingle()
                        .value1();
        return products.get(id);
    }

    private void show(String address, String words) throws Exception {
        browser.perform(get(address).with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString(words)));
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private UndoDesk undos() {
        return new UndoDesk(all, undoer, undoing, imports);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }
}
