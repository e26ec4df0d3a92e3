package soyuznik.work;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Record6;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.shell.Ahead;
import soyuznik.shell.Hour;
import soyuznikdb.projects.tables.Project;

/**
 * Planned talks and open promises about projects and about none; the nearest of some as a field of
 * a statement about whatever they stand at the head of.
 */
// A-01 A-03
final class ComingTalks {
    /** Another name than that of the project in whose statement it may stand. */
    static final Project SALE = PROJECT.as("sale");

    private final Head head;
    private final Ahead.Extent extent;

    ComingTalks(Head head, Ahead.Extent extent) {
        this.head = head;
        this.extent = extent;
    }

    /** The project that something is about, and the client. */
    record Sale(@Nullable Long id, @Nullable String title, CompanyId client) {
        About about() {
            return About.of(id, client.value());
        }

        /** Null: it is about the client alone. */
        Ahead.@Nullable Place place() {
            return title == null ? null : new Ahead.Place(title, about().address() + "#talks");
        }
    }

    /** At the head of what it stands. */
    interface Head {
        /** Which talks, with {@link #SALE} beside. */
        Condition talks();

        /** Which promises, with {@link #SALE} beside. */
        Condition promises();

        /** Where that is told of each; null: it is the project itself. */
        Ahead.@Nullable Place place(Sale sale);

        /** Where whoever did something about it goes on. */
        From back(Sale sale);
    }

    SelectField<Ahead.Coming> field() {
        return row(talks(), promises()).mapping(Ahead.Coming::and);
    }

    private static SelectField<Sale> sale(Field<Long> client) {
        return row(SALE.ID, SALE.TITLE, client.convertFrom(CompanyId::new)).mapping(Sale::new);
    }

    private Field<Ahead.Coming> talks() {
        return multiset(
                        talks(sale(TALK.COMPANY_ID))
                                .where(head.talks())
                                .and(waits())
                                .orderBy(TALK.HELD_ON, TALK.STARTS_AT.asc().nullsLast(), TALK.ID)
                                .limit(extent.asked()))
                .convertFrom(found ->
                        Ahead.Coming.of(
                                found.map(
                                        mapping((sale, id, kind, on, at, subject) ->
                                                new Ahead.Step(
                                                        on,
                                                        at,
                                                        Asks.talk("work.talk.ahead", kind),
                                                        subject,
                                                        head.place(sale),
                                                        Asks.of(
                                                                new Talk.Key(sale.about(), id),
                                                                head.back(sale))))),
                                extent));
    }

    /** Talks with {@link #SALE}, where there is one, and what is asked of it. */
    static <T> SelectOnConditionStep<Record6<T, Long, TalkKind, LocalDate, Hour, String>> talks(
            SelectField<T> sale) {
        return select(
                        sale,
                        TALK.ID,
                        TALK.KIND.convertFrom(TalkKind::valueOf),
                        TALK.HELD_ON,
                        row(TALK.STARTS_AT, TALK.LASTS).mapping(Hour::of),
                        TALK.SUBJECT)
                .from(TALK)
                .leftJoin(SALE)
                .on(SALE.ID.eq(TALK.PROJECT_ID));
    }

    /** A talk that is planned. */
    static Condition waits() {
        return TALK.STATE.eq(inline(TalkState.PLANNED.name())).and(TALK.REMOVED_AT.isNull());
    }

    private Field<Ahead.Coming> promises() {
        return multiset(
                        promises(sale(PROMISE.COMPANY_ID))
                                .where(head.promises())
                                .and(open())
                                .orderBy(PROMISE.DUE_ON.asc().nullsLast(), PROMISE.ID)
                                .limit(extent.asked()))
                .convertFrom(found ->
                        Ahead.Coming.of(
                                found.map(
                                        mapping((sale, id, side, due, text) ->
                                                new Ahead.Step(
                                                        due,
                                                        null,
                                                        Asks.promise(side),
                                                        text,
                                                        head.place(sale),
                                                        Asks.of(
                                                                new Promises.Key(sale.about(), id),
                                                                side,
                                                                head.back(sale))))),
                                extent));
    }

    /** Promises with {@link #SALE}, where there is one, and what is asked of it. */
    static <T> SelectOnConditionStep<Record5<T, Long, Side, LocalDate, String>> promises(
            SelectField<T> sale) {
        return select(
                        sale,
                        PROMISE.ID,
                        PROMISE.SIDE.convertFrom(Side::valueOf),
                        PROMISE.DUE_ON,
                        PROMISE.TEXT)
                .from(PROMISE)
                .leftJoin(SALE)
                .on(SALE.ID.eq(PROMISE.PROJECT_ID))
                .join(TALK)
                .on(TALK.ID.eq(PROMISE.TALK_ID));
    }

    /** A promise of a talk that stands, and nobody has settled it. */
    static Condition open() {
        return PROMISE.STATE.eq(inline(PromiseState.OPEN.name())).and(TALK.REMOVED_AT.isNull());
    }
}
