package soyuznik.exchange;

import java.util.List;
import soyuznik.exchange.sheet.Row;

/**
 * Takes in the rows of one kind of file.
 *
 * @param <R> what a row says
 */
interface Intake<R> {
    /** What each row says, or what is wrong with it; asks nothing of the base. */
    List<Taken<R>> read(Job job, List<Row> rows);

    /** What would become of the rows. */
    Foreseen foresee(Job job, Met met, List<Taken<R>> rows);

    /** Makes what can be made, in the transaction of the caller. */
    Tally take(Job job, Met met, List<Taken<R>> rows);

    default Foreseen foreseen(Job job, Met met, List<Row> rows) {
        return foresee(job, met, read(job, rows));
    }

    /** The rows as they are read now, to be made later. */
    default Portion portion(Job job, List<Row> rows) {
        var read = read(job, rows);
        return new Portion(rows.size(), claims(job, read), met -> take(job, met, read));
    }

    /** By what the rows may meet others of the file, which are made before them. */
    default Claims claims(Job job, List<Taken<R>> rows) {
        return Claims.all();
    }
}
