package soyuznik.products.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Prices;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

@Controller
@RequestMapping("/products/{id}/prices")
class PricesController {
    private final Prices prices;
    private final ProductPages pages;

    PricesController(Prices prices, ProductPages pages) {
        this.prices = prices;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Answer answer) {
        var product = new ProductId(id);
        return answer.to(
                prices.set(product, FormKey.of(typed), typed, viewer),
                done -> "/products/" + done,
                _ -> pages.show(product, typed, viewer));
    }

    @PostMapping("/{price}/removal")
    ModelAndView destroy(
            @PathVariable long id, @PathVariable long price, Viewer viewer, Answer answer) {
        var product = new ProductId(id);
        return answer.to(
                prices.remove(product, price, viewer),
                done -> "/products/" + done,
                _ -> pages.show(product, Map.of(), viewer));
    }

    @PostMapping("/{price}/restoration")
    ModelAndView update(
            @PathVariable long id, @PathVariable long price, Viewer viewer, Answer answer) {
        var product = new ProductId(id);
        return answer.to(
                prices.restore(product, price, viewer),
                done -> "/products/" + done,
                _ -> pages.show(product, Map.of(), viewer));
    }
}
