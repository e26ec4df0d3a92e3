package soyuznik.insights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Exportable;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Press;
import soyuznik.shell.Query;
import soyuznik.shell.Visitor;

/** What talks lead to, as a file. */
@Component
record AdvancesExport(AdvancesController page, Press press, Clock clock) implements Exportable {
    @Override
    public String kind() {
        return CohortForm.file("talks");
    }

    @Override
    public Optional<Exported> of(String query, Viewer viewer, Visitor visitor) {
        var form = new AdvancesForm(Query.read(query).asked()).begun(LocalDate.now(clock));
        var fields = new FilterFields(form.typed());
        var figures = page.figures(form, fields, viewer);
        return fields.errors().isEmpty()
                ? Optional.of(
                        new Exported(figures.report(press.frame(visitor)), form.query().toString()))
                : Optional.empty();
    }
}
