package soyuznik.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/**
 * A person at a client.
 *
 * @param leftOn since when the person works there no more; null: still works there
 */
// C-03
public record Person(
        PersonId id,
        int version,
        CompanyId company,
        String companyName,
        PersonData data,
        @Nullable LocalDate leftOn) {}
