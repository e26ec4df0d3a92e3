package soyuznik.products.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages of groups of products. */
@Component
class GroupPages {
    private final ProductGroups groups;

    GroupPages(ProductGroups groups) {
        this.groups = groups;
    }

    ModelAndView index(Viewer viewer) {
        var page = new GroupsPage(groups.all(), groups.sold(), viewer.may(Right.EDIT_DICTIONARIES));
        return Answer.page("products/group/index", "page", page);
    }

    ModelAndView form(long id, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_DICTIONARIES), Right.EDIT_DICTIONARIES);
        return again(id, groups.get(id).path(), viewer);
    }

    /** What was typed stays. */
    ModelAndView again(long id, String typed, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.EDIT_DICTIONARIES), Right.EDIT_DICTIONARIES);
        var page = new GroupFormPage(groups.get(id), typed);
        return Answer.page("products/group/form", "page", page);
    }
}
