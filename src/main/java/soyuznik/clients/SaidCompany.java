package soyuznik.clients;

import java.util.List;

/**
 * What a file says of a company.
 *
 * @param further ways to reach it beside its first phone and mail
 * @param tags that it carries
 */
// W-01
public record SaidCompany(CompanyData data, List<ContactData> further, TypedTags tags) {
    public SaidCompany {
        further = List.copyOf(further);
    }
}
