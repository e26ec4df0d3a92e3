package soyuznik.clients;

import java.util.List;

/**
 * What a file says of a company.
 *
 * @param further ways to reach it beside its first phone and mail
 */
// W-01
public record SaidCompany(CompanyData data, List<ContactData> further) {
    public SaidCompany {
        further = List.copyOf(further);
    }
}
