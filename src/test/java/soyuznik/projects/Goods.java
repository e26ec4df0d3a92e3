package soyuznik.projects;

import static org.jooq.impl.DSL.max;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.LINE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Prices;
import soyuznik.products.Products;
import soyuznik.support.Characters;

/** Products of the tests, and how they come onto projects. */
@TestComponent
class Goods {
    private final Products products;
    private final Prices prices;
    private final Lines lines;
    private final Projects projects;
    private final DSLContext sql;
    private final Characters characters;
    private final Viewer vera;

    Goods(
            Products products,
            Prices prices,
            Lines lines,
            Projects projects,
            DSLContext sql,
            Characters characters) {
        this.products = products;
        this.prices = prices;
        this.lines = lines;
        this.projects = projects;
        this.sql = sql;
        this.characters = characters;
        this.vera = characters.viewer("vera");
    }

    Characters characters() {
        return characters;
    }

    ProductId product(String name, String group) {
        var typed = Map.of("name", name, "group", group, "unit", "шт.");
        return done(products.add(UUID.randomUUID(), typed, vera));
    }

    ProductId product() {
        return product("Фильтр ФТ-4", "");
    }

    /** From the beginning of the year on. */
    void costs(ProductId product, String price) {
        var typed = Map.of("price", price, "since", "2026-01-01");
        done(prices.set(product, UUID.randomUUID(), typed, vera));
    }

    void retire(ProductId product) {
        done(products.retire(product, vera));
    }

    Outcome<ProjectId> put(
            ProjectId project, ProductId product, Map<String, String> typed, Viewer by) {
        return lines.add(new Lines.Draft(project, UUID.randomUUID(), product, typed), by);
    }

    static Map<String, String> typed(String quantity, String price) {
        return Map.of("quantity", quantity, "price", price);
    }

    /** The last line that came onto the project, also one that was taken off it. */
    Lines.Key last(ProjectId project) {
        var id =
                sql.select(max(LINE.ID))
                        .from(LINE)
                        .where(LINE.PROJECT_ID.eq(project.value()))
                        .fetchSingle()
                        .value1();
        return new Lines.Key(project, Objects.requireNonNull(id));
    }

    void takeOff(ProjectId project, Viewer by) {
        done(lines.remove(last(project), by));
    }

    /** Something or other happens to the products of the project. */
    void trade(ProjectId id, Random random, Viewer by) {
        var sale = projects.get(id, by).sale();
        var currency = List.of("RUB", "CNY").get(random.nextInt(2));
        var price = random.nextInt(4) == 0 ? "" : random.nextInt(100_000) + " " + currency;
        var typed = typed(Integer.toString(1 + random.nextInt(50)), price);
        var first = lines.of(id).stream().findFirst();
        if (first.isEmpty() || random.nextInt(3) > 0) {
            put(id, product(), typed, by);
        } else if (random.nextBoolean() || !sale.counted()) {
            lines.change(new Lines.Key(id, first.get().id()), first.get().version(), typed, by);
        } else {
            var away = new Lines.Key(id, first.get().id());
            var removed = lines.remove(away, by);
            if (removed instanceof Outcome.Done && random.nextBoolean()) {
                lines.restore(away, by);
            }
        }
    }
}
