package soyuznik.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Renewal;
import soyuznik.clients.Renewals;
import soyuznik.clients.SaidCompany;
import soyuznik.kernel.CompanyId;

/** Clients that a file changes. */
// W-01
@Component
record CompanyRenewing(Renewals clients, Scribe scribe) implements Renewing<SaidCompany> {
    @Override
    public Kind kind() {
        return Kind.COMPANIES;
    }

    @Override
    public void hold(Collection<Long> records) {
        clients.hold(records.stream().map(CompanyId::new).toList());
    }

    @Override
    public Map<Long, Renewed> of(Map<Long, SaidCompany> said, Job job) {
        var ours =
                said.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> new CompanyId(each.getKey()), Map.Entry::getValue));
        var filling = job.mapping().standing().onKnown().filling();
        return clients.of(ours, filling, job.viewer()).values().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.client().id().value(), each -> renewed(each, job)));
    }

    private Renewed renewed(Renewal renewal, Job job) {
        var earlier = renewal.earlier();
        return new Renewed(
                new Earlier(
                        earlier.company().value(),
                        renewal.client().version(),
                        earlier.version(),
                        new Held(earlier.data(), earlier.tags())),
                renewal.changes(),
                renewal.trouble(),
                () -> clients.write(renewal, job.viewer(), job.cause()));
    }

    @Override
    public boolean mayRestore(Kept kept, Undoing.Started started) {
        return clients.mayRestore(earlier(kept), started.viewer(), started.cause());
    }

    @Override
    public boolean restore(Kept kept, Undoing.Started started) {
        return clients.restore(earlier(kept), started.viewer(), started.cause());
    }

    private Renewal.Earlier earlier(Kept kept) {
        var held = scribe.read(kept.held(), Held.class);
        var company = new CompanyId(kept.record());
        return held.data() == null
                ? new Renewal.Earlier(
                        company,
                        kept.version(),
                        scribe.read(kept.held(), CompanyData.class),
                        List.of())
                : new Renewal.Earlier(company, kept.version(), held.data(), held.tags());
    }

    /**
     * What a client held before.
     *
     * @param data null in what was kept before files had tags: the client’s data alone
     */
    private record Held(@Nullable CompanyData data, List<String> tags) {
        private Held {
            tags = List.copyOf(Objects.requireNonNullElse(tags, List.of()));
        }
    }
}
