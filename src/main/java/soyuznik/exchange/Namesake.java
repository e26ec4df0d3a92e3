package soyuznik.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client of a certain name.
 *
 * @param id 0 while the client is only going to be made
 * @param own whether the importer stands on its team
 */
record Namesake(long id, @Nullable String inn, boolean own) {
    /** Two different INN are two companies, whatever their names. */
    boolean mayBe(@Nullable String another) {
        return inn == null || another == null || inn.equals(another);
    }

    /** By what it is the same client again: its record, and its INN or, without one, its name. */
    List<String> marks(String nameKey) {
        var mark = inn == null ? "name " + nameKey : "inn " + inn;
        return id == 0 ? List.of(mark) : List.of(record(id), mark);
    }

    static String record(long id) {
        return "record " + id;
    }
}
