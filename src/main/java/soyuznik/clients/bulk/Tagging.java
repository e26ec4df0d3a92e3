package soyuznik.clients.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.clients.Chronicle;
import soyuznik.clients.ClientEvent;
import soyuznik.clients.CompanyTags;
import soyuznik.clients.Crowd.Act;
import soyuznik.kernel.CompanyId;

/** Puts tags on many clients and takes others off, and both back. */
@Component
class Tagging {
    private final CompanyTags rows;
    private final Chronicle chronicle;

    Tagging(CompanyTags rows, Chronicle chronicle) {
        this.rows = rows;
        this.chronicle = chronicle;
    }

    /** What was put on a client and taken off. */
    private record Done(List<Long> on, List<Long> off) {
        Done() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        Part.Before before() {
            return new Part.Before(null, 0, false, on, off);
        }
    }

    /** The clients are held, and may be changed. */
    Map<CompanyId, Part> change(Change.Tags change, Collection<CompanyId> clients, Act act) {
        var done = write(clients, change, act);
        var parts = new HashMap<CompanyId, Part>();
        clients.forEach(id -> {
            var what = done.get(id);
            parts.put(id, what == null ? Part.of(Part.State.SAME) : Part.changed(what.before()));
        });
        return parts;
    }

    /** Only where each of the tags still is where the change has put it. */
    Map<CompanyId, Part> back(Map<CompanyId, Part.Before> before, Act act) {
        var now = rows.of(before.keySet());
        var parts = new HashMap<CompanyId, Part>();
        var same = new HashMap<Change.Tags, List<CompanyId>>();
        before.forEach((id, stood) -> {
            var tags = now.getOrDefault(id, Set.of());
            if (tags.containsAll(stood.on()) && Collections.disjoint(tags, stood.off())) {
                var back = new Change.Tags(stood.off(), stood.on());
                same.computeIfAbsent(back, _ -> new ArrayList<>()).add(id);
                parts.put(id, Part.changed(stood));
            } else {
                parts.put(id, Part.of(Part.State.KEPT));
            }
        });
        same.forEach((back, clients) -> write(clients, back, act));
        return parts;
    }

    private Map<CompanyId, Done> write(Collection<CompanyId> clients, Change.Tags change, Act act) {
        var done = new HashMap<CompanyId, Done>();
        rows.remove(clients, change.off())
                .forEach(tagged -> of(done, tagged).off().add(tagged.tag()));
        rows.add(clients, change.on()).forEach(tagged -> of(done, tagged).on().add(tagged.tag()));
        record(done, act);
        return done;
    }

    private static Done of(Map<CompanyId, Done> done, CompanyTags.Tagged tagged) {
        return done.computeIfAbsent(tagged.company(), _ -> new Done());
    }

    private void record(Map<CompanyId, Done> done, Act act) {
        var tags =
                done.values().stream()
                        .flatMap(one -> Stream.concat(one.on().stream(), one.off().stream()))
                        .collect(Collectors.toSet());
        var names = rows.names(tags);
        var events =
                done.entrySet().stream()
                        .map(one ->
                                ClientEvent.TagsChanged.of(
                                        one.getKey(),
                                        named(one.getValue().on(), names),
                                        named(one.getValue().off(), names)))
                        .toList();
        chronicle.record(events, act.by(), act.cause());
    }

    private static List<String> named(List<Long> tags, Map<Long, String> names) {
        return tags.stream().map(names::get).filter(Objects::nonNull).sorted().toList();
    }
}
