package soyuznik.insights.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.insights.Answers;
import soyuznik.insights.Counts;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;
import soyuznik.shell.Query;

/** Counts figures anew that are older than the page. */
@Controller
@RequestMapping(Counts.PATH)
class CountsController {
    private static final Pattern QUESTION = Pattern.compile("[a-z]+(/[a-z]+)*");
    private final Answers answers;

    CountsController(Answers answers) {
        this.answers = answers;
    }

    /**
     * @param question the address of the page, below that of all figures
     * @param list what its address asks
     */
    @PostMapping
    ModelAndView create(
            @RequestParam String question,
            @RequestParam(defaultValue = "") String list,
            Viewer viewer,
            Answer answer) {
        answers.forget(viewer);
        var page = page(question, list);
        return answer.to(
                Outcome.done(page, Text.of("insights.recounted")),
                address -> address,
                _ -> Answer.page("insights/question/index", "questions", Questions.ALL));
    }

    private static String page(String question, String list) {
        if (!QUESTION.matcher(question).matches()) {
            throw new NotFound();
        }
        return Query.read(list).at("/insights/" + question);
    }
}
