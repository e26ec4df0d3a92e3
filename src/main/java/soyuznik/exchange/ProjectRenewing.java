package soyuznik.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import soyuznik.kernel.ProjectId;
import soyuznik.projects.ProjectRenewal;
import soyuznik.projects.ProjectRenewals;
import soyuznik.projects.ToldProject;

/** Projects that a file changes. */
// W-01, P-06
@Component
record ProjectRenewing(ProjectRenewals projects, Scribe scribe) implements Renewing<ToldProject> {
    @Override
    public Kind kind() {
        return Kind.PROJECTS;
    }

    @Override
    public void hold(Collection<Long> records) {
        projects.hold(records.stream().map(ProjectId::new).toList());
    }

    @Override
    public Map<Long, Renewed> of(Map<Long, ToldProject> said, Job job) {
        var told =
                said.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> new ProjectId(each.getKey()), Map.Entry::getValue));
        boolean everything = job.mapping().standing().onKnown() == OnKnown.REPLACE;
        var manner = new ProjectRenewals.Manner(everything, job.ours().currency());
        return projects.of(told, manner, job.viewer()).values().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.project().id().value(), each -> renewed(each, job)));
    }

    private Renewed renewed(ProjectRenewal renewal, Job job) {
        return new Renewed(
                new Earlier(
                        renewal.project().id().value(),
                        renewal.found(),
                        renewal.version(),
                        renewal.earlier()),
                renewal.changes(),
                renewal.trouble(),
                () -> {
                    projects.write(renewal, job.viewer(), job.cause());
                    return Optional.empty();
                });
    }

    @Override
    public boolean mayRestore(Kept kept, Undoing.Started started) {
        var earlier = scribe.read(kept.held(), ProjectRenewal.Earlier.class);
        return projects.mayRestore(earlier, kept.version(), started.viewer());
    }

    @Override
    public boolean restore(Kept kept, Undoing.Started started) {
        var earlier = scribe.read(kept.held(), ProjectRenewal.Earlier.class);
        return projects.restore(earlier, kept.version(), started.viewer(), started.cause());
    }
}
