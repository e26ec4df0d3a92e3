package soyuznik.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.journal.BusinessEvent;
import soyuznik.journal.Journal;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Bell;
import soyuznik.shell.Tiding;

/** Enters into the journal what a verb did, and puts the project on its shelf of the list. */
@Component
public class Clerk {
    private final Journal journal;
    private final Shelves shelves;
    private final ProjectList list;
    private final Bell bell;
    private final Clock clock;

    Clerk(Journal journal, Shelves shelves, ProjectList list, Bell bell, Clock clock) {
        this.journal = journal;
        this.shelves = shelves;
        this.list = list;
        this.bell = bell;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Of what any module keeps about a project. */
    public void note(BusinessEvent event, Viewer by) {
        journal.record(event, by.user(), now());
        list.forget(by.user());
    }

    /** Tells whoever leads the project what somebody else did with it. */
    public void ring(Project project, Tiding.What what, Viewer by) {
        ring(project.owner().id(), project.id(), what, by);
    }

    /** Tells both where it goes to somebody else. */
    void handOver(Project project, UserId to, Viewer by) {
        if (!to.equals(project.owner().id())) {
            ring(project, Tiding.What.PROJECT_GONE, by);
            ring(to, project.id(), Tiding.What.PROJECT_GIVEN, by);
        }
    }

    /** Whether it was told and not read yet: then it is not told any more. */
    boolean unring(Project project, Tiding.What what) {
        return bell.takeBack(project.owner().id(), what, Subject.of(project.id()));
    }

    /**
     * @param by null: the product itself
     */
    public void ring(UserId whom, ProjectId project, Tiding.What what, @Nullable Viewer by) {
        bell.ring(whom, new Tiding(what, Subject.of(project), by == null ? null : by.user()));
    }

    /** The same of many records; all events share the cause. */
    public void note(List<? extends BusinessEvent> events, Viewer by, UUID cause) {
        journal.record(events, by.user(), now(), cause);
        list.forget(by.user());
    }

    /** The same for many new projects, by one statement each. */
    void shelveNew(List<? extends ProjectEvent> events, Viewer by, @Nullable UUID cause) {
        shelves.fill(events.stream().map(event -> event.project().value()).toList());
        journal.record(events, by.user(), now(), cause);
        list.forget(by.user());
    }

    /** A new project, also for somebody else. */
    void open(ProjectEvent event, UserId owner, Viewer by) {
        shelveNew(List.of(event), by, null);
        ring(owner, event.project(), Tiding.What.PROJECT_GIVEN, by);
    }

    /** After a change of what the list is ordered by. */
    public void shelve(ProjectEvent event, Viewer by) {
        shelves.move(List.of(event.project()));
        note(event, by);
    }

    /** The same without an event, where several were noted before. */
    void shelve(ProjectId project, Viewer by) {
        shelves.move(List.of(project));
        list.forget(by.user());
    }

    /** The same for many projects, by one statement each; all events share the cause. */
    public void shelveAll(List<? extends ProjectEvent> events, Viewer by, UUID cause) {
        shelves.move(events.stream().map(ProjectEvent::project).toList());
        journal.record(events, by.user(), now(), cause);
        list.forget(by.user());
    }

    /** The same for what the product does by itself; all events of one run share the cause. */
    void shelve(ProjectEvent event, UUID cause) {
        shelves.move(List.of(event.project()));
        journal.record(event, null, now(), cause);
    }
}
