package soyuznik.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.Cursor;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.work.Memos;

/** Memos of a client. */
@Controller
class MemosOfClientController {
    private final Memos memos;

    MemosOfClientController(Memos memos) {
        this.memos = memos;
    }

    @GetMapping("/companies/{id}/memos")
    ModelAndView index(@PathVariable long id, @RequestParam @Nullable String after, Viewer viewer) {
        var found = memos.of(new CompanyId(id), Cursor.read(after), viewer);
        return Answer.page("work/memo/index", "page", MemosPage.of(found));
    }
}
