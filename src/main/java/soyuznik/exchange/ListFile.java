package soyuznik.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import soyuznik.shell.Exportable.Cell;

/** A file into which the rows of a list go one after another; closed when they are all there. */
interface ListFile extends Closeable {
    void add(List<Cell> row) throws IOException;
}
