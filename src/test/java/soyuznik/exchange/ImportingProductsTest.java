package soyuznik.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static soyuznikdb.products.Tables.PRICE;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.History;
import soyuznik.journal.Stretch;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.products.Product;
import soyuznik.products.Products;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Products come in with their groups and prices, by whoever may make them by hand. */
@Rule("W-01")
@ProductTest
class ImportingProductsTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undos undos;
    @Autowired private Undoer undoer;
    @Autowired private Undoing undoing;
    @Autowired private Products products;
    @Autowired private History history;
    @Autowired private Fields fields;

    @Test
    @Rule("U-01")
    void aPriceListOf1CComesWhole() {
        desk().brought(
                        """
                        Номенклатура;Артикул;Группа;Ед. изм.;Срок поставки;Цена;Валюта;Цена с
                        Насос НЛ-1;НЛ-1-01;Насосы > Ленточные;шт;12;1 250,50;руб.;31.01.2026
                        """,
                        gleb());
        var pump = called("Насос НЛ-1");
        assertThat(pump.get("article")).isEqualTo("НЛ-1-01");
        assertThat(pump.get("group")).isEqualTo("Насосы / Ленточные");
        assertThat(pump.get("unit")).isEqualTo("шт");
        assertThat(pump.get("leadDays")).isEqualTo("12");
        assertThat(pump.price()).isEqualTo(new Money(new BigDecimal("1250.50"), "RUB"));
        assertThat(since(pump)).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    @Rule("U-01")
    void aColumnCalledLikeACustomFieldFillsItAndAnUnknownOptionRefusesTheRow() {
        var field = fields.ask(Bearer.PRODUCT, CustomField.Kind.CHOICE, "Покрытие", "цинк", "хром");
        var file = "Товар;" + field.label().ru() + "\nШпилька НЛ-9;хром\nШпилька НЛ-10;золото\n";
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(2, 2, 1, 0, 1));
        assertThat(called("Шпилька НЛ-9").extra().get(field.key())).isEqualTo("2");
    }

    @Test
    void theProductsOfTheSampleAreUnderstoodWithoutAWord() {
        var id = desk().read("product,series,sales_price\nGTX Test,GTX Own,550\n", gleb());
        var mapping = desk().mapping(id, gleb());
        assertThat(mapping.kind()).isEqualTo(Kind.PRODUCTS);
        assertThat(mapping.columns())
                .containsExactly(Meaning.PRODUCT, Meaning.GROUP, Meaning.PRICE);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var file = "Товар;Артикул;Цена\nКран повторный;КП-1;10\nКран без артикула;;20\n";
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(2, 2, 2, 0, 0));
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(2, 2, 0, 2, 0));
        assertThat(desk().brought(file, vera())).isEqualTo(new Import.Progress(2, 2, 0, 2, 0));
        assertThat(sql.fetchCount(PRODUCT, PRODUCT.NAME.like("Кран %овторный%"))).isEqualTo(1);
    }

    @Test
    @Rule("U-01")
    void whatIsOursIsKnownByArticleNameOrAliasAndStaysAsItIs() {
        made("Задвижка своя", "ЗС-1", "");
        made("Клапан свой", "", "Клапан прежний\nКЛ 77");
        var again =
                desk().brought(
                                """
                                Товар;Артикул;Единица
                                Задвижка чужая;зс 1;шт
                                клапан СВОЙ;;шт
                                Клапан  прежний;;шт
                                Клапан с артикулом;КЛ-77;шт
                                """,
                                gleb());
        assertThat(again).isEqualTo(new Import.Progress(4, 4, 0, 4, 0));
        assertThat(called("Задвижка своя").get("unit")).isEmpty();
    }

    @Test
    @Rule("U-01")
    void twoArticlesOfOneNameAreTwoProducts() {
        made("Муфта", "МФ-1", "");
        var file = "Товар;Артикул\nМуфта;МФ-2\nМуфта;МФ-3\nМуфта;мф 3\nМуфта;\n";
        assertThat(desk().brought(file, gleb())).isEqualTo(new Import.Progress(4, 4, 2, 2, 0));
    }

    @Test
    void aRowThatCannotBeAProductIsRefusedAndSaysWhy() {
        var id =
                desk().checked(
                                "Товар;Артикул;Срок поставки;Цена;Валюта\n;Ш-1;;;\nШайба;Ш-2;2,5;;\nШайба;Ш-3;;5;тугрики\n",
                                gleb());
        var forecast = requireNonNull(imports.understanding(id, gleb()).forecast());
        assertThat(forecast.made()).isZero();
        assertThat(forecast.reasons().stream().map(each -> each.example().reason().key()))
                .containsExactlyInAnyOrder(
                        "exchange.fault.no_product",
                        "exchange.fault.whole",
                        "exchange.fault.currency");
    }

    @Test
    void noughtIsNoPriceAndWithoutACurrencyOursHolds() {
        desk().brought("Товар;Цена\nБесценный уголок;0\nЦенный уголок;7\n", gleb());
        assertThat(called("Бесценный уголок").price()).isNull();
        assertThat(called("Ценный уголок").price())
                .isEqualTo(new Money(BigDecimal.valueOf(7), "RUB"));
    }

    @Test
    @Rule("T-07")
    void whoMayNotMakeProductsByHandDoesNotImportThem() {
        var anna = characters.viewer("anna");
        var id = desk().read("Товар;Артикул;Цена\nТовар Анны;ТА-1;10\n", anna);
        var mapping = desk().mapping(id, anna);
        assertThat(mapping.kind()).isEqualTo(Kind.PRODUCTS);
        assertThat(desk().explained(id, mapping, anna)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(sql.fetchCount(PRODUCT, PRODUCT.NAME.eq("Товар Анны"))).isZero();
    }

    @Test
    void historyTellsWhoBroughtAProductAndItsPrice() {
        desk().brought("Товар;Цена\nИсторичный болт;3\n", gleb());
        var told =
                history.about(Subject.of(called("Историчный болт").id()), Stretch.newest(10))
                        .lines();
        assertThat(told.stream().map(History.Line::code))
                .containsExactlyInAnyOrder("ProductAdded", "PriceSet");
    }

    @Test
    void theyGoWithThePricesAndTheGroupsThatCameAlong() {
        made("Оставшийся", "", "");
        var file = "Товар;Группа;Цена\nУходящий;Уходящая / Внутренняя;5\n";
        var id = desk().finished(file, gleb());
        assertThat(groups("Уходящая")).isEqualTo(2);
        assertThat(undone(id)).isEqualTo(Import.State.UNDONE);
        assertThat(groups("Уходящая")).isZero();
        assertThat(sql.fetchCount(PRODUCT, PRODUCT.NAME.eq("Уходящий"))).isZero();
        assertThat(sql.fetchCount(PRODUCT, PRODUCT.NAME.eq("Оставшийся"))).isEqualTo(1);
    }

    @Test
    void aGroupInWhichSomethingElseStandsStays() {
        var id = desk().finished("Товар;Группа\nПервый в группе;Общая для двух\n", gleb());
        var values = Map.of("name", "Второй в группе", "group", "общая для двух");
        Characters.done(products.add(UUID.randomUUID(), values, gleb()));
        assertThat(undone(id)).isEqualTo(Import.State.UNDONE);
        assertThat(groups("Общая для двух")).isEqualTo(1);
    }

    @Test
    void aProductThatSomebodyHasChangedStandsInTheWay() {
        var id = desk().finished("Товар\nТронутый товар\nНетронутый товар\n", gleb());
        Characters.done(products.retire(called("Тронутый товар").id(), gleb()));
        assertThat(undone(id)).isEqualTo(Import.State.DONE);
        var undo = undos.find(id, gleb()).orElseThrow();
        assertThat(undo.first().getFirst().name()).isEqualTo("Тронутый товар");
        assertThat(sql.fetchCount(PRODUCT, PRODUCT.NAME.eq("Нетронутый товар"))).isEqualTo(1);
    }

    private int groups(String top) {
        return sql.fetchCount(PRODUCT_GROUP, PRODUCT_GROUP.PATH.startsWith(top));
    }

    private LocalDate since(Product product) {
        return sql.select(PRICE.SINCE)
                .from(PRICE)
                .where(PRICE.PRODUCT_ID.eq(product.id().value()))
                .fetchSingle()
                .value1();
    }

    private void made(String name, String article, String aliases) {
        var values = Map.of("name", name, "article", article, "aliases", aliases);
        Characters.done(products.add(UUID.randomUUID(), values, gleb()));
    }

    private Product called(String name) {
        var ids = sql.select(PRODUCT.ID).from(PRODUCT).where(PRODUCT.NAME.eq(name)).fetch();
        assertThat(ids).hasSize(1);
        return products.get(new ProductId(List.copyOf(ids).getFirst().value1()));
    }

    private Import.State undone(ImportId id) {
        return new UndoDesk(undos, undoer, undoing, imports).undone(id, gleb()).state();
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }
}
