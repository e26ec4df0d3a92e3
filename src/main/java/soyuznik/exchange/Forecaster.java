package soyuznik.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import soyuznik.exchange.sheet.Row;
import soyuznik.exchange.sheet.Sheet;

/** Says what would become of a file, without making anything. */
final class Forecaster {
    private static final int REASONS = 20;
    private final Map<String, Forecast.Reason> reasons = new LinkedHashMap<>();
    private final Map<String, Forecast.Reason> left = new LinkedHashMap<>();
    private final List<Forecast.Refused> first = new ArrayList<>();
    private int made;
    private int known;
    private int refused;
    private int clients;
    private int undated;
    private int looked;
    private Changes changes = Changes.NONE;

    private Forecaster() {}

    static Forecast of(Job job, Sheet sheet, Intake<?> intake) {
        var met = new Met();
        met.coming().end();
        return of(job, sheet, intake, new SetForesight.Run(met, job.viewer(), _ -> true));
    }

    /** Of a file among others: what it would make is met by those after it. */
    static Forecast of(Job job, Sheet sheet, Intake<?> intake, SetForesight.Run run) {
        var forecaster = new Forecaster();
        run.met().begin(job.mapping().kind());
        Walk.through(
                sheet,
                job.mapping(),
                0,
                rows -> {
                    run.met().turn();
                    forecaster.add(intake.foreseen(job, run.met(), rows).tally());
                    forecaster.looked += rows.size();
                    return run.goesOn().test(forecaster.looked);
                });
        return forecaster.forecast();
    }

    private void add(Tally tally) {
        made += tally.made();
        known += tally.known();
        clients += tally.clients();
        undated += tally.undated();
        changes = changes.plus(tally.changes());
        refused += tally.refused().size();
        tally.refused().forEach(this::add);
        tally.left().forEach(fault -> count(fault, left));
    }

    private void add(Forecast.Refused row) {
        count(row.faults().getFirst(), reasons);
        if (first.size() < Forecast.SHOWN) {
            first.add(new Forecast.Refused(new Row(row.row().number(), List.of()), row.faults()));
        }
    }

    private static void count(Fault fault, Map<String, Forecast.Reason> counted) {
        counted.merge(
                fault.column() + ' ' + fault.reason().key(),
                new Forecast.Reason(fault, 1),
                (before, one) -> new Forecast.Reason(before.example(), before.rows() + 1));
    }

    private Forecast forecast() {
        return new Forecast(
                made, known, refused, clients, undated, most(reasons), first, changes, most(left));
    }

    private static List<Forecast.Reason> most(Map<String, Forecast.Reason> counted) {
        return counted.values().stream()
                .sorted((a, b) -> Integer.compare(b.rows(), a.rows()))
                .limit(REASONS)
                .toList();
    }
}
