package soyuznik.plans.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.plans.Sheet;
import soyuznik.shell.Exportable;
import soyuznik.shell.Frame;
import soyuznik.shell.Press;
import soyuznik.shell.Query;
import soyuznik.shell.Visitor;

/** The sheet of plans as a file: all clients of what it shows, page after page. */
@Component
record SheetExport(PlanFilters filters, CellPages pages, Press press) implements Exportable {
    static final String KIND = "plans_sheet";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Exported> of(String query, Viewer viewer, Visitor visitor) {
        var typed = Query.read(query).asked();
        var read = filters.read(typed, viewer);
        var asked = CellPages.asked(read, typed);
        var frame = press.frame(visitor);
        return Optional.of(
                new Exported(
                        titles(read, frame),
                        taker ->
                                pages.each(
                                        read, asked, viewer, client -> rows(client).forEach(taker)),
                        asked.without("q", "page", "done").toString()));
    }

    private static List<String> titles(PlanFilters.Read read, Frame frame) {
        var plan = frame.text("plans.plan") + ", " + read.frame().currency();
        return Stream.concat(
                        Stream.of(
                                        "projects.column.client",
                                        "plans.manager",
                                        "plans.group",
                                        "plans.last",
                                        "plans.open")
                                .map(frame::text),
                        Stream.of(plan))
                .toList();
    }

    private static Stream<List<Cell>> rows(Sheet.Client client) {
        return client.rows().stream().map(row -> row(client, row));
    }

    private static List<Cell> row(Sheet.Client client, Sheet.Row row) {
        var group = row.name();
        var planned = row.cell().amount();
        return List.of(
                new Cell.Words(client.name()),
                new Cell.Words(client.manager()),
                group == null ? Cell.NOTHING : new Cell.Words(group),
                new Cell.Amount(row.last()),
                new Cell.Amount(row.open()),
                planned == null ? Cell.NOTHING : new Cell.Amount(planned));
    }
}
