package soyuznik.clients.merging;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.ADDRESS;
import static soyuznikdb.clients.Tables.BANK_ACCOUNT;
import static soyuznikdb.clients.Tables.CLIENT_DATE;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_CONTACT;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.NOTE;
import static soyuznikdb.clients.Tables.SITE;
import static soyuznikdb.clients.Tables.SPECIFICATION;
import static soyuznikdb.clients.Tables.TEAM_REQUEST;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.Belonging;
import soyuznik.kernel.CompanyId;

/** All that this module holds of a client that goes into another goes along. */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ClientsAbsorb implements Absorbs {
    private static final Belonging EMPLOYMENTS =
            new Belonging(EMPLOYMENT.ID, EMPLOYMENT.COMPANY_ID);

    /** What moves as it is. */
    private static final List<Belonging> PLAIN =
            List.of(
                    new Belonging(COMPANY.ID, COMPANY.PARENT_ID),
                    new Belonging(COMPANY.ID, COMPANY.MERGED_INTO),
                    new Belonging(SITE.ID, SITE.COMPANY_ID),
                    new Belonging(ADDRESS.ID, ADDRESS.COMPANY_ID),
                    new Belonging(BANK_ACCOUNT.ID, BANK_ACCOUNT.COMPANY_ID),
                    new Belonging(COMPANY_CONTACT.ID, COMPANY_CONTACT.COMPANY_ID),
                    new Belonging(CONTRACT.ID, CONTRACT.COMPANY_ID),
                    new Belonging(SPECIFICATION.ID, SPECIFICATION.COMPANY_ID),
                    new Belonging(NOTE.ID, NOTE.COMPANY_ID),
                    new Belonging(CLIENT_DATE.ID, CLIENT_DATE.COMPANY_ID));

    private static final Belonging REQUESTS =
            new Belonging(TEAM_REQUEST.ID, TEAM_REQUEST.COMPANY_ID);

    private final DSLContext sql;

    ClientsAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Belonging> belongings() {
        return Stream.concat(PLAIN.stream(), Stream.of(EMPLOYMENTS, REQUESTS)).toList();
    }

    @Override
    public List<Moved> absorb(CompanyId gone, CompanyId kept) {
        var plain = PLAIN.stream().flatMap(one -> move(one, gone, kept).stream());
        return Stream.of(employments(gone, kept), requests(gone, kept), plain.toList())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void giveBack(List<Moved> moved, CompanyId kept) {
        belongings().stream()
                .flatMap(belonging -> belonging.back(moved, kept).stream())
                .forEach(sql::execute);
    }

    private List<Moved> move(Belonging belonging, CompanyId gone, CompanyId kept) {
        return move(belonging.moved(sql.fetch(belonging.of(gone)), gone), belonging, kept);
    }

    private List<Moved> move(List<Moved> moved, Belonging belonging, CompanyId kept) {
        sql.execute(belonging.move(moved, kept));
        return moved;
    }

    /**
     * Whoever works at both at present does so once; the place at the one that is gone stays there.
     */
    private List<Moved> employments(CompanyId gone, CompanyId kept) {
        var there = EMPLOYMENT.as("there");
        Condition once =
                EMPLOYMENT
                        .UNTIL
                        .isNotNull()
                        .or(
                                EMPLOYMENT.PERSON_ID.notIn(
                                        select(there.PERSON_ID)
                                                .from(there)
                                                .where(there.COMPANY_ID.eq(kept.value()))
                                                .and(there.UNTIL.isNull())));
        var found = sql.fetch(EMPLOYMENTS.of(gone, once));
        return move(EMPLOYMENTS.moved(found, gone), EMPLOYMENTS, kept);
    }

    /** Whoever asked for both waits for one answer. */
    private List<Moved> requests(CompanyId gone, CompanyId kept) {
        var asked = TEAM_REQUEST.as("asked");
        Condition once =
                TEAM_REQUEST
                        .ANSWERED_AT
                        .isNotNull()
                        .or(
                                TEAM_REQUEST.USER_ID.notIn(
                                        select(asked.USER_ID)
                                                .from(asked)
                                                .where(asked.COMPANY_ID.eq(kept.value()))
                                                .and(asked.ANSWERED_AT.isNull())));
        return move(REQUESTS.moved(sql.fetch(REQUESTS.of(gone, once)), gone), REQUESTS, kept);
    }
}
