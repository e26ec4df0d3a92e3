package soyuznik.products.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Products;
import soyuznik.shell.Answer;

/** Whether a product is offered. */
@Controller
@RequestMapping("/products/{id}")
class ProductStatesController {
    private final Products products;
    private final ProductPages pages;

    ProductStatesController(Products products, ProductPages pages) {
        this.products = products;
        this.pages = pages;
    }

    @PostMapping("/retirement")
    ModelAndView destroy(@PathVariable long id, Viewer viewer, Answer answer) {
        var product = new ProductId(id);
        return answer.to(
                products.retire(product, viewer),
                done -> "/products/" + done,
                _ -> pages.show(product, Map.of(), viewer));
    }

    @PostMapping("/restoration")
    ModelAndView create(@PathVariable long id, Viewer viewer, Answer answer) {
        var product = new ProductId(id);
        return answer.to(
                products.restore(product, viewer),
                done -> "/products/" + done,
                _ -> pages.show(product, Map.of(), viewer));
    }
}
