package soyuznik.access;

import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.ROLE_RIGHT;
import static soyuznikdb.access.Tables.SETTINGS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Entitled;

/** What each role may do with what it sees (T-07); where it counts, {@link Viewer#may} is asked. */
@Repository
@Transactional(readOnly = true)
public class Rights implements Entitled {
    private final DSLContext sql;
    private final Registrar registrar;

    Rights(DSLContext sql, Registrar registrar) {
        this.sql = sql;
        this.registrar = registrar;
    }

    /** The whole table, with the version that a change must name. */
    public RightsTable table() {
        var table = new EnumMap<Role, Map<Right, Right.Extent>>(Role.class);
        sql.select(ROLE_RIGHT.ROLE, ROLE_RIGHT.VERB, ROLE_RIGHT.EXTENT)
                .from(ROLE_RIGHT)
                .orderBy(ROLE_RIGHT.ROLE, ROLE_RIGHT.VERB)
                .limit(Role.values().length * Right.values().length)
                .forEach(cell ->
                        table.computeIfAbsent(
                                        Role.valueOf(cell.value1()),
                                        _ -> new EnumMap<>(Right.class))
                                .put(
                                        Right.valueOf(cell.value2()),
                                        Right.Extent.valueOf(cell.value3())));
        return new RightsTable(table, version());
    }

    @Override
    public Map<Role, Right.Extent> to(Right right) {
        return sql.select(
                        ROLE_RIGHT.ROLE.convertFrom(Role::valueOf),
                        ROLE_RIGHT.EXTENT.convertFrom(Right.Extent::valueOf))
                .from(ROLE_RIGHT)
                .where(ROLE_RIGHT.VERB.eq(right.name()))
                .fetchMap(Record2::value1, Record2::value2);
    }

    private int version() {
        return sql.select(SETTINGS.RIGHTS_VERSION).from(SETTINGS).fetchSingle().value1();
    }

    @Transactional
    public Outcome<RightsTable> change(RightsTable wanted, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        if (!wanted.has(Role.ADMIN, Right.ADMINISTER)) {
            return Outcome.refused("access.rights.locked");
        }
        var before = table();
        return countUp(wanted.version())
                ? replace(before, wanted, by)
                : new Outcome.Stale<>(wanted.differences(before), before.version());
    }

    private boolean countUp(int version) {
        return sql.update(SETTINGS)
                        .set(SETTINGS.RIGHTS_VERSION, SETTINGS.RIGHTS_VERSION.plus(1))
                        .where(SETTINGS.RIGHTS_VERSION.eq(version))
                        .execute()
                == 1;
    }

    private Outcome<RightsTable> replace(RightsTable before, RightsTable wanted, Viewer by) {
        sql.deleteFrom(ROLE_RIGHT).execute();
        sql.insertInto(ROLE_RIGHT, ROLE_RIGHT.ROLE, ROLE_RIGHT.VERB, ROLE_RIGHT.EXTENT)
                .valuesOfRows(
                        wanted.cells().stream()
                                .map(cell ->
                                        row(
                                                cell.role().name(),
                                                cell.right().name(),
                                                cell.extent().name()))
                                .toList())
                .execute();
        var changed = wanted.differences(before);
        if (!changed.isEmpty()) {
            registrar.enter(new OfficeEvent.RightsChanged(words(changed)), by.user());
        }
        return Outcome.done(wanted, Text.of("access.rights.saved"));
    }

    private static List<String> words(List<Outcome.Difference> changed) {
        return changed.stream()
                .map(cell -> cell.field() + ": " + cell.theirs() + " → " + cell.ours())
                .toList();
    }
}
