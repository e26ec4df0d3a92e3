package soyuznik.work;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;

/** Enters what becomes of talks into the journal, and what was agreed into its own rows. */
@Component
class TalkNotes {
    private final Promises promises;
    private final Objections objections;
    private final Clerk clerk;

    TalkNotes(Promises promises, Objections objections, Clerk clerk) {
        this.promises = promises;
        this.objections = objections;
        this.clerk = clerk;
    }

    void note(Ground ground, WorkEvent.Deed deed, Talks.Of talk, Viewer by) {
        var company = ground.client().id();
        clerk.note(
                new WorkEvent.TalkRecorded(
                        ground.projectId(), company, deed, talk.id(), talk.kind()),
                by);
    }

    /** From which day to which. */
    record Days(LocalDate from, LocalDate to) {}

    void moved(Ground ground, Talks.Of talk, Days days, Viewer by) {
        var company = ground.client().id();
        clerk.note(
                new WorkEvent.TalkMoved(
                        ground.projectId(),
                        company,
                        talk.id(),
                        talk.kind(),
                        days.from(),
                        days.to()),
                by);
    }

    /** The results of a talk, written down or corrected. */
    void held(Ground ground, long talk, Map<String, String> values, Viewer by) {
        promises.keep(ground, talk, values);
        objections.keep(ground, talk, values);
        var kind = TalkKind.valueOf(values.getOrDefault("kind", ""));
        var came = TalkForm.derived(values).came();
        var company = ground.client().id();
        clerk.note(new WorkEvent.TalkHeld(ground.projectId(), company, talk, kind, came), by);
    }
}
