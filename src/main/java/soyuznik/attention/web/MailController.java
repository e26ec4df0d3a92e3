package soyuznik.attention.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.attention.Mail;
import soyuznik.attention.Outbox;
import soyuznik.attention.Writers;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.Texts;
import soyuznik.shell.Visitor;

/** The company's mail server, tried out by a letter to oneself. */
@Controller
@RequestMapping(MailController.PATH)
class MailController {
    static final String PATH = "/settings/mail";

    private final Outbox outbox;
    private final Writers writers;
    private final Texts texts;

    MailController(Outbox outbox, Writers writers, Texts texts) {
        this.outbox = outbox;
        this.writers = writers;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        Forbidden.unless(viewer.may(Right.ADMINISTER), Right.ADMINISTER);
        var page = new MailPage(outbox.settings(), writers.of(viewer).address());
        return Answer.page("attention/mail/show", "page", page);
    }

    @PostMapping
    ModelAndView create(
            @RequestAttribute(Visitor.ATTRIBUTE) Visitor visitor, Viewer viewer, Answer answer) {
        Forbidden.unless(viewer.may(Right.ADMINISTER), Right.ADMINISTER);
        return answer.to(tried(visitor.language(), viewer), _ -> PATH, _ -> show(viewer));
    }

    private Outcome<String> tried(Language language, Viewer viewer) {
        if (!outbox.isOpen()) {
            return Outcome.refused("attention.mail.closed");
        }
        var self = writers.of(viewer);
        var mail =
                new Mail(
                        "trial-" + UUID.randomUUID(),
                        self,
                        List.of(self.address()),
                        texts.say(language, "attention.mail.trial.subject", Map.of()),
                        texts.say(
                                language,
                                "attention.mail.trial.text",
                                Map.of("name", self.name())));
        return outbox.tryOut(mail)
                .map(trouble -> Outcome.<String>refused("attention.trouble." + trouble))
                .orElseGet(() -> Outcome.done(PATH, Text.of("attention.mail.taken")));
    }
}
