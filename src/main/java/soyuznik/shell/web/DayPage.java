package soyuznik.shell.web;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.shell.Attention;

/**
 * What somebody has to think of today.
 *
 * @param due what is to be done: by its day, on one day promises before talks before steps, talks
 *     by their hour
 * @param alarms what goes wrong, the longest first
 */
//
public record DayPage(List<Attention.Call> due, List<Attention.Call> alarms) {
    /** So many alarms stand on the day. */
    private static final int ALARMS = 5;

    private static final Comparator<Attention.Call> ORDER =
            Comparator.comparing(Attention.Call::day)
                    .thenComparing(Attention.Call::sort)
                    .thenComparing(Attention.Call::at, nullsLast(naturalOrder()));

    static DayPage of(Stream<Attention.Call> calls) {
        var parted =
                calls.sorted(ORDER)
                        .collect(
                                Collectors.partitioningBy(
                                        call -> call.sort() == Attention.Sort.ALARM));
        return new DayPage(
                parted.getOrDefault(false, List.of()), parted.getOrDefault(true, List.of()));
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
