package soyuznik.work;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;
import soyuznik.shell.Ahead;

/**
 * The nearest planned talks and open promises of all its open projects, at the head of a client.
 */
// A-01 A-03
@Component
class TalksAheadOfClient implements Ahead {
    private static final int MOST = 3;

    /** The project it is about, with its client, to whose page one comes back. */
    private record Sale(ProjectId id, String title, CompanyId client) {
        Place place() {
            return new Place(title, "/projects/" + id + "#talks");
        }

        From back() {
            return From.client(client);
        }
    }

    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public SelectField<List<Step>> about(Field<Long> companyId) {
        return row(talks(companyId), promises(companyId))
                .mapping((talks, promises) ->
                        Stream.concat(talks.stream(), promises.stream()).toList());
    }

    private static SelectField<Sale> sale() {
        return row(
                        PROJECT.ID.convertFrom(ProjectId::new),
                        PROJECT.TITLE,
                        PROJECT.COMPANY_ID.convertFrom(CompanyId::new))
                .mapping(Sale::new);
    }

    private static Condition open(Field<Long> companyId) {
        return PROJECT.COMPANY_ID.eq(companyId).and(PROJECT.OUTCOME.isNull());
    }

    private static Field<List<Step>> talks(Field<Long> companyId) {
        return multiset(
                        select(
                                        sale(),
                                        TALK.ID,
                                        TALK.KIND.convertFrom(TalkKind::valueOf),
                                        TALK.HELD_ON,
                                        TALK.SUBJECT)
                                .from(PROJECT)
                                .join(TALK)
                                .on(TALK.PROJECT_ID.eq(PROJECT.ID))
                                .where(open(companyId))
                                .and(TalksAhead.waits())
                                .orderBy(TALK.HELD_ON, TALK.ID)
                                .limit(MOST))
                .convertFrom(found ->
                        found.map(
                                mapping((sale, id, kind, on, subject) ->
                                        new Step(
                                                on,
                                                Asks.talk("work.talk.ahead", kind),
                                                subject,
                                                sale.place(),
                                                Asks.of(
                                                        new Talk.Key(sale.id(), id),
                                                        sale.back())))));
    }

    private static Field<List<Step>> promises(Field<Long> companyId) {
        return multiset(
                        select(
                                        sale(),
                                        PROMISE.ID,
                                        PROMISE.SIDE.convertFrom(Side::valueOf),
                                        PROMISE.DUE_ON,
                                        PROMISE.TEXT)
                                .from(PROJECT)
                                .join(PROMISE)
                                .on(PROMISE.PROJECT_ID.eq(PROJECT.ID))
                                .join(TALK)
                                .on(TALK.ID.eq(PROMISE.TALK_ID))
                                .where(open(companyId))
                                .and(TalksAhead.open())
                                .orderBy(PROMISE.DUE_ON.asc().nullsLast(), PROMISE.ID)
                                .limit(MOST))
                .convertFrom(found ->
                        found.map(
                                mapping((sale, id, side, due, text) ->
                                        new Step(
                                                due,
                                                Asks.promise(side),
                                                text,
                                                sale.place(),
                                                Asks.of(
                                                        new Promises.Key(sale.id(), id),
                                                        side,
                                                        sale.back())))));
    }
}
