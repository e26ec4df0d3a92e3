package soyuznik.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome.Difference;

/**
 * A view as typed.
 *
 * @param branch with whom it is shared; null: with nobody
 * @param replaced the view whose list this becomes; null: a new one
 */
public record ViewForm(
        UUID key,
        String kind,
        String query,
        String name,
        @Nullable Long branch,
        @Nullable Long replaced,
        Integer version) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 4_000;

    public ViewForm {
        key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
        kind = Typed.line(kind);
        query = Typed.line(query);
        name = Typed.line(name);
        version = Objects.requireNonNullElse(version, 0);
    }

    public static ViewForm of(SavedView view) {
        var branch = view.branch() == null ? null : view.branch().value();
        return new ViewForm(
                UUID.randomUUID(),
                view.kind(),
                view.query(),
                view.name(),
                branch,
                null,
                view.version());
    }

    /** The same of another list. */
    public ViewForm of(String otherKind, String otherQuery) {
        return new ViewForm(key, otherKind, otherQuery, name, branch, replaced, version);
    }

    /** An own view with this list; its name, where none is typed, and its sharing stay. */
    public ViewForm instead(SavedView view) {
        var standing = of(view);
        return new ViewForm(
                key,
                view.kind(),
                query,
                name.isEmpty() ? view.name() : name,
                branch == null ? standing.branch : branch,
                view.id(),
                view.version());
    }

    public @Nullable BranchId shared() {
        return branch == null ? null : new BranchId(branch);
    }

    List<FieldError> errors() {
        if (name.isEmpty()) {
            return List.of(FieldError.of("name", "access.error.empty"));
        }
        return name.length() > LONGEST_NAME || query.length() > LONGEST_QUERY
                ? List.of(FieldError.of("name", "access.view.long"))
                : List.of();
    }

    /** What differs between the view as it stands and this. */
    List<Difference> differences(SavedView theirs) {
        var standing = of(theirs);
        var differences = new Differences();
        differences.compare("name", standing.name, name);
        differences.compare("branch", text(standing.branch), text(branch));
        return differences.found();
    }

    private static String text(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }
}
