package soyuznik.access;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new branch as typed.
 *
 * @param parent null only for the root
 */
public record BranchForm(UUID key, @Nullable Long parent, String name) {
    public BranchForm {
        key = Objects.requireNonNullElseGet(key, UUID::randomUUID);
        name = Typed.line(name);
    }
}
