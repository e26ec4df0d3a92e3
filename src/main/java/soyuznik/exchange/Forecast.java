package soyuznik.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import soyuznik.exchange.sheet.Row;

/**
 * What would become of the rows: counts, the reasons of refusal with the number of their rows, and
 * the first refused rows.
 *
 * @param clients how many clients are made along with projects
 * @param undated how many projects begin today because the file has no date
 * @param changes of what is there; forecasts kept before there were any do not say them
 * @param left values without which their rows come in; nor do they say these
 */
public record Forecast(
        int made,
        int known,
        int refused,
        int clients,
        int undated,
        List<Reason> reasons,
        List<Refused> rows,
        Changes changes,
        List<Reason> left) {
    /** So many refused rows are shown. */
    public static final int SHOWN = 50;

    public record Reason(Fault example, int rows) {}

    public record Refused(Row row, List<Fault> faults) {
        public Refused {
            faults = List.copyOf(faults);
        }

        /** In the order of the file. */
        static List<Refused> together(List<Refused> some, List<Refused> others) {
            return Stream.of(some, others)
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingInt(each -> each.row().number()))
                    .toList();
        }
    }

    public Forecast {
        reasons = List.copyOf(reasons);
        rows = List.copyOf(rows);
        changes = Objects.requireNonNullElse(changes, Changes.NONE);
        left = List.copyOf(Objects.requireNonNullElse(left, List.of()));
    }

    /** So many rows make or change something. */
    public int rowsToTake() {
        return made + changes.records();
    }
}
