package soyuznik.clients;

import static soyuznikdb.clients.Tables.COMPANY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import soyuznik.kernel.Subject;

/** What clients are called. */
@Repository
class ClientTitles extends TitlesAtClients {
    ClientTitles(DSLContext sql) {
        super(
                sql,
                Subject.Kind.COMPANY,
                new Named(COMPANY, COMPANY.ID, COMPANY.NAME, COMPANY.ID),
                "/companies/");
    }
}
