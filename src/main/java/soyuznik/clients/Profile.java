package soyuznik.clients;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;

/**
 * What the company does and how large it is.
 *
 * @param revenue of a year
 * @param source where we know it from
 * @param parent the company it belongs to
 */
public record Profile(
        String industry,
        @Nullable Integer employees,
        @Nullable Money revenue,
        String source,
        @Nullable CompanyId parent,
        Register register) {
    public static final Profile UNKNOWN = new Profile("", null, null, "", null);

    /** Of which the register says nothing. */
    public Profile(
            String industry,
            @Nullable Integer employees,
            @Nullable Money revenue,
            String source,
            @Nullable CompanyId parent) {
        this(industry, employees, revenue, source, parent, Register.UNKNOWN);
    }

    Profile with(String industry, String source) {
        return new Profile(industry, employees, revenue, source, parent, register);
    }

    public Profile {
        industry = industry.strip();
        source = source.strip();
        if (employees != null && employees < 0) {
            throw new IllegalArgumentException("Fewer than no employees: " + employees);
        }
    }
}
