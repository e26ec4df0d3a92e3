package soyuznik.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.projects.ImportedProject;
import soyuznik.projects.ToldProject;

/** Makes projects of rows, and the clients that they need, and changes those that are there. */
@Component
class ProjectIntake implements Intake<ProjectRow> {
    private final ClientsAlong clients;
    private final soyuznik.projects.Intake projects;
    private final Origins origins;
    private final Renewer renewer;
    private final ProjectRenewing renewing;
    private final BaseSales bases;

    ProjectIntake(
            ClientsAlong clients,
            soyuznik.projects.Intake projects,
            Origins origins,
            Renewer renewer,
            ProjectRenewing renewing,
            BaseSales bases) {
        this.clients = clients;
        this.projects = projects;
        this.origins = origins;
        this.renewer = renewer;
        this.renewing = renewing;
        this.bases = bases;
    }

    @Override
    public List<Taken<ProjectRow>> read(Job job, List<Row> rows) {
        var ours = job.ours();
        return rows.stream()
                .map(row -> ProjectRow.read(job.cells(row), job.mapping(), ours))
                .toList();
    }

    @Override
    public Foreseen foresee(Job job, Met met, List<Taken<ProjectRow>> rows) {
        var judge = new ClientJudge<ProjectRow>(job, met);
        var judged = judge(job, met, rows, judge);
        clients.foresee(met, judged);
        judged.make()
                .forEach(row ->
                        met.coming().deal(row, judge.known(row).orElse(0), row.sale().title()));
        var here = renewer.judge(renewing, job, met, present(met, judge));
        var made = judged.make().stream().map(ProjectRow::row).toList();
        return new Foreseen(tally(judged, here), made, here.same(), here.changed());
    }

    @Override
    public Tally take(Job job, Met met, List<Taken<ProjectRow>> rows) {
        var judge = new ClientJudge<ProjectRow>(job, met);
        var judged = clients.make(job, met, judge(job, met, rows, judge));
        var here = renewer.take(renewing, job, met, present(met, judge));
        var drafts =
                judged.make().stream().map(row -> project(job, row, judge.client(row))).toList();
        var ids = projects.openAll(drafts, job.viewer(), job.cause());
        origins.add(
                Kind.PROJECTS,
                Origins.come(judged.make(), ids.stream().map(ProjectId::value).toList()),
                job);
        return tally(judged, here);
    }

    private static List<Renewer.Present<ToldProject>> present(
            Met met, ClientJudge<ProjectRow> judge) {
        return judge.here().stream()
                .map(row -> {
                    long id = met.record(row.origin()).orElse(0L);
                    return new Renewer.Present<>(row.row(), id, row.told());
                })
                .toList();
    }

    private static Tally tally(Judgement<ProjectRow> judged, Renewer.Judged here) {
        int undated = (int) judged.make().stream().filter(row -> row.openedOn() == null).count();
        return new Tally(
                judged.make().size(),
                here.same().size(),
                judged.clients().size(),
                undated,
                Forecast.Refused.together(judged.refused(), here.refused()),
                here.changes());
    }

    private Judgement<ProjectRow> judge(
            Job job, Met met, List<Taken<ProjectRow>> rows, ClientJudge<ProjectRow> judge) {
        var good = Taken.good(rows);
        clients.meet(job, met, Kind.PROJECTS, good);
        bases.meet(met, good, judge);
        return judge.judge(rows);
    }

    private static ImportedProject project(Job job, ProjectRow row, long client) {
        return row.of(
                new CompanyId(client),
                job.viewer().user(),
                ClientsAlong.owner(job, row),
                job.ours().today());
    }
}
