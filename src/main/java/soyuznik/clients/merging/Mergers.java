package soyuznik.clients.merging;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MERGED;
import static soyuznikdb.clients.Tables.MERGER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.Chronicle;
import soyuznik.clients.ClientEvent;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/**
 * Makes one client of several, and several again. The ones that went in stay as rows that nobody
 * sees; whatever belonged to them belongs to the one that stayed.
 */
// C-09
@Repository
@Transactional(readOnly = true)
public class Mergers {
    /** So long a merger can be undone. */
    public static final Duration UNDONE_WITHIN = Duration.ofDays(30);

    /** What was on its way into a client when it was merged arrives within this time. */
    private static final Duration ARRIVING = Duration.ofDays(1);

    private static final int SHOWN = 50;

    private final DSLContext sql;
    private final Clock clock;
    private final Chronicle chronicle;
    private final Companies companies;
    private final MergerRows rows;
    private final Belongings belongings;

    Mergers(
            DSLContext sql,
            Clock clock,
            Chronicle chronicle,
            Companies companies,
            MergerRows rows,
            Belongings belongings) {
        this.sql = sql;
        this.clock = clock;
        this.chronicle = chronicle;
        this.companies = companies;
        this.rows = rows;
        this.belongings = belongings;
    }

    @Transactional
    public Outcome<CompanyId> merge(Merging asked, Viewer by) {
        if (!by.may(Right.REASSIGN)) {
            return new Outcome.Forbidden<>();
        }
        if (!asked.isSensible()) {
            return Outcome.refused("clients.merger.choose");
        }
        belongings.hold(asked.versions().sequencedKeySet());
        if (isDone(asked)) {
            return Outcome.done(asked.kept(), Text.of("clients.notice.merged_before"));
        }
        var held = held(asked, by);
        boolean changed =
                held.values().stream().anyMatch(one -> !asked.isSeen(one.id(), one.version()));
        return changed ? Outcome.refused("clients.merger.changed") : write(asked, held, by);
    }

    private Outcome<CompanyId> write(
            Merging asked, SequencedMap<CompanyId, Company> held, Viewer by) {
        var kept = asked.kept();
        var data = new LinkedHashMap<CompanyId, CompanyData>();
        held.forEach((id, company) -> data.put(id, company.data()));
        var begun = new Merger.Begun(kept, rows.picture(kept), by.user(), clock.instant());
        var gone = pictures(asked.gone());
        asked.gone().forEach(id -> rows.empty(id, kept));
        rows.write(kept, Merged.of(data, asked.choices(), kept));
        var moved = belongings.absorb(asked.gone(), kept);
        var merger = rows.insert(begun);
        rows.insertMerged(merger, gone);
        rows.insertMoves(merger, moved);
        belongings.show(asked.versions().sequencedKeySet());
        var names = names(asked, held);
        chronicle.record(new ClientEvent.CompaniesMerged(kept, asked.gone(), names, merger), by);
        return Outcome.done(
                kept,
                Text.of("clients.notice.merged", "names", String.join(", ", names)),
                new Outcome.Undo("/mergers/" + merger + "/undoing"));
    }

    /** Takes the companies apart again; what came since stays with the one that stayed. */
    @Transactional
    public Outcome<CompanyId> undo(long id, Viewer by) {
        var merger = undoable(id, by);
        if (merger.isEmpty()) {
            return Outcome.refused("clients.merger.too_late");
        }
        var kept = merger.get().kept();
        var gone = rows.merged(id);
        belongings.hold(Stream.concat(Stream.of(kept), gone.keySet().stream()).toList());
        if (undoable(id, by).isEmpty()) {
            return Outcome.refused("clients.merger.too_late");
        }
        var taken = rows.taken(id, kept);
        if (taken.isPresent()) {
            return new Outcome.Refused<>(
                    Text.of("clients.merger.number_taken", "name", taken.get()));
        }
        belongings.giveBack(rows.moves(id), kept);
        rows.restore(kept, rows.changedBack(id, kept));
        rows.rekey(kept);
        gone.forEach(rows::restore);
        rows.close(id, clock.instant(), by.user());
        belongings.show(Stream.concat(Stream.of(kept), gone.keySet().stream()).toList());
        chronicle.record(new ClientEvent.MergerUndone(kept, merger.get().gone(), id), by);
        return Outcome.done(kept, Text.of("clients.notice.merger_undone"));
    }

    /** The mergers of clients that the viewer sees and may still undo, the newest first. */
    public List<Merger> undoable(Viewer viewer) {
        return mergers(MERGER.UNDONE_AT.isNull(), viewer);
    }

    /** The client that this one became part of, if the viewer sees it. */
    public Optional<CompanyId> heir(CompanyId gone, Viewer viewer) {
        return sql.select(COMPANY.MERGED_INTO)
                .from(COMPANY)
                .where(COMPANY.ID.eq(gone.value()))
                .and(Visible.condition(viewer, COMPANY.MERGED_INTO))
                .fetchOptional(row -> new CompanyId(row.value1()));
    }

    /**
     * Whoever makes a record of a client at the very moment it is merged waits, and then makes it
     * for the one that is gone: such records follow here.
     */
    @Transactional
    public void gather() {
        sql.select(MERGED.MERGER_ID, MERGED.COMPANY_ID, COMPANY.MERGED_INTO)
                .from(MERGER)
                .join(MERGED)
                .on(MERGED.MERGER_ID.eq(MERGER.ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(MERGED.COMPANY_ID))
                .where(MERGER.AT.gt(clock.instant().minus(ARRIVING)))
                .and(MERGER.UNDONE_AT.isNull())
                .and(COMPANY.MERGED_INTO.isNotNull())
                .orderBy(MERGED.MERGER_ID, MERGED.COMPANY_ID)
                .forEach(row ->
                        gather(
                                row.value1(),
                                new CompanyId(row.value2()),
                                new CompanyId(row.value3())));
    }

    private static List<String> names(Merging asked, Map<CompanyId, Company> held) {
        return held.values().stream()
                .filter(one -> !one.id().equals(asked.kept()))
                .map(one -> one.data().name())
                .toList();
    }

    private void gather(long merger, CompanyId gone, CompanyId kept) {
        var moved = belongings.follow(gone, kept);
        if (!moved.isEmpty()) {
            rows.insertMoves(merger, moved);
            belongings.show(List.of(kept));
        }
    }

    private SequencedMap<CompanyId, Company> held(Merging asked, Viewer by) {
        var held = new LinkedHashMap<CompanyId, Company>();
        asked.versions().sequencedKeySet().forEach(id -> held.put(id, companies.get(id, by)));
        return held;
    }

    private Map<CompanyId, JSONB> pictures(List<CompanyId> gone) {
        return gone.stream().collect(Collectors.toMap(id -> id, rows::picture));
    }

    /** Sent twice it is done once. */
    private boolean isDone(Merging asked) {
        var ids = asked.gone().stream().map(CompanyId::value).toList();
        return sql.fetchCount(
                        COMPANY,
                        COMPANY.ID.in(ids).and(COMPANY.MERGED_INTO.eq(asked.kept().value())))
                == ids.size();
    }

    private Optional<Merger> undoable(long id, Viewer by) {
        companies.get(kept(id), Right.REASSIGN, by);
        return mergers(MERGER.ID.eq(id).and(MERGER.UNDONE_AT.isNull()), by).stream().findFirst();
    }

    private CompanyId kept(long id) {
        return sql.select(MERGER.KEPT_ID)
                .from(MERGER)
                .where(MERGER.ID.eq(id))
                .fetchOptional(row -> new CompanyId(row.value1()))
                .orElseThrow(NotFound::new);
    }

    private List<Merger> mergers(Condition which, Viewer viewer) {
        Instant earliest = clock.instant().minus(UNDONE_WITHIN);
        var gone = COMPANY.as("gone");
        return sql.select(
                        MERGER.ID,
                        MERGER.KEPT_ID.convertFrom(CompanyId::new),
                        COMPANY.NAME,
                        field(
                                        select(arrayAgg(gone.NAME).orderBy(gone.ID))
                                                .from(MERGED)
                                                .join(gone)
                                                .on(gone.ID.eq(MERGED.COMPANY_ID))
                                                .where(MERGED.MERGER_ID.eq(MERGER.ID)))
                                .convertFrom(List::of),
                        MERGER.AT,
                        Name.of(APP_USER))
                .from(MERGER)
                .join(COMPANY)
                .on(COMPANY.ID.eq(MERGER.KEPT_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(MERGER.BY_ID))
                .where(which)
                .and(MERGER.AT.gt(earliest))
                .and(Visible.condition(viewer, MERGER.KEPT_ID))
                .orderBy(MERGER.AT.desc(), MERGER.ID.desc())
                .limit(SHOWN)
                .fetch(mapping(Merger::new));
    }
}
