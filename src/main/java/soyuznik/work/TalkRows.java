package soyuznik.work;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.AGREEMENT;
import static soyuznikdb.work.Tables.LETTER;
import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.InputColumns;
import soyuznik.shell.NotFound;
import soyuznikdb.clients.tables.Person;

/** The rows of talks and promises; the verbs are in {@link Talks}. */
@Repository
@Transactional(readOnly = true)
class TalkRows {
    static final InputColumns COLUMNS = new InputColumns(TALK, TalkForm.TALK);
    private static final int MOST = 200;
    private static final Field<List<Promise>> PROMISES = promises();
    private static final Person SPEAKER = PERSON.as("speaker");
    private static final Field<List<Objection>> OBJECTIONS = objections();
    static final Field<List<String>> PEOPLE = people();
    private static final Field<Letter.State> LETTERS = letters();

    private final DSLContext sql;

    TalkRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<Talk> of(About about) {
        return find(are(about).and(TALK.REMOVED_AT.isNull()));
    }

    Talk get(Talk.Key key) {
        return find(key).orElseThrow(NotFound::new);
    }

    Optional<Talk> find(Talk.Key key) {
        return find(is(key).and(TALK.REMOVED_AT.isNull())).stream().findFirst();
    }

    /** Those that wait on these days, the first of them first. */
    List<Talk> planned(About about, LocalDate from, LocalDate to) {
        var waits = TALK.STATE.eq(inline(TalkState.PLANNED.name())).and(TALK.REMOVED_AT.isNull());
        return find(are(about).and(waits).and(TALK.HELD_ON.between(from, to))).reversed();
    }

    /** The one that a form made. */
    Optional<Talk.Key> made(About about, UUID key) {
        return sql.select(TALK.ID)
                .from(TALK)
                .where(TALK.KEY.eq(key))
                .and(are(about))
                .and(TALK.REMOVED_AT.isNull())
                .fetchOptional(row -> new Talk.Key(about, row.value1()));
    }

    /** Where one stands that was with the client alone, until it was given to a project. */
    Optional<Talk.Key> given(Ground client, long id) {
        return sql.select(TALK.PROJECT_ID)
                .from(TALK)
                .where(TALK.ID.eq(id))
                .and(TALK.COMPANY_ID.eq(client.client().id().value()))
                .and(TALK.GIVEN_AT.isNotNull())
                .fetchOptional(row -> new Talk.Key(new ProjectId(row.value1()), id));
    }

    /** Those of them that are about none of the client's projects. */
    List<Talk> alone(About.OfClient client, List<Long> talks) {
        return find(TALK.ID.in(talks).and(are(client)).and(TALK.REMOVED_AT.isNull()));
    }

    /** Those that one gave to a project together. */
    List<Talk> given(TalkProjects.Together together, Viewer by) {
        var at = TALK.GIVEN_AT.eq(together.at()).and(TALK.GIVEN_BY.eq(by.user().value()));
        return find(are(together.about()).and(at).and(TALK.REMOVED_AT.isNull()));
    }

    /** One that was taken away. */
    Talk removed(Talk.Key key) {
        return find(is(key).and(TALK.REMOVED_AT.isNotNull())).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Condition is(Talk.Key key) {
        return TALK.ID.eq(key.id()).and(are(key.about()));
    }

    /** Talks about that; of a client those about none of its projects. */
    static Condition are(About about) {
        return switch (about) {
            case About.OfProject(var id) -> TALK.PROJECT_ID.eq(id.value());
            case About.OfClient(var id) ->
                    TALK.COMPANY_ID.eq(id.value()).and(TALK.PROJECT_ID.isNull());
        };
    }

    private List<Talk> find(Condition which) {
        return sql.fetch(
                        all(List.of())
                                .where(which)
                                .orderBy(TALK.HELD_ON.desc(), TALK.ID.desc())
                                .limit(MOST))
                .map(TalkRows::talk);
    }

    /** Talks whole, with what is asked beside. */
    static SelectOnConditionStep<Record> all(List<? extends SelectField<?>> beside) {
        return select(
                        TALK.ID,
                        TALK.PROJECT_ID,
                        TALK.COMPANY_ID,
                        TALK.VERSION,
                        TALK.STATE,
                        PROMISES,
                        OBJECTIONS,
                        PEOPLE,
                        LETTERS)
                .select(COLUMNS.all())
                .select(beside)
                .from(TALK)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TALK.PROJECT_ID));
    }

    /** Of which something is not settled yet: a promise, or what was said against us. */
    List<Talk> unsettled(About about) {
        var promised =
                selectOne()
                        .from(PROMISE)
                        .where(PROMISE.TALK_ID.eq(TALK.ID))
                        .and(PROMISE.STATE.eq(inline(PromiseState.OPEN.name())));
        var objected =
                selectOne()
                        .from(OBJECTION)
                        .where(OBJECTION.TALK_ID.eq(TALK.ID))
                        .and(OBJECTION.STATE.eq(inline(ObjectionState.OPEN.name())));
        return find(
                DSL.and(
                        are(about),
                        TALK.REMOVED_AT.isNull(),
                        exists(promised).or(exists(objected))));
    }

    static Talk talk(Record row) {
        var promises = Objects.requireNonNull(row.get(PROMISES));
        var values = new HashMap<>(COLUMNS.read(row));
        promises.forEach(promise -> values.putAll(values(promise)));
        var objections = Objects.requireNonNull(row.get(OBJECTIONS));
        objections.forEach(objection -> values.putAll(objection.values()));
        return new Talk(
                new Talk.Key(
                        About.of(row.get(TALK.PROJECT_ID), row.get(TALK.COMPANY_ID)),
                        row.get(TALK.ID)),
                row.get(TALK.VERSION),
                TalkKind.valueOf(row.get(TALK.KIND)),
                row.get(TALK.HELD_ON),
                row.get(TALK.SUBJECT),
                TalkState.valueOf(row.get(TALK.STATE)),
                Objects.requireNonNull(row.get(PEOPLE)),
                promises,
                objections,
                Objects.requireNonNull(row.get(LETTERS)),
                values);
    }

    private static Map<String, String> values(Promise promise) {
        var due = promise.due() == null ? "" : promise.due().toString();
        var place = promise.place();
        return Map.of(
                promise.side().promise(place), promise.text(), promise.side().due(place), due);
    }

    private static Field<List<Promise>> promises() {
        return multiset(
                        select(
                                        PROMISE.ID,
                                        PROMISE.SIDE.convertFrom(Side::valueOf),
                                        PROMISE.POSITION,
                                        PROMISE.TEXT,
                                        PROMISE.DUE_ON,
                                        PROMISE.STATE.convertFrom(PromiseState::valueOf))
                                .from(PROMISE)
                                .where(PROMISE.TALK_ID.eq(TALK.ID))
                                .orderBy(PROMISE.SIDE, PROMISE.POSITION))
                .as("promises")
                .convertFrom(found -> found.map(mapping(Promise::new)));
    }

    private static Field<List<Objection>> objections() {
        return multiset(
                        select(
                                        OBJECTION.ID,
                                        OBJECTION.POSITION,
                                        OBJECTION.WORDS,
                                        OBJECTION.KIND.convertFrom(TalkRows::kind),
                                        row(SPEAKER.ID, SPEAKER.NAME).mapping(TalkRows::speaker),
                                        OBJECTION.REPLY,
                                        OBJECTION.STATE.convertFrom(ObjectionState::valueOf))
                                .from(OBJECTION)
                                .leftJoin(SPEAKER)
                                .on(SPEAKER.ID.eq(OBJECTION.PERSON_ID))
                                .where(OBJECTION.TALK_ID.eq(TALK.ID))
                                .orderBy(OBJECTION.POSITION))
                .as("objections")
                .convertFrom(found -> found.map(mapping(Objection::new)));
    }

    private static @Nullable ObjectionKind kind(@Nullable String code) {
        return code == null ? null : ObjectionKind.valueOf(code);
    }

    private static Objection.@Nullable Speaker speaker(@Nullable Long id, String name) {
        return id == null ? null : new Objection.Speaker(new PersonId(id), name);
    }

    private static Field<Letter.State> letters() {
        return field(
                        select(
                                        when(AGREEMENT.ID.isNotNull(), Letter.State.AGREED.name())
                                                .when(
                                                        LETTER.MAIL.eq(Mailing.State.FAILED.name()),
                                                        Letter.State.FAILED.name())
                                                .when(
                                                        LETTER.MAIL.eq(
                                                                Mailing.State.WAITING.name()),
                                                        Letter.State.GOING.name())
                                                .otherwise(Letter.State.SENT.name()))
                                .from(LETTER)
                                .leftJoin(AGREEMENT)
                                .on(AGREEMENT.LETTER_ID.eq(LETTER.ID))
                                .where(LETTER.TALK_ID.eq(TALK.ID)))
                .as("letter")
                .convertFrom(
                        state -> state == null ? Letter.State.NONE : Letter.State.valueOf(state));
    }

    /** Of those who work at the client or did, whoever was there. */
    private static Field<List<String>> people() {
        return multiset(
                        select(PERSON.NAME)
                                .distinctOn(PERSON.NAME)
                                .from(EMPLOYMENT)
                                .join(PERSON)
                                .on(PERSON.ID.eq(EMPLOYMENT.PERSON_ID))
                                .where(EMPLOYMENT.COMPANY_ID.eq(TALK.COMPANY_ID))
                                .and(isThere(TALK.PEOPLE, PERSON.ID))
                                .orderBy(PERSON.NAME)
                                .limit(MOST))
                .as("there")
                .convertFrom(found -> found.map(Record1::value1));
    }

    /** Whether the id is one of those in the text. */
    static Condition isThere(Field<String> people, Field<Long> id) {
        var blank = inline(" ");
        return position(concat(blank, people, blank), concat(blank, id.cast(String.class), blank))
                .gt(0);
    }
}
