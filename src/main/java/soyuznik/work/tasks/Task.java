package soyuznik.work.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;

/**
 * What somebody of ours has to do for a client.
 *
 * @param project null where it is about the client alone
 * @param owner who does it
 * @param doneAt null as long as it is open
 */
//
public record Task(
        long id,
        int version,
        Client client,
        @Nullable Project project,
        String text,
        LocalDate due,
        Owner owner,
        @Nullable Instant doneAt) {
    /** The client it is done for. */
    public record Client(CompanyId id, String name) {}

    /** The project it belongs to. */
    public record Project(ProjectId id, String title) {}

    /** Who does it. */
    public record Owner(UserId id, Name name) {}

    public boolean isDone() {
        return doneAt != null;
    }

    /** The page on which it stands. */
    public String place() {
        return project == null ? "/companies/" + client.id() : "/projects/" + project.id();
    }
}
