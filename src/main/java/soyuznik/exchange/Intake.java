package soyuznik.exchange;

import java.util.List;
import soyuznik.exchange.sheet.Row;

/** Takes in the rows of one kind of file. */
interface Intake {
    /** What would become of the rows. */
    Foreseen foresee(Job job, Met met, List<Row> rows);

    /** Makes what can be made, in the transaction of the caller. */
    Tally take(Job job, Met met, List<Row> rows);
}
