package soyuznik.clients;

import org.jspecify.annotations.Nullable;

/**
 * The numbers a company is known by. What comes in is proven by {@link TypedRequisites}; what was
 * once taken stays readable even when a rule is later made stricter.
 */
// C-01
public record Requisites(
        String country,
        @Nullable String inn,
        @Nullable String kpp,
        @Nullable String ogrn,
        @Nullable String taxNumber,
        @Nullable String bankAccount,
        @Nullable String bic) {
    public static final String RUSSIA = "RU";

    /** A company of which no number is known yet. */
    public static Requisites none(String country) {
        return new Requisites(country, null, null, null, null, null, null);
    }

    /** By what the state knows it: the INN, abroad the tax number behind its country. */
    public String number() {
        return inn != null ? inn : taxNumber != null ? country + ' ' + taxNumber : "";
    }

    /** Whether there is a number by which the same company is known for sure. */
    boolean known() {
        return inn != null || ogrn != null || taxNumber != null;
    }
}
