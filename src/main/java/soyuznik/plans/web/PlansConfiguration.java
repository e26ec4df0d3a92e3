package soyuznik.plans.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Exportable;
import soyuznik.shell.Frame;
import soyuznik.shell.Press;
import soyuznik.shell.Query;
import soyuznik.shell.Report;
import soyuznik.shell.Visitor;

/** Which pages of plans go out as files. */
@Configuration
class PlansConfiguration {
    @Bean
    Exportable planExport(PlanFilters filters, Press press, PlanPages pages) {
        return new PlanExport(
                "plans",
                filters,
                press,
                (read, viewer, frame) -> PlanReports.of(pages.figures(read, viewer), frame));
    }

    @Bean
    Exportable differencesExport(PlanFilters filters, Press press, DifferencePages pages) {
        return new PlanExport(
                "plans_differences",
                filters,
                press,
                (read, viewer, frame) -> PlanReports.of(pages.figures(read, viewer), frame));
    }

    @Bean
    Exportable effortsExport(PlanFilters filters, Press press, EffortPages pages) {
        return new PlanExport(
                "plans_efforts",
                filters,
                press,
                (read, viewer, frame) -> PlanReports.of(pages.figures(read, viewer), frame));
    }

    /** Whose plan it is stands in the address: what goes out is what is looked at. */
    private record PlanExport(String kind, PlanFilters filters, Press press, Source source)
            implements Exportable {
        private interface Source {
            Report of(PlanFilters.Read read, Viewer viewer, Frame frame);
        }

        @Override
        public Optional<Exported> of(String query, Viewer viewer, Visitor visitor) {
            var read = filters.read(Query.read(query).asked(), viewer);
            return Optional.of(
                    new Exported(
                            source.of(read, viewer, press.frame(visitor)),
                            read.address().query().toString()));
        }
    }
}
