package soyuznik.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.RateTables;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Boards;
import soyuznik.projects.Card;
import soyuznik.projects.Tab;
import soyuznik.projects.Total;
import soyuznik.shell.Answer;
import soyuznik.shell.Paged;

/** Makes the page of the board. */
@Component
class BoardPages {
    private final Boards boards;
    private final ListChoices choices;
    private final RateTables rates;
    private final Clock clock;

    BoardPages(Boards boards, ListChoices choices, RateTables rates, Clock clock) {
        this.boards = boards;
        this.choices = choices;
        this.rates = rates;
        this.clock = clock;
    }

    ModelAndView page(BoardForm asked, Viewer viewer) {
        return page(asked, null, viewer);
    }

    /**
     * @param move of a card that was dropped and did not go
     */
    ModelAndView page(BoardForm asked, @Nullable MovePage move, Viewer viewer) {
        var form = asked.get("method").isEmpty() ? asked.of(boards.usual(viewer)) : asked;
        var columns = form.column().isEmpty() ? columns(form, viewer) : List.of(one(form, viewer));
        var page =
                new BoardPage(
                        form,
                        columns,
                        offered(form, viewer),
                        viewer.user().value(),
                        viewer.may(Right.LEAD_PROJECTS),
                        viewer.may(Right.PASS_GATES),
                        move);
        return Answer.page("projects/board/index", "page", page);
    }

    private List<BoardPage.Column> columns(BoardForm form, Viewer viewer) {
        var totals = boards.totals(viewer, form.filter());
        var cards = boards.cards(viewer, form.filter(), today());
        return totals.entrySet().stream()
                .map(each -> column(form, each.getKey(), each.getValue(), cards.get(each.getKey())))
                .toList();
    }

    /** The column that goes on, by itself. */
    private BoardPage.Column one(BoardForm form, Viewer viewer) {
        var column = boards.column(form.get("method"), form.column());
        var place = new Boards.Place(column, form.after());
        var total = boards.totals(viewer, form.filter()).getOrDefault(column, Total.NOTHING);
        return column(form, column, total, boards.further(viewer, form.filter(), place, today()));
    }

    private BoardPage.Column column(
            BoardForm form, Tab tab, Total total, @Nullable Paged<Card> cards) {
        var shown = cards == null ? new Paged<Card>(List.of(), null) : cards;
        var next = shown.next();
        var more =
                next == null
                        ? null
                        : form.query()
                                .with("column", tab.code())
                                .with("after", next)
                                .at(BoardForm.PATH);
        var sum = new ColumnSum(rates.today(), total.sums());
        return new BoardPage.Column(tab, total, sum, shown.rows(), more);
    }

    private BoardPage.Offered offered(BoardForm form, Viewer viewer) {
        var wide = viewer.scopes().stream().anyMatch(scope -> scope <= Viewer.ALL);
        return new BoardPage.Offered(
                boards.methods(),
                wide ? choices.owners() : List.of(),
                wide ? choices.places() : List.of(),
                choices.groups(),
                choices.product(form.filter().wares()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
