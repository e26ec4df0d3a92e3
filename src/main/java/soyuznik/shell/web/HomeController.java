package soyuznik.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.view.RedirectView;
import soyuznik.shell.Menus;
import soyuznik.shell.Visitor;

/** The bare address leads to the first place of the visitor. */
@Controller
class HomeController {
    private final Menus menus;

    HomeController(Menus menus) {
        this.menus = menus;
    }

    @GetMapping("/")
    RedirectView show(@RequestAttribute(Visitor.ATTRIBUTE) Visitor visitor) {
        return new RedirectView(menus.places(visitor).all().getFirst().address(), true);
    }
}
