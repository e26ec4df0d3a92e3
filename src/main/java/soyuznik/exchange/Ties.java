package soyuznik.exchange;

import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.attention.Tables.TIDING;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.exchange.Tables.IMPORT;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.products.Tables.PRODUCT;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.UserUnmaker;
import soyuznik.clients.ClientUnmaker;
import soyuznik.journal.Entry;
import soyuznik.products.ProductUnmaker;
import soyuznik.projects.ProjectUnmaker;
import soyuznikdb.DefaultCatalog;

/**
 * What stands on the records of an import: what happened to them since by anything but an import
 * that is taken back itself, and what the keys of the database tie to them.
 */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Ties {
    /** A column that points at the records. */
    private record Tie(Table<?> table, Field<Long> column) {}

    private static final Map<Kind, List<Tie>> TIES =
            Map.of(
                    Kind.PROJECTS, ties(PROJECT, ProjectUnmaker.parts()),
                    Kind.PEOPLE, ties(PERSON, ClientUnmaker.partsOfPeople()),
                    Kind.COMPANIES, ties(COMPANY, ClientUnmaker.partsOfCompanies()),
                    Kind.PRODUCTS, ties(PRODUCT, ProductUnmaker.parts()),
                    Kind.MEMOS, ties(MEMO, Set.of()),
                    Kind.USERS, ties(APP_USER, partsOfUsers()));

    private static final List<Tie> ON_BRANCHES = ties(BRANCH, Set.of());

    private static final List<Tie> ON_GROUPS = ties(PRODUCT_GROUP, Set.of());

    private final DSLContext sql;

    Ties(DSLContext sql) {
        this.sql = sql;
    }

    /** What they were told by the bell goes with them. */
    private static Set<Table<?>> partsOfUsers() {
        var parts = new HashSet<>(UserUnmaker.parts());
        parts.add(TIDING);
        return parts;
    }

    /** Save those of what is made along with the records. */
    private static List<Tie> ties(Table<?> records, Set<Table<?>> parts) {
        return DefaultCatalog.DEFAULT_CATALOG.getSchemas().stream()
                .flatMap(schema -> schema.getTables().stream())
                .filter(table -> !parts.contains(table))
                .flatMap(table ->
                        table.getReferences().stream()
                                .filter(key -> key.getKey().getTable().equals(records))
                                .map(key -> key.getFields().getFirst().getName())
                                .map(name -> new Tie(table, column(table, name))))
                .toList();
    }

    private static Field<Long> column(Table<?> table, String name) {
        return Objects.requireNonNull(table.field(name, Long.class));
    }

    /**
     * Groups of products that this import has made, or one that is undone, and that hold nothing.
     */
    static Condition freeGroups(Undoing.Started started) {
        var made =
                PRODUCT_GROUP
                        .CAUSE
                        .eq(started.cause())
                        .or(
                                PRODUCT_GROUP.CAUSE.in(
                                        select(IMPORT.KEY).from(IMPORT).where(isUndone())));
        return free(made, ON_GROUPS, PRODUCT_GROUP.ID);
    }

    /** The same of branches. */
    static Condition freeBranches(Undoing.Started started) {
        var made =
                BRANCH.CAUSE
                        .eq(started.cause())
                        .or(BRANCH.CAUSE.in(select(IMPORT.KEY).from(IMPORT).where(isUndone())));
        return free(made, ON_BRANCHES, BRANCH.ID);
    }

    private static Condition free(Condition made, List<Tie> ties, Field<Long> id) {
        return ties.stream().map(tie -> notExists(tied(tie, id))).reduce(made, Condition::and);
    }

    /** Under another name: a tree points at itself. */
    private static Select<?> tied(Tie tie, Field<Long> id) {
        var tied = tie.table().as("tied");
        return selectOne().from(tied).where(column(tied, tie.column().getName()).eq(id));
    }

    /** The tables in which something points at the record, save what is made along with it. */
    List<String> on(Kind kind, long id) {
        return TIES.getOrDefault(kind, List.of()).stream()
                .<Select<Record1<String>>>map(tie ->
                        selectDistinct(inline(tie.table().getName()))
                                .from(tie.table())
                                .where(tie.column().eq(id)))
                .reduce(Select::union)
                .map(tied -> sql.fetch(tied).map(Record1::value1))
                .orElse(List.of());
    }

    /** Before anything goes: what goes with the import itself is in nobody's way. */
    List<Obstacles.Found> before(Undoing.Started started, Batch batch) {
        return found(started, batch, tie -> staying(tie, started.id()));
    }

    /** When these go: one of the same batch is in nobody's way. */
    List<Obstacles.Found> now(Undoing.Started started, Batch batch) {
        return found(
                started,
                batch,
                tie ->
                        tie.table().equals(COMPANY) && batch.kind() == Kind.COMPANIES
                                ? COMPANY.ID.ne(all(batch.numbers()))
                                : noCondition());
    }

    private List<Obstacles.Found> found(
            Undoing.Started started, Batch batch, Function<Tie, Condition> which) {
        var found = new LinkedHashMap<Long, Obstacles.Found>();
        happened(started, batch).forEach(each -> found.put(each.record(), each));
        tied(batch, which)
                .map(sql::fetch)
                .ifPresent(tied ->
                        tied.map(Record1::value1)
                                .forEach(id ->
                                        found.putIfAbsent(id, new Obstacles.Found(id, null))));
        return List.copyOf(found.values());
    }

    private List<Obstacles.Found> happened(Undoing.Started started, Batch batch) {
        var ofClients = batch.kind() == Kind.COMPANIES;
        var record = ofClients ? EVENT.COMPANY_ID : EVENT.SUBJECT_ID;
        var kind = EVENT.SUBJECT_KIND.eq(Sightings.code(batch.kind()));
        return sql.select(record, EVENT.ID, EVENT.AT)
                .distinctOn(record)
                .from(EVENT)
                .where(record.eq(any(batch.numbers())))
                .and(ofClients ? noCondition() : kind)
                .and(EVENT.AT.ge(started.since()))
                .and(EVENT.CAUSE.isDistinctFrom(started.cause()))
                .and(notExists(undone()))
                .orderBy(record, EVENT.ID.desc())
                .fetch(row ->
                        new Obstacles.Found(
                                row.value1(), new Entry.Place(row.value2(), row.value3())));
    }

    /** Another import that was taken back has left nothing. */
    private static Select<?> undone() {
        return selectOne().from(IMPORT).where(IMPORT.KEY.eq(EVENT.CAUSE)).and(isUndone());
    }

    private static Condition isUndone() {
        return IMPORT.STATE.eq(Import.State.UNDONE.name());
    }

    /** Empty where nothing can stand on such records. */
    private static Optional<Select<Record1<Long>>> tied(
            Batch batch, Function<Tie, Condition> which) {
        return TIES.getOrDefault(batch.kind(), List.of()).stream()
                .<Select<Record1<Long>>>map(tie ->
                        select(tie.column())
                                .from(tie.table())
                                .where(tie.column().eq(any(batch.numbers())))
                                .and(which.apply(tie)))
                .reduce(Select::unionAll);
    }

    private static Condition staying(Tie tie, ImportId id) {
        var table = tie.table();
        if (table.equals(PROJECT)) {
            return notExists(going(PROJECT.ID, Kind.PROJECTS, id));
        }
        if (table.equals(EMPLOYMENT)) {
            return notExists(going(EMPLOYMENT.PERSON_ID, Kind.PEOPLE, id));
        }
        return table.equals(COMPANY)
                ? notExists(going(COMPANY.ID, Kind.COMPANIES, id))
                : noCondition();
    }

    private static Select<?> going(Field<Long> record, Kind kind, ImportId id) {
        return selectOne()
                .from(ORIGIN)
                .where(ORIGIN.KIND.eq(Sightings.code(kind)))
                .and(ORIGIN.RECORD_ID.eq(record))
                .and(ORIGIN.IMPORT_ID.eq(id.value()));
    }
}
