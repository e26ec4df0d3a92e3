package soyuznik.buying;

import static org.jooq.Records.mapping;
import static soyuznikdb.buying.Tables.PRESENTATION;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Input;
import soyuznik.shell.InputColumns;
import soyuznik.shell.Inputs;

/** What we present to each of those who decide; seen only by those who work on the project. */
// B-05
@Repository
@Transactional(readOnly = true)
public class Presentations {
    /** In the order in which it is told. */
    public static final Inputs FORM =
            new Inputs(
                    List.of(
                            Input.of("benefit", Input.Kind.AREA),
                            Input.of("effect", Input.Kind.AREA),
                            Input.of("conformity", Input.Kind.AREA),
                            Input.of("details", Input.Kind.AREA)));

    private static final InputColumns COLUMNS = new InputColumns(PRESENTATION, FORM);

    private final DSLContext sql;
    private final Projects projects;
    private final Participants participants;
    private final Clerk clerk;

    Presentations(DSLContext sql, Projects projects, Participants participants, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.participants = participants;
        this.clerk = clerk;
    }

    public Presentation of(Participant.Key key, Viewer viewer) {
        participants.get(key, viewer);
        return sql.select(
                        PRESENTATION.VERSION,
                        PRESENTATION.BENEFIT,
                        PRESENTATION.EFFECT,
                        PRESENTATION.CONFORMITY,
                        PRESENTATION.DETAILS)
                .from(PRESENTATION)
                .where(PRESENTATION.PARTICIPANT_ID.eq(key.id()))
                .fetchOptional(mapping(Presentation::new))
                .orElse(Presentation.NONE);
    }

    /**
     * @param version of the presentation as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> write(
            Participant.Key key, int version, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var read = FORM.read(typed);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> Entries.wrong(read.errors()))
                .orElseGet(() -> {
                    var theirs = of(key, by);
                    var changed = Inputs.differences(theirs.values(), read.values());
                    if (theirs.version() != version && !changed.isEmpty()) {
                        return new Outcome.Stale<>(changed, theirs.version());
                    }
                    if (!changed.isEmpty()) {
                        write(key, read.values(), by);
                        note(project, key, by);
                    }
                    return Outcome.done(project.id(), Text.of("buying.presentation.saved"));
                });
    }

    private void write(Participant.Key key, Map<String, String> values, Viewer by) {
        sql.insertInto(PRESENTATION)
                .set(COLUMNS.written(values))
                .set(PRESENTATION.PARTICIPANT_ID, key.id())
                .set(PRESENTATION.AT, clerk.now())
                .set(PRESENTATION.BY_ID, by.user().value())
                .onConflict(PRESENTATION.PARTICIPANT_ID)
                .doUpdate()
                .set(COLUMNS.written(values))
                .set(PRESENTATION.AT, clerk.now())
                .set(PRESENTATION.BY_ID, by.user().value())
                .set(PRESENTATION.VERSION, PRESENTATION.VERSION.plus(1))
                .execute();
    }

    private void note(Project project, Participant.Key key, Viewer by) {
        var company = project.client().id();
        clerk.note(new BuyingEvent.PresentationWritten(project.id(), company, key.id()), by);
    }
}
