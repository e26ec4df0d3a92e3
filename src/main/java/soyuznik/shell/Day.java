package soyuznik.shell;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody has to think of today.
 *
 * @param due what is to be done: by its day, on one day promises before talks before steps, talks
 *     by their hour
 * @param alarms what goes wrong, the most pressing first: what is being lost, then what slips, then
 *     what stands; each further one from where one stands already counts as one grade less, so that
 *     one kind does not push all others away
 */
//
public record Day(List<Attention.Call> due, List<Attention.Call> alarms) {
    /** So many alarms stand on the day. */
    private static final int ALARMS = 5;

    private static final Comparator<Attention.Call> ORDER =
            comparing(Attention.Call::day)
                    .thenComparing(Attention.Call::sort)
                    .thenComparing(Attention.Call::at, nullsLast(naturalOrder()));

    private static final Comparator<Alarm> PRESSING =
            Comparator.comparingInt(Alarm::grade)
                    .thenComparing(alarm -> alarm.call().sort())
                    .thenComparing(alarm -> alarm.call().what().key());

    /**
     * @param grade the less, the more it presses
     */
    private record Alarm(Attention.Call call, int grade) {}

    /**
     * @param told what each source tells
     */
    public static Day of(List<List<Attention.Call>> told) {
        return new Day(
                told.stream()
                        .flatMap(List::stream)
                        .filter(call -> !call.sort().isAlarm())
                        .sorted(ORDER)
                        .toList(),
                told.stream().flatMap(Day::alarms).sorted(PRESSING).map(Alarm::call).toList());
    }

    private static Stream<Alarm> alarms(List<Attention.Call> told) {
        var before = new EnumMap<Attention.Sort, Integer>(Attention.Sort.class);
        var alarms = new ArrayList<Alarm>();
        for (var call : told) {
            if (call.sort().isAlarm()) {
                int turn = before.merge(call.sort(), 1, Integer::sum);
                alarms.add(new Alarm(call, call.sort().grade() + turn));
            }
        }
        return alarms.stream();
    }

    public boolean isEmpty() {
        return due.isEmpty() && alarms.isEmpty();
    }

    public List<Attention.Call> first() {
        return alarms.stream().limit(ALARMS).toList();
    }

    /** The alarms that do not stand on the day. */
    public List<Attention.Call> rest() {
        return alarms.stream().skip(ALARMS).toList();
    }
}
