package soyuznik.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome.Difference;

/** The settings of the company as typed. */
public record CompanyForm(
        String companyName,
        Language language,
        String currency,
        String timeZone,
        Integer fiscalYearMonth,
        Boolean closedScope,
        Integer loadFrom,
        Integer loadTo,
        Integer meetingCost,
        Integer callCost,
        Integer version) {
    private static final int LOAD_FROM = 10;
    private static final int LOAD_TO = 50;
    private static final int MOST = 10_000;
    private static final int DEAREST = 100_000_000;

    public CompanyForm {
        companyName = Typed.line(companyName);
        language = Objects.requireNonNullElse(language, Language.RU);
        currency = Typed.line(currency).toUpperCase(Locale.ROOT);
        timeZone = Typed.line(timeZone);
        fiscalYearMonth = Objects.requireNonNullElse(fiscalYearMonth, 0);
        closedScope =
                Objects.requireNonNullElse(closedScope, false); // a browser sends no unticked box
        loadFrom = Objects.requireNonNullElse(loadFrom, LOAD_FROM);
        loadTo = Objects.requireNonNullElse(loadTo, LOAD_TO);
        meetingCost = Objects.requireNonNullElse(meetingCost, 0);
        callCost = Objects.requireNonNullElse(callCost, 0);
        version = Objects.requireNonNullElse(version, 0);
    }

    public static CompanyForm of(Settings settings) {
        return new CompanyForm(
                settings.companyName(),
                settings.language(),
                settings.currency(),
                settings.timeZone().getId(),
                settings.fiscalYearMonth(),
                settings.closedScope(),
                settings.loadFrom(),
                settings.loadTo(),
                settings.meetingCost(),
                settings.callCost(),
                settings.version());
    }

    /** Rubles in the zone of the computer, the year from January. */
    public static CompanyForm beginning(Language language) {
        return new CompanyForm(
                "",
                language,
                "RUB",
                ZoneId.systemDefault().getId(),
                1,
                false,
                LOAD_FROM,
                LOAD_TO,
                0,
                0,
                0);
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (companyName.isEmpty()) {
            errors.add(FieldError.of("companyName", "access.error.empty"));
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            errors.add(FieldError.of("currency", "access.error.currency"));
        }
        if (zone() == null) {
            errors.add(FieldError.of("timeZone", "access.error.zone"));
        }
        if (fiscalYearMonth < 1 || fiscalYearMonth > 12) {
            errors.add(FieldError.of("fiscalYearMonth", "access.error.month"));
        }
        if (loadFrom < 0 || loadTo < 1 || loadTo > MOST || loadFrom > loadTo) {
            errors.add(FieldError.of("loadTo", "access.error.load"));
        }
        cost("meetingCost", meetingCost).ifPresent(errors::add);
        cost("callCost", callCost).ifPresent(errors::add);
        return errors;
    }

    private static Optional<FieldError> cost(String field, int cost) {
        return cost < 0 || cost > DEAREST
                ? Optional.of(FieldError.of(field, "access.error.cost"))
                : Optional.empty();
    }

    private @Nullable ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** What differs between the settings as they stand and these. */
    List<Difference> differences(Settings theirs) {
        var differences = new Differences();
        var standing = of(theirs);
        differences.compare("companyName", standing.companyName, companyName);
        differences.compare("language", standing.language.name(), language.name());
        differences.compare("currency", standing.currency, currency);
        differences.compare("timeZone", standing.timeZone, timeZone);
        differences.compare("fiscalYearMonth", "" + standing.fiscalYearMonth, "" + fiscalYearMonth);
        differences.compare("closedScope", "" + standing.closedScope, "" + closedScope);
        differences.compare("loadFrom", "" + standing.loadFrom, "" + loadFrom);
        differences.compare("loadTo", "" + standing.loadTo, "" + loadTo);
        differences.compare("meetingCost", "" + standing.meetingCost, "" + meetingCost);
        differences.compare("callCost", "" + standing.callCost, "" + callCost);
        return differences.found();
    }
}
