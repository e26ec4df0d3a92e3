package soyuznik.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import soyuznik.exchange.ForeseenRows;
import soyuznik.exchange.Import;
import soyuznik.exchange.Wanted;
import soyuznik.exchange.sheet.Survey;
import soyuznik.shell.Frame;

/** Rows of a file of which the same would become. */
public record RowsPage(
        Import file,
        Survey survey,
        Wanted wanted,
        ForeseenRows.Found found,
        ChangeReadings readings) {
    /** What the columns are called. */
    public List<String> head(Frame frame) {
        return IntStream.range(0, survey.columns().size())
                .mapToObj(place -> new Headings(survey).of(place, frame))
                .toList();
    }

    /** Where the following ones are. */
    public @Nullable String more() {
        return found.next() == 0
                ? null
                : "/imports/%s/rows?verdict=%s&reason=%d&from=%d"
                        .formatted(file.id(), wanted.verdict(), wanted.reason(), found.next());
    }

    /** Where the page stands. */
    public Map<String, String> path(Frame frame) {
        var path = Trail.to(file, frame);
        path.put(file.fileName(), "/imports/" + file.id());
        return path;
    }

    public boolean isChanged() {
        return wanted.verdict() == Wanted.Verdict.CHANGED;
    }

    public boolean isRefused() {
        return wanted.verdict() == Wanted.Verdict.REFUSED;
    }
}
