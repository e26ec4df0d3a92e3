package soyuznik.clients;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** Where people work and worked. Whoever works with the company writes it; the ended ones stay. */
// C-03
@Repository
@Transactional(readOnly = true)
public class Employments {
    private final DSLContext sql;
    private final Chronicle chronicle;
    private final Companies companies;
    private final PersonRows rows;
    private final PersonReach reach;

    Employments(
            DSLContext sql,
            Chronicle chronicle,
            Companies companies,
            PersonRows rows,
            PersonReach reach) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.companies = companies;
        this.rows = rows;
        this.reach = reach;
    }

    /**
     * A person who begins at another company.
     *
     * @param key made together with the form
     */
    public record Start(UUID key, PersonId person, CompanyId company, EmploymentData data) {}

    public Optional<Employment> find(EmploymentId id, Viewer viewer) {
        return sql.select(PersonFields.employment(viewer))
                .from(EMPLOYMENT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.ID.eq(id.value()))
                .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                .fetchOptional(Record1::value1);
    }

    public Employment get(EmploymentId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** For a page that serves a verb; whoever sees it but may not is told so. */
    public Employment get(EmploymentId id, Right right, Viewer viewer) {
        var employment = get(id, viewer);
        Forbidden.unless(viewer.may(right, employment.own()), right);
        return employment;
    }

    /** The same person, with its history, comes to another company. */
    @Transactional
    public Outcome<PersonId> begin(Start start, Viewer by) {
        var company = companies.get(start.company(), by);
        var person = rows.find(start.person(), by).orElseThrow(NotFound::new);
        if (!by.may(Right.EDIT_CLIENTS, company.own())) {
            return new Outcome.Forbidden<>();
        }
        rows.hold(start.person());
        var made = insert(start, person.name().whole(), by);
        if (made != null) {
            rows.index(start.person());
            reach.renew(start.person());
            chronicle.record(new ClientEvent.PersonJoined(start.company(), start.person()), by);
        } else if (!isMade(start.key(), by)) {
            return Outcome.invalid("company", "clients.employment.works_there");
        }
        return Outcome.done(start.person(), Text.of("clients.notice.employment_added"));
    }

    /** Within the verb that makes the person. */
    void first(PersonId id, NewPerson person, Viewer by) {
        insert(
                new Start(
                        person.key(),
                        id,
                        person.company(),
                        new EmploymentData(person.post(), Term.UNKNOWN)),
                person.name().whole(),
                by);
    }

    /**
     * @param version of the employment as somebody had it before the eyes
     */
    @Transactional
    public Outcome<PersonId> edit(EmploymentId id, int version, EmploymentData data, Viewer by) {
        rows.hold(get(id, by).person());
        var theirs = get(id, by);
        if (!by.may(Right.EDIT_CLIENTS, theirs.own())) {
            return new Outcome.Forbidden<>();
        }
        var ours = data.fields();
        if (theirs.version() != version) {
            return new Outcome.Stale<>(Fields.differences(theirs.fields(), ours), theirs.version());
        }
        if (data.term().until() == null && !theirs.isNow() && isThere(theirs)) {
            return Outcome.invalid("until", "clients.employment.works_there");
        }
        var changed = Fields.differing(theirs.fields(), ours);
        if (!changed.isEmpty()) {
            write(theirs, columns(data));
            var fields = changed.stream().map(field -> "field.clients." + field).toList();
            chronicle.record(
                    new ClientEvent.EmploymentChanged(theirs.company(), theirs.person(), fields),
                    by);
        }
        return Outcome.done(theirs.person(), Text.of("clients.notice.person_changed"));
    }

    /** The person works at the company no more; the employment stays. */
    @Transactional
    public Outcome<PersonId> leave(EmploymentId id, LocalDate on, Viewer by) {
        rows.hold(get(id, by).person());
        var employment = get(id, by);
        if (!by.may(Right.EDIT_CLIENTS, employment.own())) {
            return new Outcome.Forbidden<>();
        }
        var notice = Text.of("clients.notice.person_left");
        if (!employment.isNow()) {
            return Outcome.done(employment.person(), notice);
        }
        var since = employment.term().since();
        write(employment, ended(Term.isReversed(since, on) ? since : on));
        chronicle.record(new ClientEvent.PersonLeft(employment.company(), employment.person()), by);
        return Outcome.done(
                employment.person(), notice, new Outcome.Undo("/employments/" + id + "/return"));
    }

    /** The inverse of leaving. */
    @Transactional
    public Outcome<PersonId> comeBack(EmploymentId id, Viewer by) {
        rows.hold(get(id, by).person());
        var employment = get(id, by);
        if (!by.may(Right.EDIT_CLIENTS, employment.own())) {
            return new Outcome.Forbidden<>();
        }
        if (!employment.isNow() && isThere(employment)) {
            return Outcome.refused("clients.employment.works_there");
        }
        if (!employment.isNow()) {
            write(employment, ended(null));
            chronicle.record(
                    new ClientEvent.PersonReturned(employment.company(), employment.person()), by);
        }
        return Outcome.done(employment.person(), Text.of("clients.notice.person_returned"));
    }

    private boolean isThere(Employment employment) {
        return sql.fetchExists(
                EMPLOYMENT,
                EMPLOYMENT.PERSON_ID.eq(employment.person().value()),
                EMPLOYMENT.COMPANY_ID.eq(employment.company().value()),
                EMPLOYMENT.UNTIL.isNull());
    }

    private @Nullable EmploymentId insert(Start start, String name, Viewer by) {
        return sql.insertInto(EMPLOYMENT)
                .set(EMPLOYMENT.KEY, start.key())
                .set(EMPLOYMENT.PERSON_ID, start.person().value())
                .set(EMPLOYMENT.COMPANY_ID, start.company().value())
                .set(
                        EMPLOYMENT.BRANCH_ID,
                        select(COMPANY.BRANCH_ID)
                                .from(COMPANY)
                                .where(COMPANY.ID.eq(start.company().value()))
                                .forShare())
                .set(
                        EMPLOYMENT.COMPANY_NAME,
                        select(COMPANY.NAME)
                                .from(COMPANY)
                                .where(COMPANY.ID.eq(start.company().value())))
                .set(columns(start.data()))
                .set(EMPLOYMENT.NAME, name)
                .set(EMPLOYMENT.SEARCH_TEXT, "")
                .set(EMPLOYMENT.CREATED_AT, chronicle.now())
                .set(EMPLOYMENT.CREATED_BY, by.user().value())
                .onConflictDoNothing()
                .returningResult(EMPLOYMENT.ID.convertFrom(EmploymentId::new))
                .fetchOne(Record1::value1);
    }

    private boolean isMade(UUID key, Viewer by) {
        return sql.fetchExists(
                EMPLOYMENT, EMPLOYMENT.KEY.eq(key), EMPLOYMENT.CREATED_BY.eq(by.user().value()));
    }

    private void write(Employment theirs, Map<Field<?>, @Nullable Object> columns) {
        sql.update(EMPLOYMENT)
                .set(columns)
                .set(EMPLOYMENT.VERSION, EMPLOYMENT.VERSION.plus(1))
                .where(EMPLOYMENT.ID.eq(theirs.id().value()))
                .execute();
        rows.compare(theirs.person());
    }

    private static Map<Field<?>, @Nullable Object> ended(@Nullable LocalDate until) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(EMPLOYMENT.UNTIL, until);
        return columns;
    }

    static Map<Field<?>, @Nullable Object> columns(EmploymentData data) {
        var post = data.post();
        var level = post.level();
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(EMPLOYMENT.POSITION, post.position());
        columns.put(EMPLOYMENT.DEPARTMENT, post.department());
        columns.put(EMPLOYMENT.LEVEL, level == null ? null : level.name());
        columns.put(EMPLOYMENT.DECIDES, post.decides());
        columns.put(EMPLOYMENT.SINCE, data.term().since());
        columns.put(EMPLOYMENT.UNTIL, data.term().until());
        return columns;
    }
}
