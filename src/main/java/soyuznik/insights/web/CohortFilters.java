package soyuznik.insights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Dictionaries;
import soyuznik.access.Roster;
import soyuznik.clients.Range;
import soyuznik.insights.Lookback;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Assortment;
import soyuznik.projects.Acquaintance;
import soyuznik.projects.Boards;
import soyuznik.projects.Cohort;
import soyuznik.projects.Methods;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.FilterFields;

/** Reads which projects an address asks about, and what the filters above the figures offer. */
@Component
class CohortFilters {
    private final Boards boards;
    private final Methods methods;
    private final Roster roster;
    private final Assortment assortment;
    private final Dictionaries dictionaries;
    private final Clock clock;

    CohortFilters(
            Boards boards,
            Methods methods,
            Roster roster,
            Assortment assortment,
            Dictionaries dictionaries,
            Clock clock) {
        this.boards = boards;
        this.methods = methods;
        this.roster = roster;
        this.assortment = assortment;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * What was asked.
     *
     * @param against those that they are held against, if any are
     * @param errors of the fields that could not be read
     */
    record Read(CohortPage page, Cohort cohort, Optional<Cohort> against, List<FieldError> errors) {
        ModelAndView shown(String template, Object figures) {
            var shown = Answer.page(template, "page", page, "figures", figures);
            if (!errors.isEmpty()) {
                shown.addObject("trouble", new Answer.Trouble.Fields(errors));
                shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return shown;
        }
    }

    /** Without a period the last twelve months are meant, without a method the usual one. */
    Read read(String path, Map<String, String> typed, Viewer viewer) {
        var form = begun(new CohortForm(path, typed), viewer);
        var fields = new FilterFields(form.typed());
        var cohort = cohort(form, fields);
        var other = form.against().map(CohortForm::typed).map(FilterFields::new);
        var against = form.against().flatMap(held -> other.map(asked -> cohort(held, asked)));
        var errors = new ArrayList<>(fields.errors());
        other.map(FilterFields::errors).stream()
                .flatMap(List::stream)
                .filter(error -> !errors.contains(error))
                .map(error -> new FieldError(CohortForm.AGAINST + error.field(), error.text()))
                .toList()
                .forEach(errors::add);
        var page =
                new CohortPage(
                        form,
                        methods.newest(cohort.method()),
                        offered(viewer),
                        today(),
                        Optional.empty());
        return new Read(page, cohort, against, errors);
    }

    private static Cohort cohort(CohortForm form, FilterFields fields) {
        var from = fields.day(CohortForm.FROM);
        var to = fields.day(CohortForm.TO);
        fields.ordered("opened", from, to);
        var owner = fields.id("owner");
        var branch = fields.id("branch");
        return new Cohort(
                form.get(CohortForm.METHOD),
                new Range<>(from, to),
                new Cohort.Led(
                        owner == null ? null : new UserId(owner),
                        branch == null ? null : new BranchId(branch)),
                new Cohort.Clients(form.get("source"), Acquaintance.read(form.get("acquaintance"))),
                new Cohort.Goods(form.get("written"), fields.id("group")));
    }

    private CohortForm begun(CohortForm form, Viewer viewer) {
        var known = methods.find(form.get(CohortForm.METHOD)).isPresent();
        var of = known ? form : form.with(CohortForm.METHOD, boards.usual(viewer));
        return of.namesPeriod() ? of : of.with(CohortForm.FROM, Lookback.year(today()).toString());
    }

    private CohortPage.Offered offered(Viewer viewer) {
        var wide = viewer.scopes().stream().anyMatch(scope -> scope <= Viewer.ALL);
        return new CohortPage.Offered(
                methods.newest(),
                wide ? roster.owners() : List.of(),
                wide ? roster.places() : List.of(),
                groups(),
                dictionaries.words());
    }

    private List<Choice> groups() {
        return assortment.groups().stream()
                .map(group -> new Choice(Long.toString(group.id()), group.path()))
                .toList();
    }
}
