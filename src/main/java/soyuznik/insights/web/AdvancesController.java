package soyuznik.insights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.OurCompany;
import soyuznik.access.Roster;
import soyuznik.insights.Advances;
import soyuznik.insights.Advances.Share;
import soyuznik.insights.Against;
import soyuznik.insights.Counted;
import soyuznik.insights.SaleEfforts;
import soyuznik.insights.SaleEfforts.Effort;
import soyuznik.insights.Words;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.FilterFields;

@Controller
@RequestMapping(AdvancesForm.PATH)
class AdvancesController {
    private final Advances advances;
    private final SaleEfforts efforts;
    private final Against against;
    private final Words words;
    private final Roster roster;
    private final OurCompany company;
    private final Clock clock;

    AdvancesController(
            Advances advances,
            SaleEfforts efforts,
            Against against,
            Words words,
            Roster roster,
            OurCompany company,
            Clock clock) {
        this.advances = advances;
        this.efforts = efforts;
        this.against = against;
        this.words = words;
        this.roster = roster;
        this.company = company;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView index(@RequestParam Map<String, String> typed, Viewer viewer) {
        var form = new AdvancesForm(typed).begun(LocalDate.now(clock));
        var fields = new FilterFields(form.typed());
        var shown = Answer.page("insights/talks/index", "figures", figures(form, fields, viewer));
        if (!fields.errors().isEmpty()) {
            shown.addObject("trouble", new Answer.Trouble.Fields(fields.errors()));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    /** Empty where the address could not be read; the fields tell it. */
    AdvancesPage figures(AdvancesForm form, FilterFields fields, Viewer viewer) {
        var filter = form.filter(fields);
        boolean right = fields.errors().isEmpty();
        boolean wide = viewer.scopes().stream().anyMatch(scope -> scope <= Viewer.ALL);
        var talks = right ? advances.of(filter, viewer) : Counted.<List<Share>>now(List.of());
        var sales = right ? efforts.of(filter, viewer) : Counted.<List<Effort>>now(List.of());
        return new AdvancesPage(
                form,
                wide ? roster.owners() : List.of(),
                wide ? roster.places() : List.of(),
                talks.figures(),
                new SalesTable(form, sales.figures(), Costs.of(company.settings())),
                new AgainstTable(form, right ? against.of(filter, viewer) : List.of()),
                new WordsTable(form, right ? words.of(filter, viewer) : List.of()),
                Counted.oldest(Stream.of(talks, sales)));
    }
}
