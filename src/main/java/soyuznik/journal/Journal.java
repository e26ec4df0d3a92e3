package soyuznik.journal;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.journal.Tables.EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Question;
import soyuznik.database.Rows;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznikdb.journal.tables.Event;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one table of business events; written only inside the transaction of the verb. */
@Repository
@Transactional(readOnly = true)
public class Journal {
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};
    private static final List<Field<?>> COLUMNS =
            List.of(
                    EVENT.AT,
                    EVENT.CODE,
                    EVENT.VERSION,
                    EVENT.ACTOR_ID,
                    EVENT.SUBJECT_KIND,
                    EVENT.SUBJECT_ID,
                    EVENT.COMPANY_ID,
                    EVENT.CAUSE,
                    EVENT.AUDIT,
                    EVENT.DETAILS);
    private static final Param<Long[]> CLIENTS = param("clients", Long[].class);
    private static final Param<Long> FROM = param("from", Long.class);
    private static final Param<Long> MOST = param("most", Long.class);
    private static final Param<Long> EACH = param("each", Long.class);
    private static final Event SHOWN = EVENT.as("shown");

    private static final Param<String> KIND = param("kind", String.class);
    private static final Param<Long[]> RECORDS = param("records", Long[].class);
    private static final Param<Long[]> IDS = param("ids", Long[].class);
    private static final Param<Instant[]> TIMES = param("times", Instant[].class);
    private static final Param<Instant> SINCE = param("since", Instant.class);

    private static final Condition OF_RECORD =
            EVENT.SUBJECT_KIND.eq(KIND).and(EVENT.SUBJECT_ID.eq(param("id", Long.class)));
    private static final Condition AT_CLIENTS = EVENT.COMPANY_ID.eq(any(CLIENTS));
    private static final Condition GONE_ON = EVENT.ID.le(FROM);

    private final DSLContext sql;
    private final JsonMapper json;
    private final Question<Entry> ofRecord;
    private final Question<Entry> ofRecordAt;
    private final Question<Entry> at;
    private final Question<Entry> sinceOfEach;
    private final Question<Entry> some;

    Journal(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
        this.ofRecord = entries(about(OF_RECORD.and(GONE_ON)));
        this.ofRecordAt = entries(about(OF_RECORD.and(AT_CLIENTS).and(GONE_ON)));
        this.at = entries(ofEach());
        this.sinceOfEach = entries(sinceOfEach());
        this.some = entries(about(EVENT.ID.eq(any(IDS)).and(EVENT.AT.eq(any(TIMES)))));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(BusinessEvent event, UserId actor, Instant at) {
        record(event, actor, at, null);
    }

    /** Records one event of a bulk change; all of them share the cause. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            BusinessEvent event, @Nullable UserId actor, Instant at, @Nullable UUID cause) {
        sql.insertInto(EVENT)
                .set(EVENT.AT, at)
                .set(EVENT.CODE, event.code())
                .set(EVENT.VERSION, (short) event.version())
                .set(EVENT.ACTOR_ID, actor == null ? null : actor.value())
                .set(EVENT.SUBJECT_KIND, event.subject().kind().name())
                .set(EVENT.SUBJECT_ID, event.subject().id())
                .set(EVENT.COMPANY_ID, companyOf(event))
                .set(EVENT.CAUSE, cause)
                .set(EVENT.AUDIT, auditOf(event))
                .set(EVENT.DETAILS, JSONB.valueOf(json.writeValueAsString(event)))
                .execute();
    }

    /** The same for many events by one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            List<? extends BusinessEvent> events,
            @Nullable UserId actor,
            Instant at,
            @Nullable UUID cause) {
        if (events.isEmpty()) {
            return;
        }
        var rows = events.stream().map(event -> values(event, actor, at, cause)).toList();
        sql.insertInto(EVENT, COLUMNS).select(Rows.of(COLUMNS, rows)).execute();
    }

    private List<@Nullable Object> values(
            BusinessEvent event, @Nullable UserId actor, Instant at, @Nullable UUID cause) {
        return Arrays.asList(
                at,
                event.code(),
                (short) event.version(),
                actor == null ? null : actor.value(),
                event.subject().kind().name(),
                event.subject().id(),
                companyOf(event),
                cause,
                auditOf(event),
                JSONB.valueOf(json.writeValueAsString(event)));
    }

    /**
     * Makes the months ahead, where they are missing; what comes without its month is kept apart.
     */
    @Transactional
    public void makeMonths(LocalDate from, int months) {
        sql.fetch("select journal.make_months({0}, {1})", val(from), val(months));
    }

    private static @Nullable Long companyOf(BusinessEvent event) {
        var company = event.company();
        return company == null ? null : company.value();
    }

    private static @Nullable String auditOf(BusinessEvent event) {
        var audit = event.audit();
        return audit == null ? null : audit.name();
    }

    /** The entries about one record, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Entry> history(Subject subject, Stretch stretch) {
        return ofRecord.all(sql, values(subject, List.of(), stretch));
    }

    /** The entries about one record that happened at one of these clients, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Entry> history(Subject subject, List<CompanyId> clients, Stretch stretch) {
        return ofRecordAt.all(sql, values(subject, clients, stretch));
    }

    private static Map<String, Object> values(
            Subject subject, List<CompanyId> clients, Stretch stretch) {
        return Map.of(
                "kind", subject.kind().name(),
                "id", subject.id(),
                "clients", numbers(clients),
                "from", stretch.from(),
                "most", (long) stretch.most());
    }

    /**
     * The entries about a client and everything of it, newest first; a client that others went into
     * has their history too.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Entry> history(List<CompanyId> companies, Stretch stretch) {
        return at.all(
                sql,
                Map.of(
                        "clients", numbers(companies),
                        "from", stretch.from(),
                        "most", (long) stretch.most()));
    }

    /** The newest entries about each record of the kind since then, newest first. */
    public List<Entry> since(Subject.Kind kind, List<Long> ids, Instant since, int each) {
        return sinceOfEach.all(
                sql,
                Map.of(
                        KIND.getName(),
                        kind.name(),
                        RECORDS.getName(),
                        ids.toArray(Long[]::new),
                        SINCE.getName(),
                        since,
                        EACH.getName(),
                        (long) each,
                        MOST.getName(),
                        (long) each * ids.size()));
    }

    /** The entries at these places, newest first. */
    public List<Entry> at(List<Entry.Place> places) {
        var ids = places.stream().map(Entry.Place::id).toArray(Long[]::new);
        var times = places.stream().map(Entry.Place::at).toArray(Instant[]::new);
        return some.all(
                sql,
                Map.of(
                        IDS.getName(),
                        ids,
                        TIMES.getName(),
                        times,
                        MOST.getName(),
                        (long) places.size()));
    }

    private static Long[] numbers(List<CompanyId> companies) {
        return companies.stream().map(CompanyId::value).toArray(Long[]::new);
    }

    private static Table<?> about(Condition what) {
        return newest(what, MOST).asTable(SHOWN);
    }

    /**
     * Each client by itself: asked for all at once PostgreSQL reads the whole journal backwards
     * until it has found enough, which of a new client is never.
     */
    private static Table<?> ofEach() {
        var client = unnest(CLIENTS).as("client", "id");
        var theirs = EVENT.COMPANY_ID.eq(field(name("client", "id"), Long.class)).and(GONE_ON);
        return select(SHOWN.fields())
                .from(client, lateral(newest(theirs, MOST).asTable(SHOWN)))
                .asTable(SHOWN);
    }

    private static Table<?> sinceOfEach() {
        var record = unnest(RECORDS).as("record", "id");
        var theirs =
                EVENT.SUBJECT_KIND
                        .eq(KIND)
                        .and(EVENT.SUBJECT_ID.eq(field(name("record", "id"), Long.class)))
                        .and(EVENT.AT.ge(SINCE));
        return select(SHOWN.fields())
                .from(record, lateral(newest(theirs, EACH).asTable(SHOWN)))
                .asTable(SHOWN);
    }

    private static Select<?> newest(Condition about, Param<Long> most) {
        return select(EVENT.fields()).from(EVENT).where(about).orderBy(EVENT.ID.desc()).limit(most);
    }

    private Question<Entry> entries(Table<?> from) {
        return Question.of(
                select(
                                SHOWN.ID,
                                SHOWN.AT,
                                SHOWN.ACTOR_ID.convertFrom(
                                        id -> id == null ? null : new UserId(id)),
                                row(SHOWN.SUBJECT_KIND, SHOWN.SUBJECT_ID)
                                        .mapping((kind, id) ->
                                                new Subject(Subject.Kind.valueOf(kind), id)),
                                SHOWN.CODE,
                                SHOWN.DETAILS.convertFrom(
                                        details -> json.readValue(details.data(), DETAILS)))
                        .from(from)
                        .orderBy(SHOWN.ID.desc())
                        .limit(MOST),
                mapping(Entry::new));
    }
}
