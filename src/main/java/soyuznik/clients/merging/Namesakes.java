package soyuznik.clients.merging;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_LIKENESS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/**
 * People of one client who may be one person, right now; those of all clients stand in the queue of
 * {@link PersonDuplicates}.
 */
// C-09
@Repository
@Transactional(readOnly = true)
public class Namesakes {
    /** More people of one client are not compared. */
    private static final int MOST = 2_000;

    /** As many are shown. */
    private static final int SHOWN = 50;

    private final DSLContext sql;

    Namesakes(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One of the two.
     *
     * @param places where the viewer sees that it works, the client named where it may be another
     */
    public record Side(
            PersonId id, int version, String name, List<Place> places, List<String> reached) {}

    /** A post, and the client where it is; empty: that of the page. */
    public record Place(String position, String company) {}

    /** The one known longer stands first. */
    public record Pair(Side first, Side second, Set<PersonTrait> why) {}

    private record Known(Side side, PersonTraits.Known traits) {}

    /** Those who work at the client now, without those who were said to be two. */
    public List<Pair> at(CompanyId company, Viewer viewer) {
        var known = people(company, viewer);
        var holders = new LinkedHashMap<PersonTraits.Sign, List<Side>>();
        for (var person : known) {
            PersonTraits.of(person.traits())
                    .forEach(sign ->
                            holders.computeIfAbsent(sign, _ -> new ArrayList<>())
                                    .add(person.side()));
        }
        var pairs = new LinkedHashMap<List<Side>, Pair>();
        holders.forEach((sign, sides) -> {
            if (sides.size() <= PersonTraits.TELLING) {
                add(pairs, sign.trait(), sides);
            }
        });
        var settled = settled(pairs.values());
        return pairs.values().stream()
                .filter(pair -> !settled.contains(ids(pair)))
                .map(pair -> new Pair(pair.first(), pair.second(), PersonTrait.telling(pair.why())))
                .limit(SHOWN)
                .toList();
    }

    /** Each with each. */
    private static void add(Map<List<Side>, Pair> pairs, PersonTrait why, List<Side> sides) {
        for (int one = 0; one < sides.size(); one++) {
            for (var other : sides.subList(one + 1, sides.size())) {
                var first = sides.get(one);
                pairs.computeIfAbsent(
                                List.of(first, other),
                                _ -> new Pair(first, other, EnumSet.noneOf(PersonTrait.class)))
                        .why()
                        .add(why);
            }
        }
    }

    private static List<Long> ids(Pair pair) {
        return List.of(pair.first().id().value(), pair.second().id().value());
    }

    private Set<List<Long>> settled(Collection<Pair> pairs) {
        var first = pairs.stream().map(pair -> pair.first().id().value()).distinct().toList();
        return first.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        sql.select(PERSON_LIKENESS.FIRST_ID, PERSON_LIKENESS.SECOND_ID)
                                .from(PERSON_LIKENESS)
                                .where(PERSON_LIKENESS.FIRST_ID.in(first))
                                .and(PERSON_LIKENESS.SETTLED_AT.isNotNull())
                                .orderBy(PERSON_LIKENESS.ID)
                                .limit(MOST)
                                .fetch(row -> List.of(row.value1(), row.value2())));
    }

    private List<Known> people(CompanyId company, Viewer viewer) {
        return sql.select(
                        PERSON.ID,
                        PERSON.VERSION,
                        PERSON.NAME,
                        EMPLOYMENT.POSITION,
                        PERSON.SORT_KEY,
                        ComparingPeople.CONTACTS)
                .from(EMPLOYMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(EMPLOYMENT.PERSON_ID))
                .where(EMPLOYMENT.COMPANY_ID.eq(company.value()))
                .and(EMPLOYMENT.UNTIL.isNull())
                .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                .orderBy(PERSON.ID)
                .limit(MOST)
                .fetch(row ->
                        new Known(
                                new Side(
                                        new PersonId(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        List.of(new Place(row.value4(), "")),
                                        typed(row.value6())),
                                new PersonTraits.Known(
                                        row.value5(),
                                        row.value6(),
                                        List.of(
                                                new PersonTraits.Place(
                                                        company.value(), row.value4())))));
    }

    private static List<String> typed(List<PersonTraits.Contact> contacts) {
        return contacts.stream().map(PersonTraits.Contact::typed).toList();
    }

    /** Those of them whom the viewer sees, with where they work as far as the viewer sees it. */
    Map<PersonId, Side> sides(List<PersonId> people, Viewer viewer) {
        var places = places(viewer);
        return sql
                .select(PERSON.ID, PERSON.VERSION, PERSON.NAME, places, ComparingPeople.CONTACTS)
                .from(PERSON)
                .where(PERSON.ID.in(people.stream().map(PersonId::value).toList()))
                .orderBy(PERSON.ID)
                .fetch(row ->
                        new Side(
                                new PersonId(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                typed(row.value5())))
                .stream()
                .filter(side -> !side.places().isEmpty())
                .collect(Collectors.toMap(Side::id, Function.identity()));
    }

    private static Field<List<Place>> places(Viewer viewer) {
        return multiset(
                        select(EMPLOYMENT.POSITION, EMPLOYMENT.COMPANY_NAME)
                                .from(EMPLOYMENT)
                                .where(EMPLOYMENT.PERSON_ID.eq(PERSON.ID))
                                .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                                .orderBy(EMPLOYMENT.UNTIL.desc().nullsFirst(), EMPLOYMENT.ID)
                                .limit(inline(3)))
                .convertFrom(found -> found.map(row -> new Place(row.value1(), row.value2())));
    }
}
