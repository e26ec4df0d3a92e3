package soyuznik.exchange;

import soyuznik.clients.Filling;

/** What a file does with a record that is there already. */
// W-01
public enum OnKnown {
    /** It stays as it is. */
    LEAVE,
    /** What is empty is filled from the file. */
    FILL,
    /** What the file says is written over what is there. */
    REPLACE;

    Filling filling() {
        return new Filling(this == REPLACE);
    }
}
