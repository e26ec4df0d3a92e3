package soyuznik.products.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.journal.Stretch;
import soyuznik.kernel.ProductId;

/** What happened earlier to a product. */
@Controller
class ProductHistoryController {
    private final ProductPages pages;

    ProductHistoryController(ProductPages pages) {
        this.pages = pages;
    }

    @GetMapping("/products/{id}/history")
    ModelAndView index(@PathVariable long id, @RequestParam(required = false) @Nullable Long from) {
        return pages.history(new ProductId(id), Stretch.from(from));
    }
}
