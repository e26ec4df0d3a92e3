package soyuznik.database;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds. Names are as SQL writes them, quoted where needed.
 *
 * @param migration the number up to which the tables had been migrated
 * @param files the paths of the stored files
 */
record Contents(
        int format,
        Instant at,
        String migration,
        List<Table> tables,
        List<Partition> partitions,
        List<Sequence> sequences,
        List<String> files) {
    static final int FORMAT = 1;
    static final String ENTRY = "contents.json";

    /**
     * One table's rows, in the text format of COPY.
     *
     * @param columns separated by commas
     * @param fingerprint of the rows whatever their order
     * @param sha256 of the entry
     */
    record Table(String name, String columns, Fingerprint fingerprint, String sha256) {
        String entry() {
            return "tables/" + name;
        }
    }

    record Fingerprint(long rows, String sum) {}

    record Partition(String name, String parent, String bounds) {}

    record Sequence(String name, long last) {}

    long rows() {
        return tables.stream().mapToLong(table -> table.fingerprint().rows()).sum();
    }
}
