package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Products;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A product that is written almost like one of ours is asked about once. */
@Rule("W-01")
@ProductTest
class NearValuesTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Nears nears;
    @Autowired private Products products;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String pump = "Насос НЦ-40 " + mark;

    private ProductId pump() {
        return done(products.add(UUID.randomUUID(), Map.of("name", pump), vera()));
    }

    private static String file(String... products) {
        var file = new StringBuilder("клиент;товар\n");
        for (var product : products) {
            file.append("Похожие товары;").append(product).append('\n');
        }
        return file.toString();
    }

    private List<Near> asked(ImportId id, Viewer by) {
        var understanding = imports.understanding(id, by);
        return nears.of(understanding.survey(), understanding.mapping());
    }

    private int projects(String product) {
        return sql.fetchCount(PROJECT, PROJECT.PRODUCT.eq(product));
    }

    @Test
    void signsAndLookAlikeLettersMakeNoOtherProductAndAreKept() {
        var id = pump();
        var written = "HАСОС НЦ40 " + mark;
        desk().brought(file(written, "Совсем другое"), vera());
        assertThat(projects(pump)).isEqualTo(1);
        assertThat(products.get(id).get("aliases")).isEqualTo(written);
        desk().brought(file(written, pump), vera());
        assertThat(products.get(id).get("aliases")).isEqualTo(written);
    }

    /** Somebody says that it is the pump, and lets the file come in. */
    private void meant(ImportId file, String written) {
        var said = Map.of(Meaning.PRODUCT, Map.of(written, pump));
        done(imports.explain(file, desk().mapping(file, vera()).with(said), vera()));
        done(starts.make(file, vera()));
        importer.run(Desk.first(file));
    }

    @Test
    void aLikelyOneIsOfferedAndTakenOnlyWhenSomebodySaysSo() {
        var id = pump();
        var written = "Насос центробежный НЦ-40 " + mark;
        var file = desk().read(file(written, written), vera());
        var near = asked(file, vera()).getFirst();
        assertThat(near.value().rows()).isEqualTo(2);
        assertThat(near.names()).extracting(Near.Name::code).containsExactly(pump);
        assertThat(desk().mapping(file, vera()).target(Meaning.PRODUCT, written)).isEmpty();

        meant(file, written);
        assertThat(projects(pump)).isEqualTo(1);
        assertThat(products.get(id).get("aliases")).isEqualTo(written);
        var next = desk().read(file(written), vera());
        assertThat(desk().mapping(next, vera()).target(Meaning.PRODUCT, written)).isEqualTo(pump);
    }

    @Test
    void whatWasNotShownIsAskedBeforeAnythingIsForecast() {
        pump();
        var file = desk().read(file(pump + "0"), vera());
        var unanswered = desk().mapping(file, vera()).with(Map.of());
        assertThat(imports.explain(file, unanswered, vera()))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors().toString())
                                        .contains("exchange.ask.near"));
    }

    @Test
    void whoMayNotChangeProductsKeepsTheAnswerForTheFileAlone() {
        var id = pump();
        var anna = characters.viewer("anna");
        desk().brought("компания\nПохожие у Анны\n", anna);
        desk().brought(
                        "клиент;товар\nПохожие у Анны;"
                                + pump.toLowerCase(java.util.Locale.ROOT)
                                + ".\n",
                        anna);
        assertThat(projects(pump)).isEqualTo(1);
        assertThat(products.get(id).get("aliases")).isEmpty();
    }

    private Desk desk() {
        return new Desk(imports, starts, importer);
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }
}
