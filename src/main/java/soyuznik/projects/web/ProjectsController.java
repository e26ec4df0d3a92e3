package soyuznik.projects.web;

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
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;

@Controller
@RequestMapping("/projects")
class ProjectsController {
    private final ListPages lists;
    private final ProjectPages pages;
    private final FormPages forms;

    ProjectsController(ListPages lists, ProjectPages pages, FormPages forms) {
        this.lists = lists;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        return lists.of(typed, viewer);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return pages.show(new ProjectId(id), viewer);
    }

    @GetMapping("/new")
    ModelAndView form(
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String q,
            StartForm start,
            Viewer viewer) {
        return company.isEmpty() ? forms.clients(q, viewer) : forms.blank(company, start, viewer);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam MultiValueMap<String, String> typed, Answer answer, Viewer viewer) {
        var sent = FieldSet.sent(typed);
        return answer.to(
                answer.meant(ProjectForm.CLOSE, () -> forms.open(sent, viewer)),
                id -> "/projects/" + id,
                _ -> forms.again(sent, viewer));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return forms.edit(new ProjectId(id), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView update(@PathVariable long id, ProjectForm form, Answer answer, Viewer viewer) {
        var project = new ProjectId(id);
        return answer.to(
                answer.meant(forms.close(project, viewer), () -> forms.save(project, form, viewer)),
                done -> "/projects/" + done,
                _ -> forms.again(project, form, viewer));
    }
}
