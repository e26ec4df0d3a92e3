package soyuznik.clients;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/**
 * A company to be made.
 *
 * @param key made together with the form (or by the import from the row): the same key again is the
 *     same company
 * @param further ways to reach it beside its first phone and mail
 * @param tags that are put on; whatever a form makes begins without any
 */
public record NewCompany(
        UUID key, CompanyData data, Place place, List<ContactData> further, TypedTags tags) {
    public NewCompany(UUID key, CompanyData data, Place place) {
        this(key, data, place, List.of(), TypedTags.NONE);
    }

    public NewCompany {
        further = List.copyOf(further);
    }

    NewCompany with(CompanyData worded) {
        return new NewCompany(key, worded, place, further, tags);
    }

    /** Where the new client stands. */
    public sealed interface Place {
        /**
         * As the role of whoever makes it has it: with the maker, or in the pool of the maker's
         * branch.
         */
        record Maker() implements Place {}

        /** With this responsible, in the responsible's branch. */
        record With(UserId responsible) implements Place {}

        /** Without a responsible, in the pool of this branch; null is the maker's branch. */
        record Pool(@Nullable BranchId branch) implements Place {}
    }
}
