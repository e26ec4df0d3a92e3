package soyuznik.exchange;

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
}
