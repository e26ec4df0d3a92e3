package soyuznik.access;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;
import soyuznik.shell.Nearly;
import soyuznik.shell.Wholly;

/**
 * Our own people in the search box, by name; who left is found by whoever keeps the accounts alone.
 */
@Order(80)
@Component
class UserFinder implements Finder {
    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        var here = when(APP_USER.BLOCKED_AT.isNull(), inline(0)).otherwise(inline(1));
        return found(Wholly.holds(APP_USER.SEARCH_TEXT, folded), here, viewer);
    }

    @Override
    public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
        var far = Nearly.distance(APP_USER.SEARCH_TEXT, folded);
        return found(Nearly.about(APP_USER.SEARCH_TEXT, folded), far, viewer);
    }

    private static Select<Record3<Long, String, Integer>> found(
            Condition holds, Field<Integer> rank, Viewer viewer) {
        var known = viewer.may(Right.ADMINISTER) ? noCondition() : APP_USER.BLOCKED_AT.isNull();
        var name =
                concat(
                        APP_USER.SURNAME,
                        inline(" "),
                        APP_USER.GIVEN_NAME,
                        inline(" "),
                        APP_USER.PATRONYMIC);
        return select(APP_USER.ID, trim(name), rank)
                .from(APP_USER)
                .where(holds)
                .and(known)
                .limit(CANDIDATES);
    }

    /** How to reach a colleague, and where. */
    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        var comma = when(APP_USER.PHONE.eq(""), inline("")).otherwise(inline(", "));
        return field(
                select(concat(APP_USER.PHONE, comma, BRANCH.NAME))
                        .from(APP_USER)
                        .join(BRANCH)
                        .on(BRANCH.ID.eq(APP_USER.BRANCH_ID))
                        .where(APP_USER.ID.eq(id)));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.USER;
    }

    /** The account, for whoever keeps it; for all others the clients that the colleague leads. */
    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        var page = viewer.may(Right.ADMINISTER) ? "/settings/users/" : "/companies?responsible=";
        return concat(inline(page), id);
    }
}
