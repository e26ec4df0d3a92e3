package soyuznik.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        clerk.note(recorded(ground, deed, talk), by);
    }

    /** Of several at once; all events share a cause. */
    void note(Ground ground, WorkEvent.Deed deed, List<Talk> talks, Viewer by) {
        var events = talks.stream().map(talk -> recorded(ground, deed, Talks.Of.of(talk))).toList();
        clerk.note(events, by, UUID.randomUUID());
    }

    private static WorkEvent.TalkRecorded recorded(
            Ground ground, WorkEvent.Deed deed, Talks.Of talk) {
        var company = ground.client().id();
        return new WorkEvent.TalkRecorded(
                ground.projectId(), company, deed, talk.id(), talk.kind());
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
