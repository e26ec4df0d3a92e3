package soyuznik;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.support.Modules;
import soyuznik.support.Sources;
import soyuznik.support.TestDatabase;

/** What points at what, read from the migrated database. */
class ForeignKeysTest {
    private static final Path CLAIMS = Path.of("src/test/resources/claims.csv");
    private static final String KEYS =
            """
            select kn.nspname, k.relname, a.attname, tn.nspname, t.relname, exists (
                select from pg_index i
                where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1] and i.indisvalid) as indexed
            from pg_constraint c
            join pg_class k on k.oid = c.conrelid join pg_namespace kn on kn.oid = k.relnamespace
            join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.conparentid = 0
            order by 1, 2, 3
            """;
    private static List<Key> keys = List.of();

    record Key(
            String schema,
            String table,
            String column,
            String toSchema,
            String toTable,
            boolean indexed) {
        String target() {
            return toSchema + "." + toTable;
        }

        @Override
        public String toString() {
            return schema + "." + table + "." + column;
        }
    }

    @BeforeAll
    static void read() {
        keys =
                TestDatabase.fresh()
                        .sql()
                        .fetch(KEYS)
                        .map(it ->
                                new Key(
                                        it.get(0, String.class),
                                        it.get(1, String.class),
                                        it.get(2, String.class),
                                        it.get(3, String.class),
                                        it.get(4, String.class),
                                        it.get(5, Boolean.class)));
    }

    @Test
    void theyPointOnlyDownwards() {
        assertThat(keys)
                .isNotEmpty()
                .allMatch(it ->
                        Modules.upTo(Modules.owner(it.schema())).contains(it.toSchema())
                                || it.schema().equals("jobs"));
    }

    @Test
    void eachHasAnIndex() {
        assertThat(keys).allMatch(Key::indexed);
    }

    /** Who merges companies, hands over a leaver's work or erases a person must know every one. */
    @ParameterizedTest
    @ValueSource(strings = {"clients.company", "clients.person", "access.app_user"})
    void eachToACompanyAPersonOrAUserSaysWhatBecomesOfIt(String target) {
        var pointing = keys.stream().filter(it -> it.target().equals(target)).map(Key::toString);
        assertThat(claimed(target)).isEqualTo(pointing.collect(toCollection(TreeSet::new)));
    }

    private static Set<String> claimed(String target) {
        Stream<String[]> lines = Sources.lines(CLAIMS).stream().skip(1).map(it -> it.split(",", 3));
        return lines.filter(it -> it[1].equals(target))
                .map(it -> it[0])
                .collect(toCollection(TreeSet::new));
    }
}
