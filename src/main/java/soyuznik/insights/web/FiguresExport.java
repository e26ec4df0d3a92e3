package soyuznik.insights.web;

import java.util.Map;
import java.util.Optional;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Exportable;
import soyuznik.shell.Frame;
import soyuznik.shell.Press;
import soyuznik.shell.Query;
import soyuznik.shell.Report;
import soyuznik.shell.Visitor;

/**
 * A page of figures as a file.
 *
 * @param question the last part of its address
 */
record FiguresExport(String question, CohortFilters filters, Press press, Source source)
        implements Exportable {

    /** The figures of a page, as they go out. */
    interface Source {
        Report of(CohortFilters.Read read, Viewer viewer, Frame frame);
    }

    @Override
    public String kind() {
        return CohortForm.file(question);
    }

    /** What will come is asked of all open projects, whenever they were opened. */
    private Map<String, String> typed(String query) {
        var typed = Query.read(query).asked();
        return question.equals("forecast") ? CohortForm.ever(typed) : typed;
    }

    @Override
    public Optional<Exported> of(String query, Viewer viewer, Visitor visitor) {
        var read = filters.read("/insights/" + question, typed(query), viewer);
        return read.errors().isEmpty()
                ? Optional.of(
                        new Exported(
                                source.of(read, viewer, press.frame(visitor)),
                                read.page().form().nameless()))
                : Optional.empty();
    }
}
