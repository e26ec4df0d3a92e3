package soyuznik.work;

import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.work.Tables.TALK;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.ManyChange;

/** Talks that were chosen in a list, to be given to a project. */
// A-01, T-02
@Repository
@Transactional(readOnly = true)
public class ChosenTalks {
    private final DSLContext sql;

    ChosenTalks(DSLContext sql) {
        this.sql = sql;
    }

    /** One of them. */
    public record Chosen(Talk.Key key, String subject, FoundTalks.Client client) {
        /** Whether it can be given to a project: it is about none yet. */
        public boolean isAlone() {
            return key.about() instanceof About.OfClient;
        }
    }

    /** As far as the viewer sees them, the newest first. */
    public List<Chosen> list(List<Long> ids, Viewer viewer) {
        return sql.select(TALK.ID, TALK.PROJECT_ID, TALK.SUBJECT, COMPANY.ID, COMPANY.NAME)
                .from(TALK)
                .join(COMPANY)
                .on(COMPANY.ID.eq(TALK.COMPANY_ID))
                .where(TALK.ID.in(ids))
                .and(TALK.REMOVED_AT.isNull())
                .and(Visible.condition(viewer, TALK.COMPANY_ID))
                .orderBy(TALK.HELD_ON.desc(), TALK.ID.desc())
                .limit(ManyChange.MOST)
                .fetch(ChosenTalks::chosen);
    }

    private static Chosen chosen(Record row) {
        var about = About.of(row.get(TALK.PROJECT_ID), row.get(COMPANY.ID));
        return new Chosen(
                new Talk.Key(about, row.get(TALK.ID)),
                row.get(TALK.SUBJECT),
                new FoundTalks.Client(new CompanyId(row.get(COMPANY.ID)), row.get(COMPANY.NAME)));
    }
}
