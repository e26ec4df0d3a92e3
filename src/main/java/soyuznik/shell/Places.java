package soyuznik.shell;

import java.util.List;
import java.util.stream.Stream;

/** The places that the visitor may go to, by where they stand. */
public record Places(List<Place> all) {
    private static final int BELOW = 100;
    private static final int PERSONAL = 200;

    /** As many fit below a page on a telephone. */
    private static final int NARROW = 5;

    public Places {
        all = List.copyOf(all);
    }

    public List<Place> top() {
        return between(Integer.MIN_VALUE, BELOW).toList();
    }

    public List<Place> below() {
        return between(BELOW, PERSONAL).toList();
    }

    /** In the menu of the person. */
    public List<Place> personal() {
        return between(PERSONAL, Integer.MAX_VALUE).toList();
    }

    /** What does not fit on a telephone and stands under "more". */
    public List<Place> more() {
        return between(Integer.MIN_VALUE, PERSONAL).skip(NARROW).toList();
    }

    public boolean isMore(Place place) {
        return more().contains(place);
    }

    private Stream<Place> between(int from, int to) {
        return all.stream().filter(place -> place.order() >= from && place.order() < to);
    }
}
