package soyuznik.insights.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.shell.Answer;

@Controller
@RequestMapping("/insights")
class QuestionsController {

    @GetMapping
    ModelAndView index() {
        return Answer.page("insights/question/index", "questions", Questions.ALL);
    }
}
