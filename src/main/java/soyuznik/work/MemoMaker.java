package soyuznik.work;

import static org.jooq.impl.DSL.row;
import static soyuznikdb.work.Tables.MEMO;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;

/** Takes in memos of another system with their day and author, a thousand by one statement. */
//
@Repository
@Transactional(readOnly = true)
public class MemoMaker {
    private static final List<Field<?>> COLUMNS =
            List.of(
                    MEMO.KEY,
                    MEMO.COMPANY_ID,
                    MEMO.PROJECT_ID,
                    MEMO.KIND,
                    MEMO.HELD,
                    MEMO.TIMED,
                    MEMO.LASTS,
                    MEMO.SUBJECT,
                    MEMO.TEXT,
                    MEMO.PEOPLE,
                    MEMO.AUTHOR_ID,
                    MEMO.AUTHOR,
                    MEMO.AT,
                    MEMO.BY_ID);

    private final DSLContext sql;
    private final Journal journal;
    private final Clock clock;

    MemoMaker(DSLContext sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes all of them. The caller has seen to it that the viewer may write about these clients.
     *
     * @param cause shared by all the events of the import
     * @return the ids of those that are new, by their keys
     */
    @Transactional
    public Map<UUID, Long> make(List<NewMemo> memos, Viewer by, UUID cause) {
        if (!by.may(Right.LEAD_PROJECTS)) {
            throw new IllegalArgumentException("Not allowed to write about clients");
        }
        return memos.isEmpty() ? Map.of() : made(memos, by, cause);
    }

    private Map<UUID, Long> made(List<NewMemo> memos, Viewer by, UUID cause) {
        var made =
                sql.insertInto(MEMO, COLUMNS)
                        .valuesOfRows(memos.stream().map(memo -> row(values(memo, by))).toList())
                        .onConflictDoNothing()
                        .returningResult(MEMO.KEY, MEMO.ID)
                        .fetchMap(Record2::value1, Record2::value2);
        var events =
                memos.stream()
                        .filter(memo -> made.containsKey(memo.key()))
                        .map(memo -> taken(memo, Objects.requireNonNull(made.get(memo.key()))))
                        .toList();
        journal.record(events, by.user(), clock.instant(), cause);
        return made;
    }

    private static MemoEvent.MemoTaken taken(NewMemo memo, long id) {
        return new MemoEvent.MemoTaken(
                memo.about().company(), id, memo.held().kind(), memo.held().on());
    }

    private List<@Nullable Object> values(NewMemo memo, Viewer by) {
        var held = memo.held();
        var time = held.time();
        var project = memo.about().project();
        var author = memo.author().user();
        return Arrays.asList(
                memo.key(),
                memo.about().company().value(),
                project == null ? null : project.value(),
                held.kind().name(),
                held.on().atTime(time == null ? LocalTime.MIDNIGHT : time),
                time != null,
                held.minutes() == 0 ? null : held.minutes(),
                memo.said().subject(),
                memo.said().text(),
                memo.people().stream().map(PersonId::toString).collect(Collectors.joining(" ")),
                author == null ? null : author.value(),
                memo.author().name(),
                clock.instant(),
                by.user().value());
    }
}
