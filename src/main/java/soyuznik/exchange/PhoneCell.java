package soyuznik.exchange;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import soyuznik.exchange.sheet.Formula;

/**
 * A phone as a cell of a text file. A spreadsheet takes +79215550101 for a number and shows
 * 7.92E+10, and might take +7-921-555 for a sum; (+7) 921 555-01-01 is read by people, by
 * spreadsheets as a text, and by us as the same phone.
 */
final class PhoneCell {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern PARTED =
            Pattern.compile("\\+(\\d{1,3})[\\s\\u00a0.\\-]*([\\s\\u00a0.(\\-].*)");
    private static final Pattern WHOLE = Pattern.compile("\\+\\d{7,15}");

    private PhoneCell() {}

    static String written(String typed) {
        var parted = PARTED.matcher(typed);
        if (parted.matches()) {
            return "(+"
                    + parted.group(1)
                    + ") "
                    + parted.group(2).replaceFirst("^[\\s\\u00a0.\\-]+", "");
        }
        return WHOLE.matcher(typed).matches() ? spaced(typed) : Formula.guarded(typed);
    }

    private static String spaced(String typed) {
        try {
            var international =
                    PHONES.format(PHONES.parse(typed, null), PhoneNumberFormat.INTERNATIONAL);
            return international.replaceFirst("^\\+(\\d+) ?", "(+$1) ");
        } catch (NumberParseException e) {
            return Formula.guarded(typed);
        }
    }
}
