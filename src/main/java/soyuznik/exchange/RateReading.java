package soyuznik.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import soyuznik.access.Settings;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;

/** What became of reading rates from a file: nothing is written by it. */
public sealed interface RateReading {
    /** Each rate in the currency of the company, of one unit. */
    record Read(List<Rate> rates) implements RateReading {}

    record Rate(LocalDate since, String currency, BigDecimal amount) {}

    /**
     * Only a person can say what is meant.
     *
     * @param open those of the questions that are not answered yet
     */
    record Asking(
            RateFile file,
            RateAnswers said,
            List<RateAnswers.Question> questions,
            List<RateAnswers.Question> open)
            implements RateReading {}

    /**
     * Why none of it can be taken: of the file, or of its first rows that can't be read.
     *
     * @param more rows that can't be read either
     */
    record Refused(List<Text> why, int more) implements RateReading {}

    static RateReading of(byte[] content, Settings ours) {
        return switch (RateFile.open(content)) {
            case Outcome.Done<RateFile>(var file, var _, var _) ->
                    new RateReader(file, RateAnswers.NONE, ours).read();
            case Outcome.Refused<RateFile>(var why) -> new Refused(List.of(why), 0);
            case Outcome<RateFile> other -> throw new IllegalStateException(other.toString());
        };
    }

    /** The same file again, after its questions were answered. */
    static RateReading of(RateAnswers said, Settings ours) {
        var file = RateFile.kept(said.table());
        return file.rows().isEmpty()
                ? new Refused(List.of(Text.of("rates.file.none")), 0)
                : new RateReader(file, said, ours).read();
    }
}
