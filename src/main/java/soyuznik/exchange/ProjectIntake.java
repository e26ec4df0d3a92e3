package soyuznik.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.projects.ImportedProject;

/** Makes projects of rows, and the clients that they need. */
@Component
class ProjectIntake implements Intake {
    private final ClientsAlong clients;
    private final soyuznik.projects.Intake projects;
    private final Origins origins;

    ProjectIntake(ClientsAlong clients, soyuznik.projects.Intake projects, Origins origins) {
        this.clients = clients;
        this.projects = projects;
        this.origins = origins;
    }

    @Override
    public Foreseen foresee(Job job, Met met, List<Row> rows) {
        var judge = new ClientJudge<ProjectRow>(job, met);
        var judged = judge(job, met, rows, judge);
        var made = judged.make().stream().map(ProjectRow::row);
        var known = judge.here().stream().map(ProjectRow::row).toList();
        return Foreseen.of(tally(judged, known.size()), made, known);
    }

    @Override
    public Tally take(Job job, Met met, List<Row> rows) {
        var judge = new ClientJudge<ProjectRow>(job, met);
        var judged = clients.make(job, met, judge(job, met, rows, judge));
        var drafts =
                judged.make().stream().map(row -> project(job, row, judge.client(row))).toList();
        var ids = projects.openAll(drafts, job.viewer(), job.cause());
        origins.add(
                Kind.PROJECTS,
                Origins.come(judged.make(), ids.stream().map(ProjectId::value).toList()),
                job);
        return tally(judged, judge.here().size());
    }

    private static Tally tally(Judgement<ProjectRow> judged, int known) {
        int undated = (int) judged.make().stream().filter(row -> row.openedOn() == null).count();
        return new Tally(
                judged.make().size(), known, judged.clients().size(), undated, judged.refused());
    }

    private Judgement<ProjectRow> judge(
            Job job, Met met, List<Row> rows, ClientJudge<ProjectRow> judge) {
        var ours = job.ours();
        var taken =
                rows.stream()
                        .map(row -> ProjectRow.read(job.cells(row), job.mapping(), ours))
                        .toList();
        clients.meet(job, met, Kind.PROJECTS, Taken.good(taken));
        return judge.judge(taken);
    }

    private static ImportedProject project(Job job, ProjectRow row, long client) {
        return row.of(
                new CompanyId(client),
                job.viewer().user(),
                ClientsAlong.owner(job, row),
                job.ours().today());
    }
}
