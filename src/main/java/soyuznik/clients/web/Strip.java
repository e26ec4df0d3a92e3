package soyuznik.clients.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Item;
import soyuznik.shell.Frame;

/**
 * The twelve months from this one on, with what the client's calendar and contracts put into them.
 */
// C-04
public record Strip(LocalDate today, List<Mark> marks) {
    private static final int MONTHS = 12;

    /** The width of a month in the picture. */
    public static final int STEP = 60;

    /**
     * One thing in the calendar.
     *
     * @param kind the end of the class and of the message that names it
     */
    public record Mark(String kind, LocalDate from, LocalDate to, String note) {}

    static Strip of(LocalDate today, List<Item> dates, List<Item> contracts) {
        var first = today.withDayOfMonth(1);
        var end = first.plusMonths(MONTHS);
        var marks = new ArrayList<Mark>();
        dates.stream()
                .filter(item -> !item.removed())
                .map(item -> date(item, first))
                .forEach(marks::add);
        contracts.stream()
                .filter(item -> !item.removed())
                .flatMap(item -> Stream.of(end(item), indexation(item)))
                .flatMap(Stream::ofNullable)
                .forEach(marks::add);
        marks.removeIf(mark -> mark.to().isBefore(first) || !mark.from().isBefore(end));
        marks.sort(Comparator.comparing(Mark::from).thenComparing(Mark::kind));
        return new Strip(today, List.copyOf(marks));
    }

    /** The budget is made every year: the next time counts. */
    private static Mark date(Item item, LocalDate first) {
        var values = item.values();
        var kind = values.get("kind");
        var from = values.day("startsOn");
        if (kind.equals("BUDGET") || from == null) {
            int month = Math.max(values.number("month"), 1);
            var year = first.getYear() + (month < first.getMonthValue() ? 1 : 0);
            var of = YearMonth.of(year, month);
            return new Mark(kind, of.atDay(1), of.atEndOfMonth(), values.get("note"));
        }
        var to = values.day("endsOn");
        return new Mark(kind, from, to == null ? from : to, values.get("note"));
    }

    private static @Nullable Mark end(Item contract) {
        return mark("CONTRACT", contract.values().day("endsOn"), contract);
    }

    private static @Nullable Mark indexation(Item contract) {
        return mark("INDEXATION", contract.values().day("indexationOn"), contract);
    }

    private static @Nullable Mark mark(String kind, @Nullable LocalDate day, Item contract) {
        return day == null
                ? null
                : new Mark(kind, day, day, "№ " + contract.values().get("number"));
    }

    public int width() {
        return MONTHS * STEP;
    }

    /** Where a day stands, from the left. */
    public int at(LocalDate day) {
        var first = today.withDayOfMonth(1);
        var last = first.plusMonths(MONTHS);
        var shown = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        long months = ChronoUnit.MONTHS.between(first, shown);
        var month = YearMonth.from(first.plusMonths(months));
        return (int) (months * STEP + (shown.getDayOfMonth() - 1L) * STEP / month.lengthOfMonth());
    }

    /** At least so wide that it is seen. */
    public int length(Mark mark) {
        return Math.max(at(mark.to().plusDays(1)) - at(mark.from()), 5);
    }

    public List<Month> months() {
        return IntStream.range(0, MONTHS).mapToObj(i -> today.plusMonths(i).getMonth()).toList();
    }

    public String name(Month month, Frame frame) {
        return month.getDisplayName(
                java.time.format.TextStyle.SHORT_STANDALONE, frame.visitor().language().locale());
    }

    /** From and to in words, or the one day. */
    public String when(Mark mark, Frame frame) {
        var from = frame.formats().day(mark.from());
        return mark.from().equals(mark.to()) ? from : from + " – " + frame.formats().day(mark.to());
    }
}
