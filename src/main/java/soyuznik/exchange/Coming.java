package soyuznik.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.clients.ContactData;
import soyuznik.clients.Known;
import soyuznik.clients.Requisites;
import soyuznik.kernel.CompanyId;

/**
 * What the files before would make, as the rows of those after it name it. As long as it is not
 * made, each has a number below zero.
 */
// W-01
final class Coming {
    private final Map<String, Integer> users = new HashMap<>();
    private final Map<String, List<Namesake>> names = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Set<Long>> keys = new HashMap<>();
    private final Map<String, Set<MemoPlaces.Deal>> deals = new HashMap<>();
    private final Map<Long, List<MemoPlaces.Deal>> dealsOf = new HashMap<>();
    private final Map<Long, List<MemoPlaces.Contact>> contactsOf = new HashMap<>();
    private final Map<Long, String> called = new HashMap<>();
    private long last;
    private boolean ended;

    /** No file follows: nothing more is kept, however many rows there are. */
    void end() {
        ended = true;
    }

    /** One of ours, by the ways in which a file may write the name. */
    void user(Set<String> spellings) {
        if (ended) {
            return;
        }
        spellings.forEach(spelling -> users.merge(spelling, 1, Integer::sum));
    }

    /** Whom nobody of ours is yet, and exactly one row of a file before. */
    boolean hasUser(String name) {
        return users.getOrDefault(Vocabulary.words(name), 0) == 1;
    }

    void company(String nameKey, Requisites requisites, Origin origin) {
        if (ended) {
            return;
        }
        long id = --last;
        names.computeIfAbsent(nameKey, _ -> new ArrayList<>(1))
                .add(new Namesake(id, requisites.inn(), true));
        Met.keys(requisites).forEach(key -> numbers.put(key, id));
        keys.computeIfAbsent(origin.key(), _ -> new HashSet<>()).add(id);
        called.put(id, nameKey);
    }

    /** Those that come under the number of another system, with the keys of their names. */
    Map<Long, Set<String>> numbered(String number) {
        return keys.getOrDefault(number, Set.of()).stream()
                .collect(Collectors.toMap(id -> id, id -> Set.of(called.getOrDefault(id, ""))));
    }

    /** By its numbers, else by its name. */
    private Optional<Long> company(String nameKey, Requisites requisites) {
        var named = named(nameKey, requisites);
        return numbered(requisites)
                .or(() ->
                        named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty());
    }

    private List<Namesake> named(String nameKey, Requisites requisites) {
        return names.getOrDefault(nameKey, List.of()).stream()
                .filter(each -> each.mayBe(requisites.inn()))
                .toList();
    }

    private Optional<Long> numbered(Requisites requisites) {
        return Met.keys(requisites).stream()
                .filter(numbers::containsKey)
                .map(numbers::get)
                .findFirst();
    }

    void deal(OfClient row, long known, String title) {
        if (ended) {
            return;
        }
        client(row, known)
                .ifPresent(company -> {
                    var deal = new MemoPlaces.Deal(--last, company, title);
                    dealsOf.computeIfAbsent(company, _ -> new ArrayList<>(1)).add(deal);
                    deals.computeIfAbsent(row.origin().key(), _ -> new HashSet<>()).add(deal);
                });
    }

    void person(PersonRow row, long known) {
        if (ended) {
            return;
        }
        client(row, known)
                .ifPresent(company -> {
                    long id = --last;
                    var all = contactsOf.computeIfAbsent(company, _ -> new ArrayList<>(1));
                    all.add(new MemoPlaces.Contact(company, id, row.nameKey()));
                    row.contacts().stream()
                            .filter(each -> each.kind() == ContactData.Kind.MAIL)
                            .map(each ->
                                    new MemoPlaces.Contact(
                                            company,
                                            id,
                                            Objects.requireNonNullElse(
                                                    each.canonical(), each.typed())))
                            .forEach(all::add);
                });
    }

    /**
     * @param known 0 where the client is not there yet
     */
    private Optional<Long> client(OfClient row, long known) {
        return known == 0 ? company(row.clientKey(), row.numbers()) : Optional.of(known);
    }

    /** Where memos belong, what is only coming among it. */
    MemoPlaces among(MemoPlaces there, List<MemoRow> rows) {
        var seen = new HashMap<>(there.numbers());
        var called = new HashMap<>(there.names());
        for (var row : rows) {
            var whose = row.whose();
            numbered(whose.requisites())
                    .ifPresent(id ->
                            seen.putIfAbsent(
                                    whose.requisites(),
                                    new Known.Seen(new CompanyId(id), whose.client())));
            if (names.containsKey(whose.nameKey())) {
                called.merge(whose.nameKey(), names.get(whose.nameKey()), Coming::both);
            }
        }
        var all = rows.stream().map(MemoRow::whose).toList();
        return new MemoPlaces(
                seen,
                called,
                both(there.clients(), keys, all.stream().map(MemoRow.Whose::number)),
                both(there.deals(), deals, all.stream().map(MemoRow.Whose::dealNumber)));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** Of what the rows say and no more: there may be as many as the files have rows. */
    private static <T> Map<String, Set<T>> both(
            Map<String, Set<T>> there, Map<String, Set<T>> coming, Stream<String> said) {
        var all = new HashMap<>(there);
        said.distinct()
                .filter(coming::containsKey)
                .forEach(key -> all.merge(key, coming.get(key), Coming::united));
        return all;
    }

    private static <T> Set<T> united(Set<T> some, Set<T> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** What the clients will hold. */
    MemoPlaces.Inside among(MemoPlaces.Inside there, Set<Long> companies) {
        var own = new HashSet<>(there.own());
        companies.stream().filter(id -> id < 0).forEach(own::add);
        return new MemoPlaces.Inside(
                more(there.deals(), dealsOf, companies),
                more(there.contacts(), contactsOf, companies),
                own);
    }

    private static <T> List<T> more(List<T> there, Map<Long, List<T>> coming, Set<Long> companies) {
        var all = new ArrayList<>(there);
        companies.forEach(id -> all.addAll(coming.getOrDefault(id, List.of())));
        return all;
    }

    /** A responsible or author who is nobody of ours yet is who comes under that name. */
    Mapping named(Mapping mapping) {
        var values = new HashMap<>(mapping.values());
        values.replaceAll((meaning, said) -> meaning.isOfOurs() ? named(said) : said);
        return mapping.with(values);
    }

    private Map<String, String> named(Map<String, String> said) {
        var named = new HashMap<>(said);
        named.replaceAll((name, target) ->
                target.isEmpty() || target.equals(Mapping.COMING)
                        ? hasUser(name) ? Mapping.COMING : ""
                        : target);
        return named;
    }

    /** Whether all who were to come still do. */
    boolean hasAll(Mapping mapping) {
        return mapping.coming().stream().allMatch(this::hasUser);
    }
}
