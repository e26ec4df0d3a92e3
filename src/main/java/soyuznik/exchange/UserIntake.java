package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.access.UserMaker;
import soyuznik.exchange.sheet.Row;

/** Makes our people of rows, with the branches and the heads that are missing. */
// W-01
@Component
class UserIntake implements Intake<UserRow> {
    private final UserMaker users;
    private final Sightings sightings;
    private final UserSightings ours;
    private final Origins origins;

    UserIntake(UserMaker users, Sightings sightings, UserSightings ours, Origins origins) {
        this.users = users;
        this.sightings = sightings;
        this.ours = ours;
        this.origins = origins;
    }

    @Override
    public List<Taken<UserRow>> read(Job job, List<Row> rows) {
        return rows.stream().map(row -> UserRow.read(job.cells(row), job.mapping())).toList();
    }

    @Override
    public Foreseen foresee(Job job, Met met, List<Taken<UserRow>> rows) {
        var judged = judge(job, met, rows);
        judged.all().forEach(row -> met.coming().user(row.spellings()));
        var made = judged.rows().make().stream().map(UserRow::row);
        return Foreseen.of(tally(judged), made, judged.rows().known());
    }

    @Override
    public Tally take(Job job, Met met, List<Taken<UserRow>> rows) {
        var judged = judge(job, met, rows);
        var by = job.viewer().user().value();
        var all = judged.all();
        var drafts = all.stream().map(row -> row.user(by, judged.leads(row))).toList();
        var made = users.make(drafts, job.viewer(), job.cause());
        var come = new ArrayList<Origins.Come>();
        for (int i = 0; i < drafts.size(); i++) {
            var id = made.get(drafts.get(i).key());
            if (id != null) {
                come.add(new Origins.Come(all.get(i).origin(), id.value()));
            }
        }
        origins.add(Kind.USERS, come, job);
        return tally(judged);
    }

    private static Tally tally(UserJudge.Judged judged) {
        var rows = judged.rows();
        return new Tally(
                rows.make().size(), rows.known().size(), judged.heads().size(), 0, rows.refused());
    }

    private UserJudge.Judged judge(Job job, Met met, List<Taken<UserRow>> rows) {
        var came = Taken.good(rows).stream().map(UserRow::origin).toList();
        met.add(sightings.origins(Kind.USERS, came, job.viewer()).keySet());
        return new UserJudge(job, met, ours.everybody()).judge(rows);
    }
}
