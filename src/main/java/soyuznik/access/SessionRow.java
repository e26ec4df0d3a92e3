package soyuznik.access;

import static org.jooq.impl.DSL.name;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.SESSION;
import static soyuznikdb.access.Tables.SETTINGS;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.impl.DSL;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Language;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Visitor;

/** Reads a session out of its row. */
final class SessionRow {
    static final String ROLES = "roles";
    static final String RIGHTS = "rights";

    private SessionRow() {}

    static Session session(Record row) {
        var viewer = viewer(row);
        var own = row.get(APP_USER.LANGUAGE);
        var visitor =
                new Visitor(
                        viewer,
                        new Name(
                                        row.get(APP_USER.SURNAME),
                                        row.get(APP_USER.GIVEN_NAME),
                                        row.get(APP_USER.PATRONYMIC))
                                .full(),
                        Language.valueOf(
                                (own == null ? row.get(SETTINGS.LANGUAGE) : own)
                                        .toUpperCase(Locale.ROOT)),
                        Visitor.Theme.valueOf(row.get(APP_USER.THEME)),
                        ZoneId.of(row.get(SETTINGS.TIME_ZONE)),
                        row.get(SETTINGS.CURRENCY));
        return new Session(viewer, visitor, row.get(SESSION.LAST_SEEN_AT));
    }

    static Viewer viewer(Record row) {
        var user = new UserId(row.get(APP_USER.ID));
        var branch = new BranchId(row.get(APP_USER.BRANCH_ID));
        var roles = roles(row.get(DSL.field(name(ROLES), String[].class)));
        var scope =
                Scope.valueOf(row.get(APP_USER.SCOPE)).of(roles, row.get(SETTINGS.CLOSED_SCOPE));
        var rights = rights(row.get(DSL.field(name(RIGHTS), String[].class)));
        return new Viewer(user, branch, roles, scope.keys(user, branch), rights);
    }

    private static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Several roles add up: over any record goes before over the own ones only. */
    // T-07
    private static Map<Right, Right.Extent> rights(String[] codes) {
        var rights = new EnumMap<Right, Right.Extent>(Right.class);
        for (var code : codes) {
            int colon = code.indexOf(':');
            var extent = Right.Extent.valueOf(code.substring(colon + 1));
            rights.merge(
                    Right.valueOf(code.substring(0, colon)),
                    extent,
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return rights;
    }
}
