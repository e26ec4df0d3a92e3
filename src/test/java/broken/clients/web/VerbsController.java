package broken.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class VerbsController {
    @PostMapping("/clients/advance")
    void advance() {}
}
