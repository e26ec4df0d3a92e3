package soyuznik.work.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.User;
import soyuznik.access.Users;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.work.From;
import soyuznik.work.parts.Part;
import soyuznik.work.parts.Parts;
import soyuznik.work.tasks.Tasks;

/** Makes the page of our people on a project. */
@Component
class PartPages {
    private static final Set<Role> NOT_AT_CLIENTS = Set.of(Role.ADMIN);

    private final Projects projects;
    private final Parts parts;
    private final Tasks tasks;
    private final Users users;
    private final Clock clock;

    PartPages(Projects projects, Parts parts, Tasks tasks, Users users, Clock clock) {
        this.projects = projects;
        this.parts = parts;
        this.tasks = tasks;
        this.users = users;
        this.clock = clock;
    }

    ModelAndView index(ProjectId id, Viewer viewer) {
        return index(id, Map.of("since", LocalDate.now(clock).toString()), viewer);
    }

    /** What was typed stays. */
    ModelAndView index(ProjectId id, Map<String, String> sent, Viewer viewer) {
        var project = projects.get(id, viewer);
        var typed = new HashMap<>(sent);
        typed.putIfAbsent("key", UUID.randomUUID().toString());
        var page =
                new PartsPage(
                        project,
                        parts.of(project),
                        tasks.list(tasks.of(id, viewer)),
                        colleagues(project, viewer),
                        typed,
                        viewer.user());
        return Answer.page("work/part/index", "page", page);
    }

    /** Whom the viewer can give a part; nobody where the viewer gives none. */
    private List<Choice> colleagues(Project project, Viewer viewer) {
        return project.isOpen() && Parts.leads(project, viewer)
                ? users.active().stream()
                        .filter(user -> !NOT_AT_CLIENTS.containsAll(user.roles()))
                        .map(PartPages::choice)
                        .toList()
                : List.of();
    }

    private static Choice choice(User user) {
        return new Choice(user.id().toString(), user.name().brief() + ", " + user.branchName());
    }

    /**
     * Where whoever did something goes on; who came for the part alone sees the project no more.
     */
    String after(Part part, @Nullable String from, Viewer viewer) {
        return parts.sees(part, viewer) ? From.of(from).address(part.place()) : "/day";
    }

    /** The page on which the part stands, where something was refused. */
    ModelAndView refused(long id, Viewer viewer) {
        return index(parts.get(id, viewer).of().project(), viewer);
    }
}
