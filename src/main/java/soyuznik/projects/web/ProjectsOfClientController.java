package soyuznik.projects.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Companies;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ProjectList;
import soyuznik.shell.Answer;

@Controller
class ProjectsOfClientController {
    private final Companies companies;
    private final ProjectList list;

    ProjectsOfClientController(Companies companies, ProjectList list) {
        this.companies = companies;
        this.list = list;
    }

    @GetMapping("/companies/{id}/projects")
    ModelAndView index(@PathVariable long id, Viewer viewer) {
        var client = companies.get(new CompanyId(id), viewer);
        var page = Answer.page("projects/client/index", "client", client);
        page.addObject("rows", list.of(client.id(), viewer));
        page.addObject("mayOpen", viewer.may(Right.LEAD_PROJECTS, client.own()));
        return page;
    }
}
