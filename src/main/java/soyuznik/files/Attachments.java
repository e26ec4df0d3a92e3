package soyuznik.files;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.files.Tables.ATTACHMENT;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.journal.Journal;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** Which files stand with which records; whoever sees the record sees them. */
@Repository
@Transactional(readOnly = true)
public class Attachments {
    private static final int MOST = 100;

    private final DSLContext sql;
    private final Holders holders;
    private final Journal journal;
    private final Clock clock;

    Attachments(DSLContext sql, Holders holders, Journal journal, Clock clock) {
        this.sql = sql;
        this.holders = holders;
        this.journal = journal;
        this.clock = clock;
    }

    public Holding holding(Attachment.Place place, Viewer viewer) {
        return holders.of(place, viewer);
    }

    /** The newest first. */
    public List<Attachment> of(Attachment.Place place, Viewer viewer) {
        holders.of(place, viewer);
        return find(ATTACHMENT.HOLDER.eq(place.holder()).and(ATTACHMENT.HOLDER_ID.eq(place.id())));
    }

    /** One that stands, for whoever sees its record. */
    public Attachment get(long id, Viewer viewer) {
        holders.of(place(id), viewer);
        return find(ATTACHMENT.ID.eq(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Attachment> find(Condition which) {
        return sql.select(
                        ATTACHMENT.ID,
                        row(ATTACHMENT.HOLDER, ATTACHMENT.HOLDER_ID).mapping(Attachment.Place::new),
                        ATTACHMENT.NAME,
                        ATTACHMENT.BYTES,
                        ATTACHMENT.SHA256,
                        ATTACHMENT.AT,
                        Name.of(APP_USER))
                .from(ATTACHMENT)
                .join(APP_USER)
                .on(APP_USER.ID.eq(ATTACHMENT.BY_ID))
                .where(which)
                .and(ATTACHMENT.REMOVED_AT.isNull())
                .orderBy(ATTACHMENT.ID.desc())
                .limit(MOST)
                .fetch(mapping(Attachment::new));
    }

    /** Also of one that was taken away. */
    public Attachment.Place place(long id) {
        return sql.select(ATTACHMENT.HOLDER, ATTACHMENT.HOLDER_ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id))
                .fetchOptional(mapping(Attachment.Place::new))
                .orElseThrow(NotFound::new);
    }

    /** A file whose bytes lie in the store. */
    record Brought(UUID key, Attachment.Place place, String name, ContentStore.Stored content) {}

    /** The same sent twice is one. */
    @Transactional
    Outcome<Attachment.Place> attach(Brought file, Viewer by) {
        var holding = holders.of(file.place(), by);
        if (!holding.mayChange()) {
            return new Outcome.Forbidden<>();
        }
        if (isFull(file.place())) {
            return Outcome.invalid("file", "files.error.many");
        }
        insert(file, by)
                .ifPresent(id ->
                        note(
                                new FileEvent.FileAttached(
                                        holding.subject(), holding.company(), id),
                                by));
        return Outcome.done(file.place(), Text.of("files.attached", "name", file.name()));
    }

    private boolean isFull(Attachment.Place place) {
        return sql.fetchCount(
                        ATTACHMENT,
                        ATTACHMENT.HOLDER.eq(place.holder()),
                        ATTACHMENT.HOLDER_ID.eq(place.id()),
                        ATTACHMENT.REMOVED_AT.isNull())
                >= MOST;
    }

    private Optional<Long> insert(Brought file, Viewer by) {
        return sql.insertInto(ATTACHMENT)
                .set(ATTACHMENT.KEY, file.key())
                .set(ATTACHMENT.HOLDER, file.place().holder())
                .set(ATTACHMENT.HOLDER_ID, file.place().id())
                .set(ATTACHMENT.NAME, file.name())
                .set(ATTACHMENT.BYTES, file.content().bytes())
                .set(ATTACHMENT.SHA256, file.content().sha256())
                .set(ATTACHMENT.AT, clock.instant())
                .set(ATTACHMENT.BY_ID, by.user().value())
                .onConflictDoNothing()
                .returningResult(ATTACHMENT.ID)
                .fetchOptional(Record1::value1);
    }

    private void note(FileEvent event, Viewer by) {
        journal.record(event, by.user(), clock.instant());
    }

    /** It can be brought back for thirty days. */
    @Transactional
    public Outcome<Attachment.Place> remove(long id, Viewer by) {
        var place = place(id);
        var holding = holders.of(place, by);
        if (!holding.mayChange()) {
            return new Outcome.Forbidden<>();
        }
        int gone =
                sql.update(ATTACHMENT)
                        .set(ATTACHMENT.REMOVED_AT, clock.instant())
                        .set(ATTACHMENT.REMOVED_BY, by.user().value())
                        .where(ATTACHMENT.ID.eq(id))
                        .and(ATTACHMENT.REMOVED_AT.isNull())
                        .execute();
        if (gone == 1) {
            note(new FileEvent.FileDetached(holding.subject(), holding.company(), id), by);
        }
        var back = new Outcome.Undo("/files/" + id + "/restoration");
        return Outcome.done(place, Text.of("files.removed"), back);
    }

    @Transactional
    public Outcome<Attachment.Place> restore(long id, Viewer by) {
        var place = place(id);
        var holding = holders.of(place, by);
        if (!holding.mayChange()) {
            return new Outcome.Forbidden<>();
        }
        int back =
                sql.update(ATTACHMENT)
                        .setNull(ATTACHMENT.REMOVED_AT)
                        .setNull(ATTACHMENT.REMOVED_BY)
                        .where(ATTACHMENT.ID.eq(id))
                        .and(ATTACHMENT.REMOVED_AT.isNotNull())
                        .execute();
        if (back == 1) {
            note(new FileEvent.FileReturned(holding.subject(), holding.company(), id), by);
        }
        return Outcome.done(place, Text.of("files.restored"));
    }

    /** What was taken away before the moment is gone for good. */
    @Transactional
    int sweep(Instant before) {
        return sql.deleteFrom(ATTACHMENT).where(ATTACHMENT.REMOVED_AT.lt(before)).execute();
    }

    /** Which of the sums a row names. */
    Set<String> kept(Collection<String> sums) {
        return sql.selectDistinct(ATTACHMENT.SHA256)
                .from(ATTACHMENT)
                .where(ATTACHMENT.SHA256.eq(any(sums.toArray(String[]::new))))
                .fetchSet(ATTACHMENT.SHA256);
    }
}
