package soyuznik.exchange.sheet;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads CSV as Excel does where text follows a closing quote: {@code "Ромашка" ООО} is one cell,
 * {@code Ромашка ООО}. Where a delimiter or another line stands within such quotes, one is rather
 * missing: it is left as it is, and refused.
 */
final class Quotes extends Reader {
    private static final char QUOTE = '"';
    private static final int BLOCK = 16 * 1024;

    private enum State {
        /** Nothing but blanks of a cell so far. */
        BEFORE,
        BARE,
        QUOTED,
        CLOSED,
        /** In what follows the closing quote. */
        BEHIND
    }

    private final Reader in;
    private final char delimiter;
    private final char[] block = new char[BLOCK];

    /** What is ready to be read, and behind it from the last quoted cell on. */
    private final StringBuilder out = new StringBuilder();

    private int given;
    private State state = State.BEFORE;
    private int quoted;
    private int closed;
    private boolean cut;

    Quotes(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        while (given == settled()) {
            if (!more()) {
                return -1;
            }
        }
        int count = Math.min(most, settled() - given);
        out.getChars(given, given + count, into, from);
        given += count;
        return count;
    }

    /** A quoted cell is held back until it is known what follows it, or it is too long for one. */
    private int settled() {
        boolean open = state != State.BEFORE && state != State.BARE;
        return open && out.length() - quoted <= 2 * Sheet.CELL ? quoted : out.length();
    }

    private boolean more() throws IOException {
        out.delete(0, given);
        quoted -= given;
        closed -= given;
        given = 0;
        int read = in.read(block, 0, BLOCK);
        for (int i = 0; i < read; i++) {
            take(block[i]);
        }
        if (read < 0) {
            end();
        }
        return read >= 0 || out.length() > 0;
    }

    private void take(char sign) {
        boolean ends = sign == delimiter || sign == '\n' || sign == '\r';
        switch (state) {
            case BEFORE -> before(sign, ends);
            case BARE -> state = ends ? State.BEFORE : State.BARE;
            case QUOTED -> {
                cut |= ends;
                if (sign == QUOTE) {
                    closed = out.length();
                    state = State.CLOSED;
                }
            }
            case CLOSED -> closed(sign, ends);
            case BEHIND -> {
                if (ends) {
                    end();
                } else if (sign == QUOTE) {
                    out.append(QUOTE);
                }
            }
        }
        out.append(sign);
    }

    private void before(char sign, boolean ends) {
        if (sign == QUOTE) {
            quoted = out.length();
            cut = false;
            state = State.QUOTED;
        } else if (!ends && sign != ' ' && sign != '\t') {
            state = State.BARE;
        }
    }

    private void closed(char sign, boolean ends) {
        if (ends) {
            state = State.BEFORE;
        } else if (sign == QUOTE && closed == out.length() - 1) {
            state = State.QUOTED;
        } else if (sign != ' ' && sign != '\t') {
            state = cut || out.length() - quoted > Sheet.CELL ? State.BARE : State.BEHIND;
            mend(sign);
        }
    }

    private void mend(char sign) {
        if (state == State.BEHIND) {
            out.deleteCharAt(closed);
            if (sign == QUOTE) {
                out.append(QUOTE);
            }
        }
    }

    private void end() {
        if (state == State.BEHIND) {
            out.append(QUOTE);
        }
        state = State.BEFORE;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
