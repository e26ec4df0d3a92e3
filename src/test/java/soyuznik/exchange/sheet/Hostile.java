package soyuznik.exchange.sheet;

import java.util.function.Supplier;

/** A file that somebody might send by mistake or on purpose, and what has to become of it. */
record Hostile(String name, Supplier<byte[]> content, Fate fate) {
    enum Fate {
        TAKEN,
        REFUSED,
        /** For its size alone: all else is right with it. */
        TOO_LARGE,
        /** Both are right, as long as it comes soon. */
        EITHER
    }

    @Override
    public String toString() {
        return name;
    }
}
