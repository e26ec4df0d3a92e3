package soyuznik.exchange;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.exchange.Tables.OBSTACLE;
import static soyuznikdb.exchange.Tables.UNDO;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.History;
import soyuznik.clients.Visible;
import soyuznik.journal.Entry;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;

/** The records of imports that can't be taken back, since something stands on them. */
// W-01
@Repository
@Transactional(readOnly = true)
class Obstacles {
    private static final int KEPT = 50;

    private final DSLContext sql;
    private final History history;

    Obstacles(DSLContext sql, History history) {
        this.sql = sql;
        this.history = history;
    }

    /**
     * One record.
     *
     * @param event the newest that happened to it; null where something stands on it without one
     */
    record Found(long record, Entry.@Nullable Place event) {}

    int count(ImportId id) {
        return sql.select(UNDO.OBSTACLES)
                .from(UNDO)
                .where(UNDO.IMPORT_ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    @Transactional
    public void forget(ImportId id) {
        sql.deleteFrom(OBSTACLE).where(OBSTACLE.IMPORT_ID.eq(id.value())).execute();
        sql.update(UNDO).set(UNDO.OBSTACLES, 0).where(UNDO.IMPORT_ID.eq(id.value())).execute();
    }

    /** All count, the first ones are kept. */
    @Transactional
    public void add(ImportId id, Kind kind, List<Found> found) {
        var room = Math.max(0, KEPT - count(id));
        found.stream().limit(room).forEach(each -> insert(id, kind, each));
        sql.update(UNDO)
                .set(UNDO.OBSTACLES, UNDO.OBSTACLES.plus(found.size()))
                .where(UNDO.IMPORT_ID.eq(id.value()))
                .execute();
    }

    private void insert(ImportId id, Kind kind, Found found) {
        var event = found.event();
        sql.insertInto(OBSTACLE)
                .set(OBSTACLE.IMPORT_ID, id.value())
                .set(OBSTACLE.KIND, Sightings.code(kind))
                .set(OBSTACLE.RECORD_ID, found.record())
                .set(OBSTACLE.EVENT_ID, event == null ? null : event.id())
                .set(OBSTACLE.EVENT_AT, event == null ? null : event.at())
                .onConflictDoNothing()
                .execute();
    }

    /** The first ones, with the names of those that the viewer sees. */
    // T-02
    List<Undo.Obstacle> list(ImportId id, Viewer viewer) {
        var rows =
                sql.select(
                                OBSTACLE.KIND.convertFrom(Obstacles::kind),
                                OBSTACLE.RECORD_ID,
                                name(viewer),
                                OBSTACLE.EVENT_ID,
                                OBSTACLE.EVENT_AT)
                        .from(OBSTACLE)
                        .where(OBSTACLE.IMPORT_ID.eq(id.value()))
                        .orderBy(OBSTACLE.KIND, OBSTACLE.RECORD_ID)
                        .limit(KEPT)
                        .fetch(row ->
                                new Named(
                                        new Undo.Obstacle(
                                                row.value1(), row.value2(), row.value3(), null),
                                        place(row.value4(), row.value5())));
        var told = history.at(rows.stream().map(Named::event).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> row.told(told)).toList();
    }

    private record Named(Undo.Obstacle obstacle, Entry.@Nullable Place event) {
        /** What happened to a record is told to whoever sees it. */
        Undo.Obstacle told(Map<Long, History.Line> lines) {
            var line = event == null || obstacle.name().isEmpty() ? null : lines.get(event.id());
            return new Undo.Obstacle(obstacle.kind(), obstacle.record(), obstacle.name(), line);
        }
    }

    private static Entry.@Nullable Place place(@Nullable Long id, @Nullable Instant at) {
        return id == null || at == null ? null : new Entry.Place(id, at);
    }

    /** Everybody sees all products. */
    private static Field<String> name(Viewer viewer) {
        var product = select(PRODUCT.NAME).from(PRODUCT).where(PRODUCT.ID.eq(OBSTACLE.RECORD_ID));
        return coalesce(
                case_(OBSTACLE.KIND)
                        .when(Sightings.code(Kind.COMPANIES), field(company(viewer)))
                        .when(Sightings.code(Kind.PEOPLE), field(person(viewer)))
                        .when(Sightings.code(Kind.PROJECTS), field(project(viewer)))
                        .when(Sightings.code(Kind.PRODUCTS), field(product))
                        .when(Sightings.code(Kind.MEMOS), field(memo(viewer)))
                        .when(Sightings.code(Kind.USERS), field(user(viewer))),
                inline(""));
    }

    private static Select<Record1<String>> company(Viewer viewer) {
        return select(COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.ID.eq(OBSTACLE.RECORD_ID))
                .and(Visible.condition(viewer, COMPANY.ID));
    }

    private static Select<Record1<String>> person(Viewer viewer) {
        return select(PERSON.NAME)
                .from(PERSON)
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.eq(OBSTACLE.RECORD_ID))
                .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                .limit(1);
    }

    private static Select<Record1<String>> project(Viewer viewer) {
        return select(PROJECT.TITLE)
                .from(PROJECT)
                .where(PROJECT.ID.eq(OBSTACLE.RECORD_ID))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID));
    }

    private static Select<Record1<String>> user(Viewer viewer) {
        return select(concat(APP_USER.SURNAME, inline(" "), APP_USER.GIVEN_NAME))
                .from(APP_USER)
                .where(APP_USER.ID.eq(OBSTACLE.RECORD_ID))
                .and(viewer.may(Right.ADMINISTER) ? noCondition() : falseCondition());
    }

    private static Select<Record1<String>> memo(Viewer viewer) {
        return select(MEMO.SUBJECT)
                .from(MEMO)
                .where(MEMO.ID.eq(OBSTACLE.RECORD_ID))
                .and(Visible.condition(viewer, MEMO.COMPANY_ID));
    }

    static Kind kind(String code) {
        return switch (code) {
            case "COMPANY" -> Kind.COMPANIES;
            case "PERSON" -> Kind.PEOPLE;
            case "PROJECT" -> Kind.PROJECTS;
            case "PRODUCT" -> Kind.PRODUCTS;
            case "MEMO" -> Kind.MEMOS;
            case "USER" -> Kind.USERS;
            case String other -> throw new IllegalStateException(other);
        };
    }
}
