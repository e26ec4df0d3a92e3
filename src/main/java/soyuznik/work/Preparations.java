package soyuznik.work;

import static java.util.stream.Collectors.toMap;
import static soyuznikdb.work.Tables.PREPARATION;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;
import soyuznikdb.work.tables.records.PreparationRecord;

/** How talks are prepared. */
//
@Repository
@Transactional(readOnly = true)
public class Preparations {
    /** Each is kept in the column of its name. */
    static final Map<String, TableField<PreparationRecord, String>> COLUMNS =
            Stream.of(
                            PREPARATION.AIM,
                            PREPARATION.SITUATION,
                            PREPARATION.PROBLEM,
                            PREPARATION.IMPLICATION,
                            PREPARATION.PAYOFF,
                            PREPARATION.QUESTIONS)
                    .collect(
                            toMap(
                                    TableField::getName,
                                    column -> column,
                                    (one, _) -> one,
                                    LinkedHashMap::new));

    public static final Inputs FORM =
            new Inputs(
                    COLUMNS.keySet().stream()
                            .map(name -> Input.of(name, Input.Kind.AREA))
                            .toList());

    private final DSLContext sql;
    private final Grounds grounds;
    private final TalkRows rows;
    private final Clerk clerk;

    Preparations(DSLContext sql, Grounds grounds, TalkRows rows, Clerk clerk) {
        this.sql = sql;
        this.grounds = grounds;
        this.rows = rows;
        this.clerk = clerk;
    }

    public Preparation of(Talk.Key key, Viewer viewer) {
        grounds.get(key.about(), viewer);
        rows.get(key);
        return sql.select(PREPARATION.VERSION)
                .select(COLUMNS.values())
                .from(PREPARATION)
                .where(PREPARATION.TALK_ID.eq(key.id()))
                .fetchOptional(Preparations::read)
                .orElse(Preparation.NONE);
    }

    private static Preparation read(Record row) {
        var values = new HashMap<String, String>();
        COLUMNS.forEach((name, column) -> values.put(name, row.get(column)));
        return new Preparation(row.get(PREPARATION.VERSION), values);
    }

    /**
     * @param version of the preparation as somebody had it before the eyes
     */
    @Transactional
    public Outcome<About> prepare(Talk.Key key, int version, Map<String, String> typed, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var theirs = of(key, by);
        var read = FORM.read(typed);
        var changed = Inputs.differences(theirs.values(), read.values());
        return ground.<About>refusal(by)
                .or(() -> wrong(read))
                .orElseGet(() -> {
                    if (theirs.version() != version && !changed.isEmpty()) {
                        return new Outcome.Stale<>(changed, theirs.version());
                    }
                    if (!changed.isEmpty()) {
                        write(key, read.values(), by);
                        var company = ground.client().id();
                        var event =
                                new WorkEvent.TalkPrepared(ground.projectId(), company, key.id());
                        clerk.note(event, by);
                    }
                    return Outcome.done(ground.about(), Text.of("work.preparation.saved"));
                });
    }

    private static Optional<Outcome<About>> wrong(Inputs.Read read) {
        return read.errors().isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Invalid<>(read.errors()));
    }

    private void write(Talk.Key key, Map<String, String> values, Viewer by) {
        var written = new LinkedHashMap<Field<?>, Object>();
        COLUMNS.forEach((name, column) -> written.put(column, values.get(name)));
        written.put(PREPARATION.AT, clerk.now());
        written.put(PREPARATION.BY_ID, by.user().value());
        sql.insertInto(PREPARATION)
                .set(PREPARATION.TALK_ID, key.id())
                .set(written)
                .onConflict(PREPARATION.TALK_ID)
                .doUpdate()
                .set(written)
                .set(PREPARATION.VERSION, PREPARATION.VERSION.plus(1))
                .execute();
    }
}
