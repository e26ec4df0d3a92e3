package soyuznik.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
                        earlier.data()),
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
        return new Renewal.Earlier(
                new CompanyId(kept.record()),
                kept.version(),
                scribe.read(kept.held(), CompanyData.class));
    }
}
