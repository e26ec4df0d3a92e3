package soyuznik.products.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.FieldSet;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Products;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;

@Controller
@RequestMapping("/products")
class ProductsController {
    private final Products products;
    private final ProductLists lists;
    private final ProductPages pages;

    ProductsController(Products products, ProductLists lists, ProductPages pages) {
        this.products = products;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        return lists.page(new ProductListForm(typed), viewer);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(new ProductId(id), Map.of(), viewer);
    }

    @GetMapping("/new")
    ModelAndView form(Viewer viewer) {
        return pages.fresh(Map.of(), viewer);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> sent, Viewer viewer, Answer answer) {
        var typed = FieldSet.sent(sent);
        return answer.to(
                products.add(FormKey.of(typed), typed, viewer),
                id -> "/products/" + id,
                _ -> pages.fresh(typed, viewer));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return pages.stored(new ProductId(id), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Answer answer) {
        var typed = FieldSet.sent(sent);
        return answer.to(
                products.edit(new ProductId(id), FormKey.version(typed), typed, viewer),
                done -> "/products/" + done,
                _ -> pages.again(new ProductId(id), typed, viewer));
    }
}
