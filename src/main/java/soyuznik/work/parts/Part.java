package soyuznik.work.parts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;

/**
 * What part of a project somebody of ours was given.
 *
 * @param what is asked of the person
 * @param sees whether the person stands on the team of the client now
 */
// T-07 P-06
public record Part(long id, Of of, Doer doer, PartKind kind, String what, Term term, boolean sees) {
    /** The project, and whose it is. */
    public record Of(ProjectId project, String title, CompanyId client, String name) {}

    /** Who of ours does it. */
    public record Doer(UserId id, Name name) {}

    /**
     * From when to when.
     *
     * @param due by when it is to be done; null: as long as the project goes on
     * @param ended null: it is not over
     */
    public record Term(LocalDate since, @Nullable LocalDate due, @Nullable LocalDate ended) {}

    public boolean isOpen() {
        return term.ended() == null;
    }

    public String address() {
        return "/parts/" + id;
    }

    /** Where it stands. */
    public String place() {
        return "/projects/" + of.project() + "#parts";
    }
}
