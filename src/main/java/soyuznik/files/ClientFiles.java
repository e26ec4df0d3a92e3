package soyuznik.files;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.files.Tables.ATTACHMENT;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/**
 * All files of the records of some clients, also those that were taken away, for whoever must know
 * all of them, whether that one sees each record or not.
 */
// C-03
@Repository
@Transactional(readOnly = true)
public class ClientFiles {
    private static final int MOST = 10_000;

    private final DSLContext sql;
    private final Holders holders;
    private final ContentStore store;
    private final Journal journal;
    private final Clock clock;

    ClientFiles(DSLContext sql, Holders holders, ContentStore store, Journal journal, Clock clock) {
        this.sql = sql;
        this.holders = holders;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param title of the page of its record; empty where that is gone
     * @param isSeen whether the viewer can open it
     * @param isRemoved it was taken away, and would go by itself
     */
    public record Kept(
            long id,
            Attachment.Place place,
            String name,
            String sha256,
            String title,
            boolean isSeen,
            boolean isRemoved) {}

    public List<Kept> of(Collection<CompanyId> clients, Viewer viewer) {
        var ids = clients.stream().map(CompanyId::value).toArray(Long[]::new);
        return find(holders.about(ATTACHMENT.HOLDER, ATTACHMENT.HOLDER_ID, ids), viewer);
    }

    private List<Kept> find(Condition which, Viewer viewer) {
        var seen = holders.seen(ATTACHMENT.HOLDER, ATTACHMENT.HOLDER_ID, viewer);
        var title = holders.title(ATTACHMENT.HOLDER, ATTACHMENT.HOLDER_ID);
        return sql.select(
                        ATTACHMENT.ID,
                        row(ATTACHMENT.HOLDER, ATTACHMENT.HOLDER_ID).mapping(Attachment.Place::new),
                        ATTACHMENT.NAME,
                        ATTACHMENT.SHA256,
                        coalesce(title, inline("")),
                        field(seen.and(ATTACHMENT.REMOVED_AT.isNull())),
                        field(ATTACHMENT.REMOVED_AT.isNotNull()))
                .from(ATTACHMENT)
                .where(which)
                .orderBy(ATTACHMENT.ID.desc())
                .limit(MOST)
                .fetch(mapping(Kept::new));
    }

    public Reading.Content content(Kept file) {
        return () -> Files.newInputStream(store.path(file.sha256()));
    }

    /** For good; the bytes go by night. The histories that the viewer sees tell that it went. */
    @Transactional
    public void erase(Collection<Long> ids, Viewer by) {
        var which = ATTACHMENT.ID.eq(any(ids.toArray(Long[]::new)));
        find(which, by).stream().filter(Kept::isSeen).forEach(file -> note(file, by));
        sql.deleteFrom(ATTACHMENT).where(which).execute();
    }

    private void note(Kept file, Viewer by) {
        var holding = holders.of(file.place(), by);
        var event = new FileEvent.FileDetached(holding.subject(), holding.company(), file.id());
        journal.record(event, by.user(), clock.instant());
    }
}
