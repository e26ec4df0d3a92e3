package soyuznik.exchange.sheet;

import soyuznik.kernel.Text;

/** What became of opening a file. */
public sealed interface Reading {
    record Opened(Sheet sheet) implements Reading {}

    /** The sentence says what is wrong and what to do about it. */
    record Unreadable(Text why) implements Reading {}

    static Reading unreadable(String key) {
        return new Unreadable(Text.of(key));
    }
}
