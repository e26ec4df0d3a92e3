package soyuznik.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import soyuznik.clients.NewPerson;
import soyuznik.clients.PersonFilling;
import soyuznik.clients.PersonRenewal;
import soyuznik.clients.PersonRenewals;
import soyuznik.kernel.PersonId;

/** People whom a file changes. */
// W-01, C-03
@Component
record PersonRenewing(PersonRenewals people, Scribe scribe) implements Renewing<NewPerson> {
    @Override
    public Kind kind() {
        return Kind.PEOPLE;
    }

    @Override
    public void hold(Collection<Long> records) {
        people.hold(records.stream().map(PersonId::new).toList());
    }

    @Override
    public Map<Long, Renewed> of(Map<Long, NewPerson> said, Job job) {
        var ours =
                said.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> new PersonId(each.getKey()), Map.Entry::getValue));
        boolean everything = job.mapping().standing().onKnown() == OnKnown.REPLACE;
        var found = people.of(ours, new PersonFilling(everything), job.viewer());
        var versions = people.versions(found.keySet());
        return found.values().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.person().id().value(),
                                each ->
                                        renewed(
                                                each,
                                                versions.getOrDefault(each.person().id(), 0),
                                                job)));
    }

    private Renewed renewed(PersonRenewal renewal, int version, Job job) {
        var earlier =
                renewal.earlier(
                        keys(renewal, job.cause()),
                        key("consent %s %s".formatted(job.cause(), renewal.person().id())));
        return new Renewed(
                new Earlier(
                        renewal.person().id().value(), version, version + renewal.steps(), earlier),
                renewal.changes(),
                renewal.trouble(),
                () -> {
                    people.write(renewal, earlier, job.viewer(), job.cause());
                    return Optional.empty();
                });
    }

    /** Of the contacts that the import adds. */
    private static List<UUID> keys(PersonRenewal renewal, UUID cause) {
        return IntStream.range(0, renewal.contacts().size())
                .mapToObj(i -> "contact %s %s %d".formatted(cause, renewal.person().id(), i))
                .map(PersonRenewing::key)
                .toList();
    }

    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean mayRestore(Kept kept, Undoing.Started started) {
        var earlier = scribe.read(kept.held(), PersonRenewal.Earlier.class);
        return people.mayRestore(earlier, kept.version(), started.viewer());
    }

    @Override
    public boolean restore(Kept kept, Undoing.Started started) {
        var earlier = scribe.read(kept.held(), PersonRenewal.Earlier.class);
        return people.restore(earlier, kept.version(), started.viewer(), started.cause());
    }
}
