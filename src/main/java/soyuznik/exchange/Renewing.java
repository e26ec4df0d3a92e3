package soyuznik.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;

/**
 * How the rows of one kind of file change the records that they find there.
 *
 * @param <S> what a row says
 */
// W-01
interface Renewing<S> {
    Kind kind();

    /** Nobody else writes these records until the end of the transaction. */
    void hold(Collection<Long> records);

    /** What would become of the records; those that the importer does not see are left out. */
    Map<Long, Renewed> of(Map<Long, S> said, Job job);

    /**
     * Whether a record would be given back what it held: whoever takes it back sees it and may
     * write it, and nobody has written it anew since.
     */
    // T-02, T-07
    boolean mayRestore(Kept kept, Undoing.Started started);

    /**
     * Gives a record back what it held, unless somebody has written it anew since.
     *
     * @return whether it holds that now
     */
    boolean restore(Kept kept, Undoing.Started started);

    /**
     * What becomes of a record.
     *
     * @param changes field by field, what it holds and what it would hold
     * @param trouble why the file can't be followed; null where it can
     * @param write says why not, where it can't be written after all
     */
    record Renewed(
            Earlier earlier,
            List<Outcome.Difference> changes,
            @Nullable Text trouble,
            Supplier<Optional<Text>> write) {
        public Renewed {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What a record held before.
     *
     * @param found its version then
     * @param version of the record as the file left it
     */
    record Earlier(long record, int found, int version, Object held) {}

    /** The same as it is kept. */
    record Kept(long record, int version, JSONB held) {}
}
