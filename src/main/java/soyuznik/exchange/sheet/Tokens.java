package soyuznik.exchange.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of a part as they are unpacked. A reader of XML holds one tag, text, comment at a time
 * in memory: the length of each is bounded here, and that of the whole.
 */
final class Tokens extends FilterInputStream {
    /** No cell holds more than 32,767 letters. */
    private static final int LONGEST = 1 << 20;

    private static final int THREE = 0xFFFFFF;
    private static final int TWO = 0xFFFF;
    private static final int NONE = 0;
    private static final int DOCTYPE = signs("<!D");
    private static final int COMMENT = signs("<!-");
    private static final int COMMENT_END = signs("-->");
    private static final int CDATA = signs("<![");
    private static final int CDATA_END = signs("]]>");
    private static final int ORDER = signs("<?");
    private static final int ORDER_END = signs("?>");

    private final AtomicLong left;
    private int length;

    /** The last three bytes; zeros, which two-byte letters have, aside. */
    private int last;

    /** What ends where we are; nothing outside of comments and the like. */
    private int end = NONE;

    /**
     * @param left so many bytes may still be read of the whole workbook
     */
    Tokens(InputStream in, AtomicLong left) {
        super(in);
        this.left = left;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = in.read(into, from, most);
        for (int i = from; i < from + read; i++) {
            if (into[i] != 0) {
                follow(into[i] & 0xFF);
            }
        }
        if (left.addAndGet(-Math.max(read, 0)) < 0 || length > LONGEST) {
            throw new Unfit(Unfit.LARGE);
        }
        return read;
    }

    private void follow(int sign) throws Unfit {
        last = (last << 8 | sign) & THREE;
        length++;
        if (end != NONE) {
            if (last == end || (last & TWO) == end) {
                end = NONE;
                length = 0;
            }
        } else if (sign == '<') {
            length = 0;
        } else if (length <= 2) {
            begin();
        }
    }

    private void begin() throws Unfit {
        if (last == DOCTYPE) { // no workbook has one: entities would grow, or come from outside
            throw new Unfit(Unfit.DAMAGED);
        }
        if (last == COMMENT) {
            end = COMMENT_END;
        } else if (last == CDATA) {
            end = CDATA_END;
        } else if ((last & TWO) == ORDER) {
            end = ORDER_END;
        }
    }

    private static int signs(String signs) {
        return signs.chars().reduce(0, (before, sign) -> before << 8 | sign);
    }
}
