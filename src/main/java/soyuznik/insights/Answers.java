package soyuznik.insights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static soyuznikdb.insights.Tables.ANSWER;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznikdb.insights.tables.records.AnswerRecord;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps figures that take long to count: whoever sees the same is told them until the next night,
 * with their age. What is counted quickly is counted whenever it is asked.
 */
// N-10, T-02
@Repository
@Transactional(propagation = Propagation.SUPPORTS)
public class Answers {
    /** What nobody asked for so many days is not counted by night any more. */
    static final int DAYS = 7;

    /** Longer than from one night to the next. */
    private static final Duration FAILING = Duration.ofHours(36);

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultVisibility(seen ->
                            seen.withGetterVisibility(Visibility.NONE)
                                    .withIsGetterVisibility(Visibility.NONE)
                                    .withFieldVisibility(Visibility.ANY))
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private final DSLContext sql;
    private final Clock clock;
    private final Duration brief;
    private final Map<String, Kind<?, ?>> kinds = new ConcurrentHashMap<>();

    /**
     * @param brief what takes less is not kept
     */
    Answers(DSLContext sql, Clock clock, @Value("${soyuznik.figures.brief:300ms}") Duration brief) {
        this.sql = sql;
        this.clock = clock;
        this.brief = brief;
    }

    /** Counts figures, of what a viewer sees. */
    @FunctionalInterface
    public interface How<Q, A> {
        A count(Q question, Viewer viewer, LocalDate today);
    }

    /**
     * What is asked again and again. Questions and answers are records, or arrays of records.
     *
     * @param name by which its answers are kept
     */
    public record Kind<Q extends Question<Q>, A>(
            String name, Class<Q> question, Class<A> answer, How<Q, A> how) {}

    /** What figures are asked about. */
    public interface Question<Q> {
        /** What means today what this meant on another day. */
        Q again(LocalDate then, LocalDate today);
    }

    /** Whoever makes one asks through it, so that it is counted by night as well. */
    public <Q extends Question<Q>, A> Kind<Q, A> kind(
            String name, Class<Q> question, Class<A> answer, How<Q, A> how) {
        var kind = new Kind<>(name, question, answer, how);
        kinds.put(name, kind);
        return kind;
    }

    /** The figures of today. */
    public <Q extends Question<Q>, A> Counted<A> of(Kind<Q, A> kind, Q question, Viewer viewer) {
        return of(kind, question, viewer, _ -> true);
    }

    /**
     * @param holds what was kept and does not hold any more is counted anew
     */
    public <Q extends Question<Q>, A> Counted<A> of(
            Kind<Q, A> kind, Q question, Viewer viewer, Predicate<? super A> holds) {
        var asked = JSON.writeValueAsString(question);
        var scopes = scopes(viewer);
        var key = key(kind.name(), asked, scopes);
        var kept =
                kept(key)
                        .map(one ->
                                new Counted<>(
                                        JSON.readValue(one.figures().data(), kind.answer()),
                                        Optional.of(one.at())))
                        .filter(one -> holds.test(one.figures()));
        if (kept.isPresent()) {
            return kept.get();
        }
        var began = clock.instant();
        var figures = kind.how().count(question, viewer, LocalDate.now(clock));
        if (Duration.between(began, clock.instant()).compareTo(brief) >= 0) {
            keep(key, new Asking(kind.name(), asked, scopes, began), figures);
        }
        return Counted.now(figures);
    }

    private record Asking(String kind, String question, List<Long> scopes, Instant at) {}

    private record Kept(JSONB figures, Instant at) {}

    /** In one order, by which they are found again. */
    private static List<Long> scopes(Viewer viewer) {
        return viewer.scopes().stream().sorted().toList();
    }

    private static String key(String kind, String question, List<Long> scopes) {
        var whole = kind + question + scopes;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Kept> kept(String key) {
        var midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return sql.update(ANSWER)
                .set(ANSWER.ASKED_AT, clock.instant())
                .where(ANSWER.KEY.eq(key))
                .and(ANSWER.FIGURES.isNotNull())
                .and(ANSWER.COUNTED_AT.ge(midnight))
                .returning(ANSWER.FIGURES, ANSWER.COUNTED_AT)
                .fetchOptional(row -> new Kept(row.getFigures(), row.getCountedAt()));
    }

    private void keep(String key, Asking asking, Object figures) {
        sql.insertInto(ANSWER)
                .set(ANSWER.KEY, key)
                .set(ANSWER.KIND, asking.kind())
                .set(ANSWER.QUESTION, JSONB.valueOf(asking.question()))
                .set(ANSWER.SCOPES, asking.scopes().toArray(Long[]::new))
                .set(ANSWER.FIGURES, JSONB.valueOf(JSON.writeValueAsString(figures)))
                .set(ANSWER.COUNTED_AT, clock.instant())
                .set(ANSWER.ASKED_AT, asking.at())
                .onConflict(ANSWER.KEY)
                .doUpdate()
                .set(ANSWER.FIGURES, excluded(ANSWER.FIGURES))
                .set(ANSWER.COUNTED_AT, excluded(ANSWER.COUNTED_AT))
                .set(ANSWER.ASKED_AT, greatest(ANSWER.ASKED_AT, excluded(ANSWER.ASKED_AT)))
                .execute();
    }

    /** Whoever sees as much as the viewer is told figures of now. */
    public void forget(Viewer viewer) {
        sql.update(ANSWER)
                .setNull(ANSWER.FIGURES)
                .where(ANSWER.SCOPES.eq(scopes(viewer).toArray(Long[]::new)))
                .execute();
    }

    /** When another program may count otherwise, or a name must not be read any more. */
    void forget() {
        sql.update(ANSWER).setNull(ANSWER.FIGURES).execute();
    }

    /** Counts by night what was asked in the last days, so that nobody waits for it by day. */
    void recount() {
        sql.deleteFrom(ANSWER)
                .where(ANSWER.ASKED_AT.lt(clock.instant().minus(Duration.ofDays(DAYS))))
                .or(ANSWER.KIND.notIn(kinds.keySet()))
                .execute();
        kinds.values().forEach(this::recount);
    }

    /** One that can't be counted is in nobody's way: the others are counted all the same. */
    private <Q extends Question<Q>, A> void recount(Kind<Q, A> kind) {
        sql.select(ANSWER.KEY, ANSWER.QUESTION, ANSWER.SCOPES, ANSWER.COUNTED_AT, ANSWER.ASKED_AT)
                .from(ANSWER)
                .where(ANSWER.KIND.eq(kind.name()))
                .fetchInto(ANSWER)
                .forEach(row -> {
                    try {
                        recount(row, kind);
                    } catch (RuntimeException e) {
                        LOG.error("Figures {} {} were not counted", kind.name(), row.getKey(), e);
                        drop(row);
                    }
                });
    }

    /** Where it was not counted in the night before either, it is not tried again by night. */
    private void drop(AnswerRecord row) {
        sql.deleteFrom(ANSWER)
                .where(ANSWER.KEY.eq(row.getKey()))
                .and(ANSWER.COUNTED_AT.lt(clock.instant().minus(FAILING)))
                .execute();
    }

    private <Q extends Question<Q>, A> void recount(AnswerRecord row, Kind<Q, A> kind) {
        var then = LocalDate.ofInstant(row.getCountedAt(), clock.getZone());
        var today = LocalDate.now(clock);
        var question = JSON.readValue(row.getQuestion().data(), kind.question()).again(then, today);
        var text = JSON.writeValueAsString(question);
        var asking = new Asking(kind.name(), text, List.of(row.getScopes()), row.getAskedAt());
        var key = key(kind.name(), text, asking.scopes());
        keep(key, asking, kind.how().count(question, seeing(asking.scopes()), today));
        if (!key.equals(row.getKey())) {
            sql.deleteFrom(ANSWER).where(ANSWER.KEY.eq(row.getKey())).execute();
        }
    }

    private static Viewer seeing(List<Long> scopes) {
        return new Viewer(new UserId(0), new BranchId(0), Set.of(), scopes, Map.of());
    }
}
