package soyuznik.clients;

import static soyuznikdb.clients.Tables.COMPANY;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;

/** The columns of a company as its data, and back. */
public final class CompanyFields {
    private CompanyFields() {}

    /**
     * What {@link #data} reads, column by column: nested rows come from PostgreSQL as text, and
     * reading them takes longer.
     */
    public static final List<Field<?>> COLUMNS =
            List.of(
                    COMPANY.NAME,
                    COMPANY.FULL_NAME,
                    COMPANY.COUNTRY,
                    COMPANY.INN,
                    COMPANY.KPP,
                    COMPANY.OGRN,
                    COMPANY.TAX_NUMBER,
                    COMPANY.BANK_ACCOUNT,
                    COMPANY.BIC,
                    COMPANY.INDUSTRY,
                    COMPANY.EMPLOYEES,
                    COMPANY.REVENUE,
                    COMPANY.REVENUE_CURRENCY,
                    COMPANY.SOURCE,
                    COMPANY.PARENT_ID,
                    COMPANY.OKVED,
                    COMPANY.LEGAL_FORM,
                    COMPANY.SEAT,
                    COMPANY.ADDRESS,
                    COMPANY.SITE,
                    COMPANY.PHONE,
                    COMPANY.EMAIL,
                    COMPANY.EXTRA);

    public static CompanyData data(Record row) {
        return new CompanyData(
                row.get(COMPANY.NAME),
                row.get(COMPANY.FULL_NAME),
                requisites(row),
                profile(row),
                new Contacts(
                        row.get(COMPANY.ADDRESS),
                        row.get(COMPANY.SITE),
                        row.get(COMPANY.PHONE),
                        row.get(COMPANY.EMAIL)),
                Extra.of(row.get(COMPANY.EXTRA)));
    }

    private static Requisites requisites(Record row) {
        return new Requisites(
                row.get(COMPANY.COUNTRY),
                row.get(COMPANY.INN),
                row.get(COMPANY.KPP),
                row.get(COMPANY.OGRN),
                row.get(COMPANY.TAX_NUMBER),
                row.get(COMPANY.BANK_ACCOUNT),
                row.get(COMPANY.BIC));
    }

    private static Profile profile(Record row) {
        var parent = row.get(COMPANY.PARENT_ID);
        return new Profile(
                row.get(COMPANY.INDUSTRY),
                row.get(COMPANY.EMPLOYEES),
                money(row.get(COMPANY.REVENUE), row.get(COMPANY.REVENUE_CURRENCY)),
                row.get(COMPANY.SOURCE),
                parent == null ? null : new CompanyId(parent),
                new Register(
                        row.get(COMPANY.OKVED),
                        row.get(COMPANY.LEGAL_FORM),
                        Register.seat(row.get(COMPANY.SEAT))));
    }

    /** What is written into the row, the keys of name, order and search among it. */
    public static Map<Field<?>, @Nullable Object> written(CompanyData data) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(COMPANY.NAME, data.name());
        row.put(COMPANY.FULL_NAME, data.fullName());
        row.put(COMPANY.NAME_KEY, data.nameKey());
        row.put(COMPANY.SORT_KEY, data.sortKey());
        row.put(COMPANY.SEARCH_TEXT, data.searchText());
        put(row, data.requisites());
        put(row, data.profile());
        put(row, data.contacts());
        row.put(COMPANY.EXTRA, data.extra().json());
        return row;
    }

    private static void put(Map<Field<?>, @Nullable Object> row, Requisites requisites) {
        row.put(COMPANY.COUNTRY, requisites.country());
        row.put(COMPANY.INN, requisites.inn());
        row.put(COMPANY.KPP, requisites.kpp());
        row.put(COMPANY.OGRN, requisites.ogrn());
        row.put(COMPANY.TAX_NUMBER, requisites.taxNumber());
        row.put(COMPANY.BANK_ACCOUNT, requisites.bankAccount());
        row.put(COMPANY.BIC, requisites.bic());
    }

    private static void put(Map<Field<?>, @Nullable Object> row, Profile profile) {
        var revenue = profile.revenue();
        row.put(COMPANY.INDUSTRY, profile.industry());
        row.put(COMPANY.EMPLOYEES, profile.employees());
        row.put(COMPANY.REVENUE, revenue == null ? null : revenue.amount());
        row.put(COMPANY.REVENUE_CURRENCY, revenue == null ? null : revenue.currency());
        var register = profile.register();
        row.put(COMPANY.OKVED, register.okved());
        row.put(COMPANY.LEGAL_FORM, register.legalForm());
        row.put(COMPANY.SEAT, register.seat() == null ? "" : register.seat().name());
        row.put(COMPANY.SOURCE, profile.source());
        row.put(COMPANY.PARENT_ID, profile.parent() == null ? null : profile.parent().value());
    }

    private static void put(Map<Field<?>, @Nullable Object> row, Contacts contacts) {
        row.put(COMPANY.ADDRESS, contacts.address());
        row.put(COMPANY.SITE, contacts.site());
        row.put(COMPANY.PHONE, contacts.phone());
        row.put(COMPANY.EMAIL, contacts.email());
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
