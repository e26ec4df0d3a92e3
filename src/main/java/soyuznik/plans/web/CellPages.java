package soyuznik.plans.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientList;
import soyuznik.insights.Counted;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.plans.Cell;
import soyuznik.plans.Sheet;
import soyuznik.plans.Sheets;
import soyuznik.products.Assortment;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.FormKey;
import soyuznik.shell.NotFound;
import soyuznik.shell.Query;

/** Makes the sheet in which clients are planned. */
@Component
class CellPages {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern PAGE = Pattern.compile("\\d{1,4}");

    private final PlanFilters filters;
    private final PlanPages plans;
    private final Sheets sheets;
    private final ClientList clients;
    private final Assortment assortment;

    CellPages(
            PlanFilters filters,
            PlanPages plans,
            Sheets sheets,
            ClientList clients,
            Assortment assortment) {
        this.filters = filters;
        this.plans = plans;
        this.sheets = sheets;
        this.clients = clients;
        this.assortment = assortment;
    }

    ModelAndView show(Map<String, String> typed, Viewer viewer) {
        return page(typed, null, viewer);
    }

    /** With what was typed into one of the cells. */
    ModelAndView again(Map<String, String> typed, Viewer viewer) {
        var amount = typed.getOrDefault("amount", "");
        return page(typed, new CellsPage.Typed(key(typed), amount, FormKey.version(typed)), viewer);
    }

    private ModelAndView page(
            Map<String, String> typed, CellsPage.@Nullable Typed changed, Viewer viewer) {
        var read = filters.read(typed, viewer);
        var asked = asked(read, typed);
        var sheet = sheet(read, asked, viewer);
        var course = plans.course(read);
        var page =
                new CellsPage(
                        read.frame(),
                        asked,
                        sheet.figures(),
                        course.figures(),
                        Counted.oldest(Stream.of(sheet, course)),
                        groups(),
                        new CellsPage.Ways(
                                viewer.may(Right.PLAN_CLIENTS),
                                viewer.may(Right.PLAN_CLIENTS, false)),
                        changed);
        return Answer.page("plans/cell/index", "figures", page);
    }

    static Query asked(PlanFilters.Read read, Map<String, String> typed) {
        var asked = new LinkedHashMap<String, String>(read.address().query().asked());
        Stream.of("q", "page", "only", "within", "done")
                .filter(field -> !typed.getOrDefault(field, "").isBlank())
                .forEach(field -> asked.put(field, Objects.toString(typed.get(field))));
        return new Query(asked);
    }

    private Counted<Sheet> sheet(PlanFilters.Read read, Query asked, Viewer viewer) {
        var lens = read.lens();
        var year = read.address().year();
        var only = asked.asked().getOrDefault("only", "");
        var words = asked.asked().getOrDefault("q", "");
        if (ID.matcher(only).matches()) {
            return Counted.now(sheets.of(lens, year, List.of(new CompanyId(Long.parseLong(only)))));
        }
        if (!words.isBlank()) {
            var found = clients.search(viewer, false, words);
            return Counted.now(
                    sheets.of(lens, year, found.stream().map(ClientList.Row::id).toList()));
        }
        return sheets.of(lens, year, place(asked));
    }

    /** All clients of what is asked for, whichever page of it is shown. */
    void each(PlanFilters.Read read, Query asked, Viewer viewer, Consumer<Sheet.Client> taker) {
        if (asked.asked().containsKey("only") || asked.asked().containsKey("q")) {
            sheet(read, asked, viewer).figures().clients().forEach(taker);
        } else {
            sheets.each(read.lens(), read.address().year(), place(asked).within(), taker);
        }
    }

    private static Sheets.Page place(Query asked) {
        var page = asked.asked().getOrDefault("page", "0");
        var within = asked.asked().getOrDefault("within", "");
        return new Sheets.Page(
                PAGE.matcher(page).matches() ? Integer.parseInt(page) : 0,
                ID.matcher(within).matches() ? Long.valueOf(within) : null);
    }

    private List<Choice> groups() {
        return assortment.groups().stream()
                .map(group -> new Choice(Long.toString(group.id()), group.path()))
                .toList();
    }

    Cell.Change change(Map<String, String> typed, Viewer viewer) {
        var read = filters.read(typed, viewer);
        var context = asked(read, typed).without("year", "done");
        return new Cell.Change(
                key(typed),
                FormKey.version(typed),
                typed.getOrDefault("amount", ""),
                typed.get("shown"),
                context.toString());
    }

    private Cell.Key key(Map<String, String> typed) {
        var client = typed.getOrDefault("company", "");
        var group = typed.getOrDefault("group", "");
        if (!ID.matcher(client).matches() || !(group.isEmpty() || ID.matcher(group).matches())) {
            throw new NotFound();
        }
        return new Cell.Key(
                filters.year(typed.getOrDefault("year", "")).year(),
                new CompanyId(Long.parseLong(client)),
                group.isEmpty() ? null : Long.valueOf(group));
    }

    /** The sheet again, at the cell behind the one that was written. */
    String after(Cell.Key written, Map<String, String> typed, Viewer viewer) {
        return asked(filters.read(typed, viewer), typed)
                .with("done", CellsPage.id(written))
                .at(PlanAddress.PATH + "/sheet");
    }
}
