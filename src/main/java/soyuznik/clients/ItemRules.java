package soyuznik.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import soyuznik.kernel.FieldError;

/** What must be true of an item beside the form of each of its fields. */
// C-01 C-04 C-12
final class ItemRules {
    private static final int PERCENT = 100;
    private static final int LONGEST_MONTHS = 120;
    private static final int LONGEST_DEFERRAL = 1000;

    private ItemRules() {}

    static List<FieldError> errors(Section section, Item.Values values) {
        return switch (section) {
            case ACCOUNTS -> account(values);
            case CONTACTS -> contact(values);
            case CONTRACTS -> contract(values);
            case DATES -> date(values);
            case SITES, ADDRESSES, SPECIFICATIONS, NOTES -> List.of();
        };
    }

    private static List<FieldError> account(Item.Values values) {
        var typed =
                new TypedRequisites("RU", "", "", "", "", values.get("account"), values.get("bic"));
        return typed.errors().stream()
                .map(error ->
                        error.field().equals("bankAccount")
                                ? new FieldError("account", error.text())
                                : error)
                .toList();
    }

    private static List<FieldError> contact(Item.Values values) {
        var mail = values.get("kind").equals(ContactData.Kind.MAIL.name());
        return mail && !ContactData.isMail(values.get("contact"))
                ? List.of(FieldError.of("contact", "clients.email.form"))
                : List.of();
    }

    private static List<FieldError> contract(Item.Values values) {
        var errors = new ArrayList<FieldError>();
        var from = values.day(values.get("startsOn").isEmpty() ? "signedOn" : "startsOn");
        var to = values.day("endsOn");
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(FieldError.of("endsOn", "clients.contract.ends_before"));
        }
        if (values.get("prolongation").equals("AUTOMATIC")) {
            if (values.number("months") == 0) {
                errors.add(FieldError.of("months", "clients.contract.months_missing"));
            }
            if (to == null) {
                errors.add(FieldError.of("endsOn", "clients.contract.end_missing"));
            }
        }
        most("months", values, LONGEST_MONTHS).forEach(errors::add);
        most("prepayment", values, PERCENT).forEach(errors::add);
        most("deferral", values, LONGEST_DEFERRAL).forEach(errors::add);
        return errors;
    }

    private static Stream<FieldError> most(String field, Item.Values values, int most) {
        return values.number(field) > most
                ? Stream.of(FieldError.of(field, "clients.contract.too_much"))
                : Stream.of();
    }

    private static List<FieldError> date(Item.Values values) {
        boolean budget = values.get("kind").equals("BUDGET");
        var from = values.day("startsOn");
        var to = values.day("endsOn");
        if (budget && values.get("month").isEmpty()) {
            return List.of(FieldError.of("month", "clients.date.month_missing"));
        }
        if (!budget && from == null) {
            return List.of(FieldError.of("startsOn", "clients.date.day_missing"));
        }
        return to != null && (from == null || to.isBefore(from))
                ? List.of(FieldError.of("endsOn", "clients.date.ends_before"))
                : List.of();
    }
}
