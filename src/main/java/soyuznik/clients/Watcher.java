package soyuznik.clients;

import static java.util.Collections.min;

import java.io.Writer;
import java.util.EnumSet;
import java.util.Set;
import soyuznik.files.Reading;

/** Looks through a text of any length as it comes, for the signs of somebody. */
// C-03
final class Watcher extends Writer {
    private static final int WINDOW = 64 << 10;

    private final Signs signs;
    private final long until;
    private final StringBuilder held = new StringBuilder();
    private final Set<Signs.Sign> found = EnumSet.noneOf(Signs.Sign.class);
    private String excerpt = "";

    /**
     * @param until of {@link System#nanoTime}: then it is enough
     */
    Watcher(Signs signs, long until) {
        this.signs = signs;
        this.until = until;
    }

    Set<Signs.Sign> found() {
        return found;
    }

    /** What stands around the first of them; empty where there is none. */
    String excerpt() {
        return excerpt;
    }

    @Override
    public void write(char[] text, int from, int length) throws Reading.TooMuch {
        if (System.nanoTime() > until) {
            throw new Reading.TooMuch();
        }
        for (int at = 0; at < length; at += WINDOW) {
            held.append(text, from + at, Math.min(WINDOW, length - at));
            if (held.length() >= WINDOW) {
                look();
                held.delete(0, held.length() - Signs.LONGEST);
            }
        }
    }

    private void look() {
        var plain = Signs.plain(held);
        var here = signs.in(plain);
        if (isClearer(here)) {
            excerpt = signs.excerpt(plain).orElse("");
        }
        found.addAll(here);
    }

    /** A name cut by the end of a piece shows as a surname at first. */
    private boolean isClearer(Set<Signs.Sign> here) {
        return !here.isEmpty() && (found.isEmpty() || min(here).compareTo(min(found)) < 0);
    }

    @Override
    public void flush() {
        // what is held waits for more
    }

    /** Looks at the rest. */
    @Override
    public void close() {
        look();
        held.setLength(0);
    }
}
