package soyuznik.insights.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Exportable;
import soyuznik.shell.Frame;
import soyuznik.shell.Press;
import soyuznik.shell.Query;
import soyuznik.shell.Report;
import soyuznik.shell.Visitor;

/** A page of figures as a file: what its address asks, read as the page reads it. */
record FiguresExport(String question, Maker maker, Reading reading, Source source)
        implements Exportable {

    /** How the page reads its address. */
    interface Reading {
        Map<String, String> of(Map<String, String> typed);
    }

    /** The figures of a page, as they go out. */
    interface Source {
        Report of(CohortFilters.Read read, Viewer viewer, Frame frame);
    }

    /** Makes them; knows what all of them need. */
    @Component
    record Maker(CohortFilters filters, Press press) {

        /**
         * @param question the last part of the address of the page
         */
        Exportable of(String question, Source source) {
            return of(question, typed -> typed, source);
        }

        Exportable of(String question, Reading reading, Source source) {
            return new FiguresExport(question, this, reading, source);
        }
    }

    @Override
    public String kind() {
        return CohortForm.file(question);
    }

    @Override
    public Optional<Exported> of(String query, Viewer viewer, Visitor visitor) {
        var typed = reading.of(Query.read(query).asked());
        var read = maker.filters().read("/insights/" + question, typed, viewer);
        return read.errors().isEmpty()
                ? Optional.of(
                        new Exported(
                                source.of(read, viewer, maker.press().frame(visitor)),
                                read.page().form().nameless()))
                : Optional.empty();
    }
}
