package soyuznik.work;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.kernel.Text;
import soyuznik.shell.Attention.Act;

/** What a planned talk and an open promise ask to be done, wherever they are shown. */
final class Asks {
    private Asks() {}

    /** To be prepared; its results; another day; or that it did not take place. */
    static List<Act> of(Talk.Key talk, From from) {
        var address = talk.address();
        return List.of(
                new Act("work.prepare", address + "/preparation", false),
                new Act("work.results.act", address + "/results/edit" + from.after("?"), false),
                new Act("work.talk.move", address + "/edit" + from.after("?"), false),
                new Act("work.talk.miss", address + "/absence" + from.after("?"), true));
    }

    /** What became of it. Of their own promise nobody is warned by us. */
    static List<Act> of(Promises.Key promise, Side side, From from) {
        var address = promise.address() + "/settlement";
        var states =
                side == Side.OURS
                        ? Stream.of(PromiseState.KEPT, PromiseState.WARNED)
                        : Stream.of(PromiseState.KEPT, PromiseState.BROKEN);
        return states.map(state ->
                        new Act(
                                "work.promise.act." + state,
                                address + "?state=" + state + from.after("&"),
                                true))
                .toList();
    }

    static Text talk(String key, TalkKind kind) {
        return new Text(key, Map.of("kind", kind.name()));
    }

    static Text promise(Side side) {
        return Text.of("work.promise.ahead." + side);
    }
}
