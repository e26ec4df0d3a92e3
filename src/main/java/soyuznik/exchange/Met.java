package soyuznik.exchange;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Known;
import soyuznik.clients.Requisites;

/**
 * What the rows of a file meet: records of the base, and what came before them in the same file.
 */
final class Met {
    private final Map<Origin, Long> records = new HashMap<>();
    private final Map<String, List<Namesake>> names = new HashMap<>();
    private final Map<String, Long> made = new HashMap<>();
    private final Map<String, Map<Long, Set<String>>> clients = new HashMap<>();
    private final Set<Long> own = new HashSet<>();
    private final Set<String> buyers = new HashSet<>();
    private final Map<Requisites, Known> numbers = new HashMap<>();
    private final LongSet renewed = new LongHashSet();
    private final Promises promises = new Promises();
    private final Coming coming = new Coming();
    private @Nullable Kind kind;

    void add(
            Map<Origin, Long> origins,
            Map<String, List<Namesake>> namesakes,
            Map<Requisites, Known> known) {
        records.putAll(origins);
        namesakes.forEach((key, found) -> found.forEach(each -> name(key, each)));
        numbers.putAll(known);
    }

    /** A file begins: what the ones before it would make stays, of other kinds only as a client. */
    void begin(Kind kind) {
        renewed.clear();
        if (kind != this.kind) {
            promises.forgetRows();
        }
        this.kind = kind;
        turn();
    }

    /** Other rows begin: they ask the base anew, only what is promised stays. */
    void turn() {
        records.clear();
        names.clear();
        made.clear();
        clients.clear();
        own.clear();
        buyers.clear();
        numbers.clear();
    }

    /** What the files before would make, for the rows of others. */
    Coming coming() {
        return coming;
    }

    boolean has(Origin origin) {
        return record(origin).isPresent();
    }

    /** What the row has become before; 0 where it is one of this file. */
    Optional<Long> record(Origin origin) {
        var known = records.get(origin);
        return known != null || !promises.hasRow(origin)
                ? Optional.ofNullable(known)
                : Optional.of(0L);
    }

    Optional<Known> known(Requisites requisites) {
        return Optional.ofNullable(numbers.get(requisites));
    }

    /** Whether a company of one of these numbers came before in this file. */
    Optional<Long> before(Requisites requisites) {
        var keys = keys(requisites);
        return keys.stream()
                .filter(made::containsKey)
                .map(made::get)
                .findFirst()
                .or(() -> keys.stream().filter(promises::hasNumber).map(_ -> 0L).findFirst());
    }

    /** Those whom the name and the INN may mean. */
    List<Namesake> named(String nameKey, @Nullable String inn) {
        return Stream.concat(
                        names.getOrDefault(nameKey, List.of()).stream(),
                        promises.clients(nameKey).stream())
                .filter(each -> each.mayBe(inn))
                .toList();
    }

    /** Those of the clients whose numbers in another system these are. */
    void clients(Map<String, Map<Long, Set<String>>> found) {
        clients.putAll(found);
    }

    /**
     * The clients of a number in another system; below zero one that only comes. Another system may
     * have the same number for somebody else, so that a name has to be one of the client's.
     *
     * @param nameKey empty where the row says no name
     */
    Set<Long> numbered(String number, String nameKey) {
        var found = new HashMap<>(coming.numbered(number));
        found.putAll(clients.getOrDefault(number, Map.of()));
        found.values().removeIf(names -> !nameKey.isEmpty() && !names.contains(nameKey));
        return Set.copyOf(found.keySet());
    }

    /** The clients known by their numbers on whose team the importer stands. */
    void own(Set<Long> ids) {
        own.addAll(ids);
    }

    boolean isOwn(long id) {
        return own.contains(id);
    }

    /** These records have won sales. */
    void bought(Set<Long> ids) {
        ids.stream().map(Namesake::record).forEach(buyers::add);
    }

    /** A row of the client that is made tells of a won sale. */
    void bought(Namesake client, String nameKey) {
        client.marks(nameKey).forEach(promises::mark);
    }

    boolean hasBought(Namesake client, String nameKey) {
        return client.marks(nameKey).stream()
                .anyMatch(mark -> buyers.contains(mark) || promises.hasMark(mark));
    }

    /** False where a row before has said already what the client is. */
    boolean renew(long id) {
        return renewed.add(id);
    }

    /** Was not made after all. */
    void forget(String nameKey) {
        promises.forget(nameKey);
    }

    /** What came before under one of these, and which record that is; 0 where it is not sure. */
    void add(Map<Origin, Long> known) {
        records.putAll(known);
    }

    void add(Set<Origin> known) {
        known.forEach(each -> records.putIfAbsent(each, 0L));
    }

    void add(Origin origin) {
        promises.row(origin);
    }

    /** The client is going to be made. */
    void promise(String nameKey, Requisites requisites) {
        promises.client(nameKey, requisites.inn());
        keys(requisites).forEach(promises::number);
    }

    void make(String nameKey, Requisites requisites, long id) {
        name(nameKey, new Namesake(id, requisites.inn(), true));
        keys(requisites).forEach(key -> made.put(key, id));
    }

    /** What was only going to be made is here now. */
    private void name(String key, Namesake namesake) {
        var all = names.computeIfAbsent(key, none -> new ArrayList<>(1));
        all.removeIf(each -> each.id() == namesake.id());
        all.add(namesake);
        promises.kept(key, namesake.inn());
    }

    static List<String> keys(Requisites numbers) {
        var keys = new ArrayList<String>(3);
        if (numbers.inn() != null) {
            keys.add("inn " + numbers.inn());
        }
        if (numbers.ogrn() != null) {
            keys.add("ogrn " + numbers.ogrn());
        }
        if (numbers.taxNumber() != null) {
            keys.add(numbers.country() + ' ' + numbers.taxNumber());
        }
        return keys;
    }
}
