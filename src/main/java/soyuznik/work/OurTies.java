package soyuznik.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.Level;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;

/**
 * Who of ours is tied to whom of theirs, by what they did together at clients that the viewer sees
 * . Nothing of it is kept: it is counted when it is looked at.
 */
// A-06 T-02
@Repository
@Transactional(readOnly = true)
public class OurTies {
    /** So many things done together are counted, the newest of them. */
    private static final int MOST = 10_000;

    private static final List<String> HIGHEST_FIRST =
            Arrays.stream(Level.values())
                    .sorted(Comparator.reverseOrder())
                    .map(Enum::name)
                    .toList();

    private final DSLContext sql;
    private final Companies companies;
    private final People people;
    private final Clock clock;

    OurTies(DSLContext sql, Companies companies, People people, Clock clock) {
        this.sql = sql;
        this.companies = companies;
        this.people = people;
        this.clock = clock;
    }

    /** With those who work at a client; also by what was done with them elsewhere. */
    public record OfClient(Company client, List<Tie> ties) {}

    /** With somebody, wherever it was. */
    public record OfPerson(Person person, List<Tie> ties) {}

    public OfClient of(CompanyId company, Viewer viewer) {
        var client = companies.get(company, viewer);
        return new OfClient(client, ties(Those.whoWorkAt(val(client.id().value())), viewer));
    }

    public OfPerson of(PersonId id, Viewer viewer) {
        var person = people.get(id, viewer);
        return new OfPerson(person, ties(Those.only(val(id.value())), viewer));
    }

    /** Of each of those who work at the client of a project that the caller has found. */
    public Map<PersonId, List<Tie>> around(Project project, Viewer viewer) {
        return ties(Those.whoWorkAt(val(project.client().id().value())), viewer).stream()
                .collect(groupingBy(tie -> tie.theirs().id()));
    }

    private List<Tie> ties(Those those, Viewer viewer) {
        var today = LocalDate.now(clock);
        return together(those, viewer).stream()
                .collect(groupingBy(Together::pair, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(of -> tie(of, today))
                .sorted(Tie.ORDER)
                .toList();
    }

    /**
     * What two did together on a day about one thing.
     *
     * @param level the highest that theirs has now
     */
    private record Together(
            Tie.Theirs theirs,
            @Nullable Level level,
            Tie.Ours ours,
            Strength.Done done,
            Tie.Where where) {
        Pair pair() {
            return new Pair(theirs.id(), ours.id());
        }
    }

    private record Pair(PersonId theirs, UserId ours) {}

    /** The newest stands first. */
    private static Tie tie(List<Together> of, LocalDate today) {
        var first = of.getFirst();
        var done = of.stream().map(Together::done).toList();
        var where =
                of.stream()
                        .map(Together::where)
                        .filter(one -> one.open() != null)
                        .findFirst()
                        .orElse(first.where());
        var strength = Strength.of(done, first.level(), today);
        int times = done.stream().mapToInt(Strength.Done::times).sum();
        return new Tie(first.theirs(), first.ours(), strength, times, first.done().on(), where);
    }

    /** The newest first. */
    private List<Together> together(Those those, Viewer viewer) {
        return sql.select(theirs(those), level(viewer), ours(), done(), where())
                .from(those.doings())
                .crossJoin(DoneTogether.theirs())
                .join(PERSON)
                .on(PERSON.ID.eq(DoneTogether.THEIR_ID))
                .crossJoin(DoneTogether.ours())
                .join(APP_USER)
                .on(APP_USER.ID.eq(DoneTogether.OUR_ID))
                .join(COMPANY)
                .on(COMPANY.ID.eq(DoneTogether.COMPANY))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(DoneTogether.ABOUT))
                .and(PROJECT.OUTCOME.isNull())
                .where(those.are(PERSON.ID))
                .and(APP_USER.BLOCKED_AT.isNull())
                .and(Visible.condition(viewer, DoneTogether.COMPANY))
                .groupBy(
                        PERSON.ID,
                        APP_USER.ID,
                        COMPANY.ID,
                        PROJECT.ID,
                        DoneTogether.WHAT,
                        DoneTogether.ON)
                .orderBy(DoneTogether.ON.desc(), PERSON.ID, APP_USER.ID, DoneTogether.WHAT)
                .limit(MOST)
                .fetch(mapping(Together::new));
    }

    private static SelectField<Tie.Theirs> theirs(Those those) {
        return row(
                        PERSON.ID.convertFrom(PersonId::new),
                        PERSON.NAME,
                        coalesce(those.position(), inline("")))
                .mapping(Tie.Theirs::new);
    }

    private static SelectField<Tie.Ours> ours() {
        return row(APP_USER.ID.convertFrom(UserId::new), Name.of(APP_USER)).mapping(Tie.Ours::new);
    }

    private static SelectField<Strength.Done> done() {
        return row(DoneTogether.WHAT.convertFrom(Strength.Touch::valueOf), DoneTogether.ON, count())
                .mapping(Strength.Done::new);
    }

    private static SelectField<Tie.Where> where() {
        return row(COMPANY.ID.convertFrom(CompanyId::new), COMPANY.NAME, PROJECT.ID)
                .mapping(Tie.Where::of);
    }

    /** The highest that the person has now, or had last. */
    private static Field<@Nullable Level> level(Viewer viewer) {
        return field(
                        select(EMPLOYMENT.LEVEL)
                                .from(EMPLOYMENT)
                                .where(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                                .and(EMPLOYMENT.LEVEL.isNotNull())
                                .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                                .orderBy(
                                        EMPLOYMENT.UNTIL.desc().nullsFirst(),
                                        EMPLOYMENT.LEVEL.sortAsc(HIGHEST_FIRST))
                                .limit(1))
                .convertFrom(level -> level == null ? null : Level.valueOf(level));
    }
}
