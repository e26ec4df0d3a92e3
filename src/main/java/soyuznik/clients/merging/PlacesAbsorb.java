package soyuznik.clients.merging;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.AbsorbsPeople;
import soyuznik.clients.PersonPointer;

/**
 * Where somebody works and is reached is of the person that stays. Two places at one company become
 * one; a contact that the one that stays has already stays with the other.
 */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlacesAbsorb implements AbsorbsPeople {
    private static final PersonPointer.Key EMPLOYMENTS =
            new PersonPointer.Key(EMPLOYMENT.ID, EMPLOYMENT.PERSON_ID);
    private static final PersonPointer.Key CONTACTS =
            new PersonPointer.Key(PERSON_CONTACT.ID, PERSON_CONTACT.PERSON_ID);
    private static final PersonPointer.Key BEFORE =
            new PersonPointer.Key(PERSON.ID, PERSON.MERGED_INTO);
    private static final List<PersonPointer> ALL = List.of(EMPLOYMENTS, CONTACTS, BEFORE);

    /** The place at a company where the one that stays works too; its row is kept here alone. */
    private static final String TOGETHER = "clients.employment";

    /** The place of the one that stays, as it was before it took what the other’s said. */
    private static final String FILLED = "clients.employment.filled";

    private final DSLContext sql;

    PlacesAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<PersonPointer> pointers() {
        return ALL;
    }

    @Override
    public List<Moved> absorb(Going going) {
        var all = new ArrayList<Moved>(together(going));
        all.addAll(move(EMPLOYMENTS, noCondition(), going));
        all.addAll(move(CONTACTS, newContact(going), going));
        all.addAll(move(BEFORE, noCondition(), going));
        return all;
    }

    private List<Moved> move(PersonPointer.Key pointer, Condition among, Going going) {
        var found = pointer.moved(sql.fetch(pointer.of(going, among)));
        pointer.moves(found, going).forEach(sql::execute);
        return found;
    }

    /** Where both work now: the place that stays is filled from the other, which goes. */
    private List<Moved> together(Going going) {
        var all = new ArrayList<Moved>();
        var theirs = EMPLOYMENT.as("theirs");
        var picture = "to_jsonb({0})::text";
        var rows =
                sql.select(
                                theirs.ID,
                                field(picture, String.class, table(name("theirs"))),
                                EMPLOYMENT.ID,
                                field(picture, String.class, table(name("employment"))))
                        .from(EMPLOYMENT)
                        .join(theirs)
                        .on(theirs.COMPANY_ID.eq(EMPLOYMENT.COMPANY_ID))
                        .where(EMPLOYMENT.PERSON_ID.eq(going.kept().value()))
                        .and(theirs.PERSON_ID.eq(going.gone().value()))
                        .and(EMPLOYMENT.UNTIL.isNull())
                        .and(theirs.UNTIL.isNull())
                        .orderBy(theirs.ID)
                        .fetch();
        rows.forEach(row -> {
            all.add(new Moved(TOGETHER, row.value1(), row.value2()));
            all.add(new Moved(FILLED, row.value3(), row.value4()));
        });
        fill(going);
        var gone = all.stream().filter(one -> one.what().equals(TOGETHER)).toList();
        sql.deleteFrom(EMPLOYMENT)
                .where(EMPLOYMENT.ID.in(gone.stream().map(Moved::id).toList()))
                .execute();
        return all;
    }

    private void fill(Going going) {
        var theirs = EMPLOYMENT.as("theirs");
        sql.update(EMPLOYMENT)
                .set(
                        EMPLOYMENT.POSITION,
                        coalesce(nullif(EMPLOYMENT.POSITION, ""), theirs.POSITION))
                .set(
                        EMPLOYMENT.DEPARTMENT,
                        coalesce(nullif(EMPLOYMENT.DEPARTMENT, ""), theirs.DEPARTMENT))
                .set(EMPLOYMENT.LEVEL, coalesce(EMPLOYMENT.LEVEL, theirs.LEVEL))
                .set(
                        EMPLOYMENT.DECIDES,
                        field(EMPLOYMENT.DECIDES.isTrue().or(theirs.DECIDES.isTrue())))
                .set(EMPLOYMENT.SINCE, least(EMPLOYMENT.SINCE, theirs.SINCE))
                .set(EMPLOYMENT.VERSION, EMPLOYMENT.VERSION.plus(1))
                .from(theirs)
                .where(theirs.COMPANY_ID.eq(EMPLOYMENT.COMPANY_ID))
                .and(EMPLOYMENT.PERSON_ID.eq(going.kept().value()))
                .and(theirs.PERSON_ID.eq(going.gone().value()))
                .and(EMPLOYMENT.UNTIL.isNull())
                .and(theirs.UNTIL.isNull())
                .execute();
    }

    private static Condition newContact(Going going) {
        var known = PERSON_CONTACT.as("known");
        return notExists(
                selectOne()
                        .from(known)
                        .where(known.PERSON_ID.eq(going.kept().value()))
                        .and(known.REMOVED_AT.isNull())
                        .and(PERSON_CONTACT.REMOVED_AT.isNull())
                        .and(
                                coalesce(known.CANONICAL, known.TYPED)
                                        .eq(
                                                coalesce(
                                                        PERSON_CONTACT.CANONICAL,
                                                        PERSON_CONTACT.TYPED)))
                        .and(known.EXTENSION.eq(PERSON_CONTACT.EXTENSION)));
    }

    @Override
    public void giveBack(List<Moved> moved, Going going) {
        ALL.forEach(pointer -> pointer.backs(moved, going).forEach(sql::execute));
        of(TOGETHER, moved).forEach(this::bring);
        of(FILLED, moved).forEach(this::empty);
    }

    private static List<Moved> of(String what, List<Moved> moved) {
        return moved.stream().filter(one -> one.what().equals(what)).toList();
    }

    /** At the company as it is now: of another branch, another name, or part of another. */
    private void bring(Moved one) {
        sql.execute(
                """
                insert into clients.employment overriding system value
                select back.*
                from clients.company as was
                join clients.company as heir on heir.id = coalesce(was.merged_into, was.id)
                cross join jsonb_populate_record(null::clients.employment, {0} || jsonb_build_object(
                    'company_id', heir.id, 'branch_id', heir.branch_id, 'company_name', heir.name)) as back
                where was.id = ({0} ->> 'company_id')::bigint
                on conflict do nothing\
                """,
                val(JSONB.valueOf(one.before())));
    }

    /** As it was, unless somebody has written it since. */
    private void empty(Moved one) {
        var before =
                table(
                                "(select * from jsonb_populate_record(null::clients.employment, {0}))",
                                val(JSONB.valueOf(one.before())))
                        .as("before");
        sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.POSITION, field(name("before", "position"), String.class))
                .set(EMPLOYMENT.DEPARTMENT, field(name("before", "department"), String.class))
                .set(EMPLOYMENT.LEVEL, field(name("before", "level"), String.class))
                .set(EMPLOYMENT.DECIDES, field(name("before", "decides"), Boolean.class))
                .set(
                        EMPLOYMENT.SINCE,
                        field(name("before", "since"), EMPLOYMENT.SINCE.getDataType()))
                .set(EMPLOYMENT.VERSION, EMPLOYMENT.VERSION.plus(1))
                .from(before)
                .where(EMPLOYMENT.ID.eq(one.id()))
                .and(EMPLOYMENT.VERSION.eq(field(name("before", "version"), Integer.class).plus(1)))
                .execute();
    }
}
