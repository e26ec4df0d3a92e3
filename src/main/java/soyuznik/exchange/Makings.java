package soyuznik.exchange;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.projects.Tables.PRICE_TALK;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.MEMO;
import static soyuznikdb.work.Tables.TALK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ClientUnmaker;
import soyuznik.clients.Companies;
import soyuznik.clients.People;
import soyuznik.clients.PersonPointer;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ProjectUnmaker;
import soyuznik.projects.Projects;

/**
 * Takes back a client, a person or a project that somebody has made by hand, as if it had never
 * been, as long as nothing stands on it; else it says what does. Whoever made it does so.
 */
// C-01 C-03 P-06
@Repository
@Transactional(readOnly = true)
public class Makings {
    /** What is said of first, by its table. */
    private static final List<String> TOLD =
            List.of("project", "talk", "task", "part", "employment");

    private final DSLContext sql;
    private final Ties ties;
    private final ClientUnmaker clients;
    private final ProjectUnmaker projects;
    private final Companies companies;
    private final People people;
    private final Projects sales;

    Makings(
            DSLContext sql,
            Ties ties,
            ClientUnmaker clients,
            ProjectUnmaker projects,
            Companies companies,
            People people,
            Projects sales) {
        this.sql = sql;
        this.ties = ties;
        this.clients = clients;
        this.projects = projects;
        this.companies = companies;
        this.people = people;
        this.sales = sales;
    }

    /** Gives where one goes on. */
    @Transactional
    public Outcome<String> takeBack(CompanyId id, Viewer by) {
        companies.get(id, Right.MAKE_CLIENTS, by);
        clients.holdCompanies(List.of(id));
        boolean mine =
                sql.fetchExists(
                        COMPANY,
                        COMPANY.ID.eq(id.value()),
                        COMPANY.CREATED_BY.eq(by.user().value()),
                        lately(COMPANY.CREATED_AT));
        var happened = EVENT.COMPANY_ID.eq(id.value()).and(EVENT.CODE.ne("CompanyMade"));
        return refusal(mine, ties.on(Kind.COMPANIES, id.value()), happened)
                .orElseGet(() -> {
                    clients.unmakeCompanies(List.of(id), by, UUID.randomUUID());
                    return gone(Kind.COMPANIES, "/companies");
                });
    }

    /** The same of a person. */
    @Transactional
    public Outcome<String> takeBack(PersonId id, Viewer by) {
        var client = people.get(id, Right.EDIT_CLIENTS, by).main().company();
        clients.holdPeople(List.of(id));
        boolean mine =
                sql.fetchExists(
                        PERSON,
                        PERSON.ID.eq(id.value()),
                        PERSON.CREATED_BY.eq(by.user().value()),
                        lately(PERSON.CREATED_AT));
        var along = EVENT.CODE.ne("ConsentGiven").or(EVENT.AT.gt(soonAfterMaking(id)));
        var happened = about(Kind.PEOPLE, id.value(), "PersonAdded").and(along);
        var tied = isNamed(id) ? List.of("talk") : ties.on(Kind.PEOPLE, id.value());
        return refusal(mine, tied, happened)
                .orElseGet(() -> {
                    clients.unmakePeople(List.of(id), by, UUID.randomUUID());
                    return gone(Kind.PEOPLE, "/companies/" + client);
                });
    }

    /** The same of a project. */
    @Transactional
    public Outcome<String> takeBack(ProjectId id, Viewer by) {
        var client = sales.get(id, Right.LEAD_PROJECTS, by).client().id();
        projects.hold(List.of(id));
        boolean mine =
                sql.fetchExists(
                        PROJECT,
                        PROJECT.ID.eq(id.value()),
                        PROJECT.CREATED_BY.eq(by.user().value()),
                        lately(PROJECT.CREATED_AT));
        var happened = about(Kind.PROJECTS, id.value(), "ProjectOpened");
        return refusal(mine, ties.on(Kind.PROJECTS, id.value()), happened)
                .orElseGet(() -> {
                    projects.unmake(List.of(id), by, UUID.randomUUID());
                    return gone(Kind.PROJECTS, "/companies/" + client);
                });
    }

    /** What was made longer ago is no slip of the hand any more. */
    private static Condition lately(Field<Instant> made) {
        return condition("{0} > now() - interval '1 hour'", made);
    }

    /** A consent that came in the same form belongs to the making, a later one stands on it. */
    private static Field<Instant> soonAfterMaking(PersonId id) {
        var made = select(PERSON.CREATED_AT).from(PERSON).where(PERSON.ID.eq(id.value()));
        return field("{0} + interval '10 seconds'", SQLDataType.INSTANT, field(made));
    }

    /** What happened to it beside that it was made. */
    private static Condition about(Kind kind, long id, String... made) {
        return EVENT.SUBJECT_KIND
                .eq(Sightings.code(kind))
                .and(EVENT.SUBJECT_ID.eq(id))
                .and(EVENT.CODE.notIn(made));
    }

    /** Talks keep who was there as a text, which no key ties. */
    private boolean isNamed(PersonId id) {
        return Stream.of(
                        new PersonPointer.Several(TALK.ID, TALK.PEOPLE),
                        new PersonPointer.Several(MEMO.ID, MEMO.PEOPLE),
                        new PersonPointer.Several(PRICE_TALK.ID, PRICE_TALK.PEOPLE))
                .anyMatch(several -> sql.fetchExists(several.id().getTable(), several.names(id)));
    }

    /**
     * @param tied the tables in which something points at it
     */
    private Optional<Outcome<String>> refusal(boolean mine, List<String> tied, Condition happened) {
        if (!mine) {
            return Optional.of(Outcome.refused("exchange.making.others"));
        }
        if (!tied.isEmpty()) {
            var what = TOLD.stream().filter(tied::contains).findFirst().orElse("other");
            return Optional.of(Outcome.refused("exchange.making." + what));
        }
        return sql.fetchExists(EVENT, happened)
                ? Optional.of(Outcome.refused("exchange.making.changed"))
                : Optional.empty();
    }

    private static Outcome<String> gone(Kind kind, String next) {
        return Outcome.done(next, Text.of("exchange.making.gone." + kind));
    }
}
