package soyuznik.exchange;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import soyuznik.clients.SaidTerm;
import soyuznik.kernel.Text;

/**
 * Of rows of one person at one client that tell of several terms there one counts: who still works
 * there, or else the last to leave. Rows of the others are refused, so that nothing is lost unsaid;
 * of two batches each decides for itself.
 */
// C-03, W-01
record OneTerm(Job job, Met met) {
    List<Taken<PersonRow>> of(List<Taken<PersonRow>> rows) {
        var counting =
                Taken.good(rows).stream()
                        .collect(Collectors.groupingBy(this::person))
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.getKey(), each -> counting(each.getValue())));
        return rows.stream().map(row -> taken(row, counting)).toList();
    }

    private Taken<PersonRow> taken(Taken<PersonRow> row, Map<String, SaidTerm> counting) {
        if (!(row instanceof Taken.Good<PersonRow>(PersonRow good))) {
            return row;
        }
        var term = good.beside().term();
        boolean counts = term.equals(SaidTerm.NOTHING) || term.equals(counting.get(person(good)));
        if (!counts) {
            return new Taken.Bad<>(good.row(), List.of(fault(good)));
        }
        return row;
    }

    /** Whoever is there, and whoever only comes. */
    private String person(PersonRow row) {
        long known = met.record(row.origin()).orElse(0L);
        return known == 0 ? "row " + row.origin() : "person " + known;
    }

    private static SaidTerm counting(List<PersonRow> rows) {
        var terms = rows.stream().map(row -> row.beside().term()).distinct().toList();
        return terms.stream()
                .filter(term -> !term.tellsOfLeaving())
                .min(comparing(term -> term.equals(SaidTerm.NOTHING)))
                .orElseGet(() -> terms.stream().max(comparing(OneTerm::end)).orElseThrow());
    }

    private static LocalDate end(SaidTerm term) {
        return Objects.requireNonNull(term.until());
    }

    private Fault fault(PersonRow row) {
        return new Fault(
                job.column(Meaning.EMPLOYED_UNTIL),
                job.mapping().text(row.row(), Meaning.EMPLOYED_UNTIL),
                Text.of("exchange.fault.other_term"));
    }
}
