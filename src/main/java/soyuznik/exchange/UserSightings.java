package soyuznik.exchange;

import static soyuznikdb.access.Tables.APP_USER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.BranchWays;
import soyuznik.access.Name;

/** Who of ours is there already, blocked ones too, and which branches. */
// W-01
@Repository
@Transactional(readOnly = true)
class UserSightings {
    private static final int MOST = 10_000;

    private final DSLContext sql;
    private final BranchWays ways;

    UserSightings(DSLContext sql, BranchWays ways) {
        this.sql = sql;
        this.ways = ways;
    }

    /**
     * Everybody who is ours.
     *
     * @param names in all spellings, as they are compared
     */
    record Everybody(Set<String> mails, Set<String> names, BranchWays.Tree branches) {
        /** By the mail that the file names; without one by the name. */
        boolean knows(UserRow row) {
            return row.mail().told() ? isTaken(row) : names.contains(row.whole());
        }

        boolean isTaken(UserRow row) {
            return mails.contains(row.mail().address());
        }

        boolean knows(String name) {
            return names.contains(Vocabulary.words(name));
        }

        void add(UserRow row) {
            mails.add(row.mail().address());
            names.addAll(row.spellings());
        }
    }

    Everybody everybody() {
        var mails = new HashSet<String>();
        var names = new HashSet<String>();
        for (var one : ours()) {
            mails.add(one.mail());
            names.addAll(one.spellings());
        }
        return new Everybody(mails, names, ways.tree());
    }

    private List<Colleague> ours() {
        return sql.select(APP_USER.ID, Name.of(APP_USER), APP_USER.EMAIL)
                .from(APP_USER)
                .orderBy(APP_USER.ID)
                .limit(MOST)
                .fetch(found -> new Colleague(found.value1(), found.value2(), found.value3()));
    }
}
