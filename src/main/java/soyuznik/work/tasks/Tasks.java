package soyuznik.work.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.PassingMembers;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.shell.NotFound;
import soyuznik.work.About;
import soyuznik.work.tasks.TaskEvent.Deed;

/**
 * What is to be done for clients: whoever works with the client writes it down and changes it, and
 * whoever has to do it says when it is done.
 */
//
@Repository
@Transactional(readOnly = true)
public class Tasks {
    private final TaskRows rows;
    private final Companies companies;
    private final Projects projects;
    private final PassingMembers passing;
    private final TaskTellings tellings;

    Tasks(
            TaskRows rows,
            Companies companies,
            Projects projects,
            PassingMembers passing,
            TaskTellings tellings) {
        this.rows = rows;
        this.companies = companies;
        this.projects = projects;
        this.passing = passing;
        this.tellings = tellings;
    }

    /** Of whom tasks are: a client, or one of its projects. */
    public record Place(Company client, @Nullable ProjectId project, String title) {
        public String address() {
            return project == null ? "/companies/" + client.id() : "/projects/" + project;
        }

        /** Whether the viewer writes tasks down here. */
        public boolean may(Viewer viewer) {
            return viewer.may(Right.LEAD_PROJECTS, client.own());
        }
    }

    public Place of(CompanyId id, Viewer viewer) {
        var client = companies.get(id, viewer);
        return new Place(client, null, client.data().name());
    }

    public Place of(ProjectId id, Viewer viewer) {
        var project = projects.get(id, viewer);
        var client = companies.get(project.client().id(), viewer);
        return new Place(client, id, project.sale().title());
    }

    private Place of(About about, Viewer viewer) {
        return switch (about) {
            case About.OfProject(var id) -> of(id, viewer);
            case About.OfClient(var id) -> of(id, viewer);
        };
    }

    /** Open ones by their day, behind them the last that were done. */
    public List<Task> list(Place place) {
        return rows.list(place);
    }

    /** Who can be given a task there. */
    public List<Task.Owner> owners(Place place, Viewer viewer) {
        return rows.owners(place.client().id(), viewer);
    }

    public Task get(long id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotFound::new);
    }

    /** Where the task stands, or stood before it was taken away. */
    public Place place(long id, Viewer viewer) {
        var task = rows.any(id, viewer).orElseThrow(NotFound::new);
        var project = task.project();
        return project == null ? of(task.client().id(), viewer) : of(project.id(), viewer);
    }

    /** The task for a page that changes it. */
    public Task get(long id, Right right, Viewer viewer) {
        var task = get(id, viewer);
        companies.get(task.client().id(), right, viewer);
        return task;
    }

    /**
     * @param key made with the form: the same key again is the same task
     */
    @Transactional
    public Outcome<Task> make(UUID key, Place place, TaskDraft draft, Viewer by) {
        if (!place.may(by)) {
            return new Outcome.Forbidden<>();
        }
        if (isStranger(place.client().id(), draft.owner(), by)) {
            return Outcome.invalid("owner", "work.task.stranger");
        }
        var made = rows.insert(key, place, draft, by).map(id -> get(id, by));
        made.ifPresent(task -> {
            tellings.note(task, Deed.MADE, by);
            tellings.given(task.owner().id(), task, by);
        });
        return made.or(() -> rows.byKey(key, by))
                .map(task ->
                        Outcome.done(
                                task,
                                Text.of("work.task.made"),
                                new Outcome.Undo("/tasks/" + task.id() + "/removal")))
                .orElseGet(() -> Outcome.refused("work.task.twice"));
    }

    /**
     * Keeps a task that follows from something else: what is done stays as it is.
     *
     * @param said empty where nothing is to be done any more
     */
    @Transactional
    public void follow(UUID key, About about, Optional<TaskDraft> said, Viewer by) {
        rows.kept(key, by).ifPresent(task -> rows.hold(task.id()));
        var there = rows.kept(key, by);
        if (there.isEmpty()) {
            said.flatMap(draft -> rows.insert(key, of(about, by), draft, by))
                    .ifPresent(id -> tellings.note(get(id, by), Deed.MADE, by));
        } else if (!there.get().isDone()) {
            said.ifPresent(draft -> rewrite(there.get(), draft, by));
            if (rows.remove(there.get().id(), said.isEmpty(), by)) {
                tellings.note(there.get(), said.isEmpty() ? Deed.REMOVED : Deed.RESTORED, by);
                keeps(there.get(), said.isPresent(), by);
            }
        }
    }

    /** The same task as it was. */
    @Transactional
    public void restore(UUID key, Viewer by) {
        rows.kept(key, by)
                .filter(task -> rows.remove(task.id(), false, by))
                .ifPresent(task -> tellings.note(task, Deed.RESTORED, by));
    }

    /** The same tasks of a project, or of its client alone. */
    @Transactional
    public void move(List<UUID> keys, About to, Viewer by) {
        rows.move(keys, of(to, by));
    }

    private void rewrite(Task task, TaskDraft said, Viewer by) {
        var draft = new TaskDraft(said.text(), said.due(), task.owner().id());
        if (!draft.differences(task).isEmpty()) {
            rows.write(task.id(), draft);
            tellings.note(task, Deed.CHANGED, by);
        }
    }

    private boolean isStranger(CompanyId client, UserId owner, Viewer by) {
        return rows.owners(client, by).stream().noneMatch(each -> each.id().equals(owner));
    }

    /**
     * @param version of the task as the person had it before the eyes
     */
    @Transactional
    public Outcome<Task> edit(long id, int version, TaskDraft draft, Viewer by) {
        var theirs = held(id, by);
        if (!leads(theirs, by)) {
            return new Outcome.Forbidden<>();
        }
        boolean given = !draft.owner().equals(theirs.owner().id());
        if (given && isStranger(theirs.client().id(), draft.owner(), by)) {
            return Outcome.invalid("owner", "work.task.stranger");
        }
        var differences = draft.differences(theirs);
        if (!differences.isEmpty() && theirs.version() != version) {
            return new Outcome.Stale<>(differences, theirs.version());
        }
        if (!differences.isEmpty()) {
            rows.write(id, draft);
            tellings.note(theirs, Deed.CHANGED, by);
        }
        var saved = get(id, by);
        if (given) {
            tellings.given(draft.owner(), theirs, by);
            keeps(theirs, false, by);
        }
        return Outcome.done(saved, Text.of("work.task.saved"));
    }

    /** It is done, or after all not. */
    @Transactional
    public Outcome<Task> settle(long id, boolean done, Viewer by) {
        rows.hold(id);
        var task =
                rows.find(id, by)
                        .or(() -> done ? Optional.empty() : rows.doneJustNow(id, by))
                        .orElseThrow(NotFound::new);
        if (!task.owner().id().equals(by.user()) && !leads(task, by)) {
            return new Outcome.Forbidden<>();
        }
        if (rows.settle(id, done, by)) {
            tellings.note(task, done ? Deed.DONE : Deed.REOPENED, by);
            if (done) {
                tellings.done(task, by);
            }
            keeps(task, !done, by);
        }
        var place = "/tasks/" + id + (done ? "/completion/withdrawal" : "/completion");
        var said = Text.of(done ? "work.task.done" : "work.task.reopened");
        return Outcome.done(rows.find(id, by).orElse(task), said, new Outcome.Undo(place));
    }

    /** Whoever came to the client for a part alone leaves with the last task, and comes back. */
    // T-07
    private void keeps(Task task, boolean open, Viewer by) {
        var client = task.client().id();
        if (open) {
            passing.resume(client, task.owner().id(), by);
        } else {
            passing.relieve(client, task.owner().id(), by);
        }
    }

    /** Whether somebody still sees where the task stands. */
    public boolean sees(Task task, Viewer viewer) {
        return companies.find(task.client().id(), viewer).isPresent();
    }

    /** It stands there no more, or again. */
    @Transactional
    public Outcome<Task> remove(long id, boolean removed, Viewer by) {
        rows.hold(id);
        var task = rows.any(id, by).orElseThrow(NotFound::new);
        if (!leads(task, by)) {
            return new Outcome.Forbidden<>();
        }
        if (rows.remove(id, removed, by)) {
            tellings.note(task, removed ? Deed.REMOVED : Deed.RESTORED, by);
            tellings.removed(task, removed, by);
            keeps(task, !removed && !task.isDone(), by);
        }
        var said = Text.of(removed ? "work.task.removed" : "work.task.restored");
        // Whoever has left with it can't take it back.
        return removed && sees(task, by)
                ? Outcome.done(task, said, new Outcome.Undo("/tasks/" + id + "/restoration"))
                : Outcome.done(task, said);
    }

    private Task held(long id, Viewer by) {
        rows.hold(id);
        return get(id, by);
    }

    private boolean leads(Task task, Viewer by) {
        return by.may(Right.LEAD_PROJECTS, companies.get(task.client().id(), by).own());
    }
}
