package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MEMBER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/** The teams of clients that stand on a page of their list; asked for only where it shows them. */
// C-10
@Repository
@Transactional(readOnly = true)
public class ListedTeams {
    /** So many of one team are shown. */
    public static final int SHOWN = 10;

    private final DSLContext sql;

    ListedTeams(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Somebody of a team.
     *
     * @param role the code of a word of the dictionary; empty: not said
     */
    public record Mate(Name name, String role) {}

    /** Who is on the team of each now, whoever leads it first; a client without any is missing. */
    // T-02
    public Map<CompanyId, List<Mate>> of(Collection<CompanyId> clients, Viewer viewer) {
        var ids = clients.stream().map(CompanyId::value).toArray(Long[]::new);
        return sql.select(COMPANY.ID.convertFrom(CompanyId::new), mates())
                .from(COMPANY)
                .where(COMPANY.ID.eq(any(ids)))
                .and(Visible.condition(viewer, COMPANY.ID))
                .fetchMap(Record2::value1, Record2::value2);
    }

    private static Field<List<Mate>> mates() {
        return multiset(
                        select(Name.of(APP_USER), MEMBER.TEAM_ROLE)
                                .from(MEMBER)
                                .join(APP_USER)
                                .on(APP_USER.ID.eq(MEMBER.USER_ID))
                                .where(MEMBER.COMPANY_ID.eq(COMPANY.ID))
                                .and(MEMBER.UNTIL.isNull())
                                .orderBy(
                                        MEMBER.ROLE.eq(Member.Role.RESPONSIBLE.name()).desc(),
                                        MEMBER.SINCE,
                                        MEMBER.ID)
                                .limit(SHOWN))
                .convertFrom(found -> found.map(Records.mapping(Mate::new)));
    }
}
