package soyuznik.clients;

import java.util.SequencedMap;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/**
 * A person works at a company, or did.
 *
 * @param own whether the viewer stands on the team of the company
 */
// C-03
public record Employment(
        EmploymentId id,
        int version,
        PersonId person,
        Workplace workplace,
        Post post,
        Term term,
        boolean own) {

    /** Where. */
    public record Workplace(CompanyId id, String name) {}

    public boolean isNow() {
        return term.until() == null;
    }

    public CompanyId company() {
        return workplace.id();
    }

    /** What is written about it, as the form sends it. */
    public SequencedMap<String, String> fields() {
        return new EmploymentData(post, term).fields();
    }
}
