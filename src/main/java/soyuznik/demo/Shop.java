package soyuznik.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Prices;
import soyuznik.products.Products;

/** What the company of the demo sells. */
@Component
@ConditionalOnProperty("soyuznik.demo")
class Shop {
    private static final List<Ware> WARES =
            List.of(
                    new Ware("ФТ-40", "Фильтр топливный ФТ-40", "Фильтры / Топливные", 15, 10_500),
                    new Ware("К-2", "Картридж сменный К-2", "Фильтры / Картриджи", 5, 4_000),
                    new Ware("ФВ-12", "Фильтр воздушный ФВ-12", "Фильтры / Воздушные", 20, 9_000),
                    new Ware("ФМ-8", "Фильтр масляный ФМ-8", "Фильтры / Масляные", 10, 4_300),
                    new Ware("ФС-5", "Фильтр салонный ФС-5", "Фильтры / Салонные", 12, 11_400),
                    new Ware("ПО-9", "Предочиститель ПО-9", "Предочистители", 35, 62_000));

    private final Products products;
    private final Prices prices;

    Shop(Products products, Prices prices) {
        this.products = products;
        this.prices = prices;
    }

    /**
     * @param days from order to shipment
     * @param price of a piece in roubles
     */
    private record Ware(String article, String name, String group, int days, long price) {}

    /** The products by their articles. */
    record Shelf(Map<String, ProductId> products) {
        ProductId of(String article) {
            return Objects.requireNonNull(products.get(article), article);
        }
    }

    Shelf fill(Calendar calendar, int ago, Viewer by) {
        var filled = new HashMap<String, ProductId>();
        for (var ware : WARES) {
            var id = calendar.on(ago, () -> products.add(UUID.randomUUID(), typed(ware), by));
            var price =
                    Map.of("price", ware.price() + " RUB", "since", calendar.day(ago).toString());
            calendar.on(ago, () -> prices.set(id, UUID.randomUUID(), price, by));
            filled.put(ware.article(), id);
        }
        return new Shelf(filled);
    }

    private static Map<String, String> typed(Ware ware) {
        return Map.of(
                "article", ware.article(),
                "name", ware.name(),
                "group", ware.group(),
                "unit", "шт.",
                "manner", "SERIAL",
                "leadDays", Integer.toString(ware.days()));
    }
}
