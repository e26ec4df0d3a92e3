package soyuznik.exchange.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/** How a workbook counts days: as numbers from a first one, with the time as their fraction. */
enum Days {
    SINCE_1900(0),
    /** Of old Macs. */
    SINCE_1904(1462);

    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(24 * 60 * 60);
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466); // 31.12.9999

    /** Less is no day somebody means, but hours that were added up. */
    private static final BigDecimal YEAR = BigDecimal.valueOf(366);

    /** Before it Excel counts one less, for a 29th of February that was none. */
    private static final int LEAP = 60;

    private final int shift;

    Days(int shift) {
        this.shift = shift;
    }

    /** Nothing for zero, which Excel shows as a day that there is not. */
    String date(BigDecimal number) {
        if (isStrange(number)) {
            return Numbers.plain(number);
        }
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return number.signum() == 0 ? "" : time(number, true);
        }
        long seconds = seconds(number);
        long days = seconds / seconds(BigDecimal.ONE) + shift;
        var day = FIRST.plusDays(days < LEAP ? days + 1 : days);
        long left = seconds % seconds(BigDecimal.ONE);
        return left == 0 ? day.toString() : day + " " + clock(left, true);
    }

    /**
     * With its day, where it has one.
     *
     * @param whole with seconds, also where they are none: 00:05 could be read as minutes of an
     *     hour
     */
    String time(BigDecimal number, boolean whole) {
        if (isStrange(number)) {
            return Numbers.plain(number);
        }
        return number.compareTo(YEAR) < 0
                ? clock(seconds(number) % seconds(BigDecimal.ONE), whole)
                : date(number);
    }

    /** In hours, as many as they are. */
    String lasting(BigDecimal number, boolean whole) {
        if (isStrange(number)) {
            return Numbers.plain(number);
        }
        long all = seconds(number);
        long hours = all / 3600;
        var minutes = "%d:%02d".formatted(hours, all % 3600 / 60);
        return all % 60 == 0 && !whole ? minutes : minutes + ":%02d".formatted(all % 60);
    }

    private static boolean isStrange(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(LAST) >= 0;
    }

    private static long seconds(BigDecimal days) {
        return days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String clock(long seconds, boolean full) {
        var time = LocalTime.ofSecondOfDay(seconds).toString();
        return full && time.length() < 6 ? time + ":00" : time;
    }
}
