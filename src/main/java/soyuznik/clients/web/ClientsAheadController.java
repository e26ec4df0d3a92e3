package soyuznik.clients.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientFolders;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

/** All that is agreed with a client and still to come, of all its projects. */
@Controller
class ClientsAheadController {
    private final ClientFolders folders;

    ClientsAheadController(ClientFolders folders) {
        this.folders = folders;
    }

    @GetMapping("/companies/{id}/ahead")
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        var found = folders.ahead(new CompanyId(id), viewer);
        boolean leads = viewer.may(Right.LEAD_PROJECTS, found.company().own());
        return Answer.page("clients/ahead/index", "all", found, "leads", leads);
    }
}
