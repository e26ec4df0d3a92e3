package soyuznik.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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
        String loadFrom,
        String loadTo,
        String meetingCost,
        String callCost,
        Integer version) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
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
        loadFrom = sent(loadFrom, LOAD_FROM);
        loadTo = sent(loadTo, LOAD_TO);
        meetingCost = sent(meetingCost, 0);
        callCost = sent(callCost, 0);
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
                Integer.toString(settings.loadFrom()),
                Integer.toString(settings.loadTo()),
                Integer.toString(settings.meetingCost()),
                Integer.toString(settings.callCost()),
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
                Integer.toString(LOAD_FROM),
                Integer.toString(LOAD_TO),
                "0",
                "0",
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
        int from = number(loadFrom);
        int to = number(loadTo);
        if (from < 0 || to < 1 || to > MOST || from > to) {
            errors.add(FieldError.of("loadTo", "access.error.load"));
        }
        cost("meetingCost", meetingCost).ifPresent(errors::add);
        cost("callCost", callCost).ifPresent(errors::add);
        return errors;
    }

    /** As it was typed, without blanks; what was not sent is what is usual. */
    private static String sent(@Nullable String typed, int usual) {
        return typed == null ? Integer.toString(usual) : BLANKS.matcher(typed).replaceAll("");
    }

    /** -1 for what is none. */
    static int number(String typed) {
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : -1;
    }

    private static Optional<FieldError> cost(String field, String typed) {
        int cost = number(typed);
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
        differences.compare("loadFrom", standing.loadFrom, loadFrom);
        differences.compare("loadTo", standing.loadTo, loadTo);
        differences.compare("meetingCost", standing.meetingCost, meetingCost);
        differences.compare("callCost", standing.callCost, callCost);
        return differences.found();
    }
}
