package soyuznik.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.shell.Hour;

/** Talks, promises and talks that lead nowhere come to the day of whoever has to do with them. */
//
@Component
class TalksAsk implements Attention {
    private final Waiting waiting;
    private final Overlaps overlaps;

    TalksAsk(Waiting waiting, Overlaps overlaps) {
        this.waiting = waiting;
        this.overlaps = overlaps;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        boolean may = viewer.may(Right.LEAD_PROJECTS, true);
        return Stream.of(
                        talks(viewer, today, may),
                        waiting.promises(viewer, today).stream().map(one -> promise(one, may)),
                        waiting.stalled(viewer).stream().map(one -> stalled(one, today, may)))
                .flatMap(calls -> calls)
                .toList();
    }

    private Stream<Call> talks(Viewer viewer, LocalDate today, boolean may) {
        var talks = waiting.talks(viewer, today);
        var others = overlaps.among(talks.stream().filter(one -> one.on().equals(today)).toList());
        return talks.stream().map(one -> talk(one, others.get(one.id()), today, may));
    }

    private static Call talk(
            Waiting.Planned one, @Nullable Hour other, LocalDate today, boolean may) {
        var key = new Talk.Key(one.place().about(), one.id());
        var what = one.on().isBefore(today) ? "work.attention.results" : "work.attention.talk";
        return new Call(
                Sort.TALK,
                one.on(),
                one.at(),
                new Text(what, Map.of("kind", one.kind().name(), "subject", one.subject())),
                one.place().toString(),
                address(one.place()),
                may ? Asks.of(key, From.DAY) : List.of(),
                other == null
                        ? null
                        : Text.of("work.overlap.sign", "time", other.from().toString()));
    }

    private static String address(Waiting.Place place) {
        return place.about().address() + "#talks";
    }

    private static Call promise(Waiting.Due one, boolean may) {
        var key = new Promises.Key(one.place().about(), one.id());
        return new Call(
                Sort.PROMISE,
                one.on(),
                Text.of("work.attention.promise." + one.side(), "text", one.text()),
                one.place().toString(),
                address(one.place()),
                may ? Asks.of(key, one.side(), From.DAY) : List.of());
    }

    private static Call stalled(Waiting.Place one, LocalDate today, boolean may) {
        var plan = one.about().address() + "/talks/new";
        return new Call(
                Sort.STANDING,
                today,
                Text.of("work.attention.stalled"),
                one.toString(),
                address(one),
                may ? List.of(new Act("work.attention.plan", plan, false)) : List.of());
    }
}
