package soyuznik.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;

/**
 * Requisites as somebody typed them or a file brought them; empty is what is not known. Spaces and
 * dashes don't count.
 */
// C-01
public record TypedRequisites(
        String country,
        String inn,
        String kpp,
        String ogrn,
        String taxNumber,
        String bankAccount,
        String bic) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    public TypedRequisites {
        country = country.isBlank() ? Requisites.RUSSIA : country.strip().toUpperCase(Locale.ROOT);
        inn = bare(inn);
        kpp = bare(kpp).toUpperCase(Locale.ROOT);
        ogrn = bare(ogrn);
        taxNumber = bare(taxNumber).toUpperCase(Locale.ROOT);
        bankAccount = bare(bankAccount);
        bic = bare(bic);
    }

    /** What is wrong, each beside its field; the keys are {@code clients.<field>.<what>}. */
    public List<FieldError> errors() {
        var errors = new ArrayList<@Nullable FieldError>();
        errors.add(COUNTRIES.contains(country) ? null : error("country", "unknown"));
        errors.add(inn.isEmpty() ? null : innError());
        errors.add(kpp.isEmpty() ? null : kppError());
        errors.add(ogrn.isEmpty() ? null : ogrnError());
        errors.add(taxNumber.isEmpty() ? null : taxNumberError());
        errors.add(bic.isEmpty() ? null : said("bic", CheckDigits.bic(bic)));
        errors.add(accountError());
        return errors.stream().flatMap(Stream::ofNullable).toList();
    }

    /** The proven ones, to be asked for only when there are no errors. */
    public Requisites proven() {
        if (!errors().isEmpty()) {
            throw new IllegalStateException("Not proven: " + errors());
        }
        return new Requisites(
                country,
                number(inn),
                number(kpp),
                number(ogrn),
                number(taxNumber),
                number(bankAccount),
                number(bic));
    }

    /** A number that another country gives has a field of its own. */
    private @Nullable FieldError innError() {
        var verdict = CheckDigits.inn(inn);
        boolean right = verdict instanceof CheckDigits.Verdict.Right;
        return right || country.equals(Requisites.RUSSIA)
                ? said("inn", verdict)
                : error("inn", "abroad");
    }

    private @Nullable FieldError kppError() {
        return inn.length() == 12
                ? error("kpp", "entrepreneur")
                : said("kpp", CheckDigits.kpp(kpp));
    }

    private @Nullable FieldError ogrnError() {
        boolean another =
                (inn.length() == 10 && ogrn.length() == 15)
                        || (inn.length() == 12 && ogrn.length() == 13);
        return another ? error("ogrn", "another_kind") : said("ogrn", CheckDigits.ogrn(ogrn));
    }

    private @Nullable FieldError taxNumberError() {
        if (country.equals(Requisites.RUSSIA)) {
            return error("taxNumber", "russia");
        }
        return taxNumber.matches("[0\\W_]*") ? error("taxNumber", "zeros") : null;
    }

    private @Nullable FieldError accountError() {
        if (bankAccount.isEmpty()) {
            return bic.isEmpty() ? null : error("bankAccount", "missing");
        }
        if (bic.isEmpty()) {
            return error("bic", "missing");
        }
        return CheckDigits.bic(bic) instanceof CheckDigits.Verdict.Right
                ? said("bankAccount", CheckDigits.account(bankAccount, bic))
                : null;
    }

    private static @Nullable FieldError said(String field, CheckDigits.Verdict verdict) {
        return switch (verdict) {
            case CheckDigits.Verdict.Right() -> null;
            case CheckDigits.Verdict.Form() -> error(field, "form");
            case CheckDigits.Verdict.Zeros() -> error(field, "zeros");
            case CheckDigits.Verdict.Wrong(int position, int digit, int expected) ->
                    new FieldError(
                            field,
                            new Text(
                                    "clients." + field + ".digit",
                                    Map.of(
                                            "position",
                                            position,
                                            "digit",
                                            digit,
                                            "expected",
                                            expected)));
        };
    }

    private static FieldError error(String field, String what) {
        return FieldError.of(field, "clients." + field + '.' + what);
    }

    private static String bare(String typed) {
        return typed.isEmpty() ? "" : BETWEEN.matcher(typed).replaceAll("");
    }

    private static @Nullable String number(String bare) {
        return bare.isEmpty() ? null : bare;
    }
}
